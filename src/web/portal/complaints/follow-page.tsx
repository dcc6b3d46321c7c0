import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import { Button, Buttons, Form, Page, TextField } from "../../ui/index.tsx";

/** The way back to a complaint: number and code. */
export function FollowPage({ form, t }: { form: FormState; t: Translate }) {
  return (
    <Page title={t("complain.follow.title")} lead={t("complain.follow.lead")} form={form}>
      <Form form={form} action="/pengaduan/lacak">
        <TextField
          name="number"
          label={t("complain.follow.number")}
          hint={t("complain.follow.number.hint")}
          autocomplete="off"
          spellcheck={false}
          width={20}
        />
        <TextField
          name="code"
          label={t("complain.follow.code")}
          hint={t("complain.follow.code.hint")}
          autocomplete="off"
          spellcheck={false}
          width={20}
        />
        <Buttons>
          <Button>{t("complain.follow.show")}</Button>
        </Buttons>
      </Form>
    </Page>
  );
}

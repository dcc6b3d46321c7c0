import type { Translate } from "../../../platform/i18n/translate.ts";
import { WhatHappened, WhoMayKnow, WhoMayRead } from "../../complaints/intake-fields.tsx";
import type { FormState } from "../../form/form-state.ts";
import { Button, Buttons, type Choice, Form, Page } from "../../ui/index.tsx";

type Props = { readonly form: FormState; readonly targets: readonly Choice[]; readonly t: Translate };

/** The form of a complaint: what happened first, then who may know. */
export function ComplainPage({ form, targets, t }: Props) {
  return (
    <Page title={t("complain.title")} lead={t("complain.lead")} form={form}>
      <Form form={form} action="/pengaduan/terima" upload>
        <WhatHappened targets={targets} t={t} />
        <WhoMayRead t={t} />
        <WhoMayKnow t={t} />
        <Buttons>
          <Button>{t("complain.send")}</Button>
        </Buttons>
      </Form>
    </Page>
  );
}

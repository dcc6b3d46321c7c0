import type { Translate } from "../../../platform/i18n/translate.ts";
import { WhatHappened, WhoMayKnow, WhoMayRead } from "../../complaints/intake-fields.tsx";
import type { FormState } from "../../form/form-state.ts";
import { Button, Buttons, type Choice, Form, Page, Radios } from "../../ui/index.tsx";

type Props = { readonly form: FormState; readonly targets: readonly Choice[]; readonly t: Translate };

const channels = ["counter", "phone", "letter"] as const;

/** The form of the counter: filled in with the reporter, who hears the same questions as on the portal. */
export function CounterPage({ form, targets, t }: Props) {
  return (
    <Page
      title={t("complaints.counter.title")}
      lead={t("complaints.counter.lead")}
      crumbs={[{ href: "/staf/pengaduan", name: t("complaints.crumb") }]}
      form={form}
    >
      <Form form={form} action="/staf/pengaduan/baru" upload>
        <Radios
          name="channel"
          label={t("complaints.counter.channel")}
          choices={channels.map((value) => ({ value, label: t(`complaint.channel.${value}`) }))}
        />
        <WhatHappened targets={targets} t={t} />
        <WhoMayRead t={t} />
        <WhoMayKnow t={t} />
        <Buttons>
          <Button>{t("complaints.counter.submit")}</Button>
        </Buttons>
      </Form>
    </Page>
  );
}

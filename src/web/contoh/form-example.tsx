import { z } from "zod";
import type { Translate } from "../../platform/i18n/translate.ts";
import type { FormState } from "../form/form-state.ts";
import {
  Button,
  Buttons,
  Checkboxes,
  CheckField,
  DateField,
  FileField,
  Form,
  MoneyField,
  Notice,
  Page,
  Radios,
  SelectField,
  TextArea,
  TextField,
} from "../ui/index.tsx";

export const ExampleForm = z.object({
  text: z.string().trim().min(1, "example.field.text.missing").max(10_000),
  name: z.string().trim().max(100).optional(),
  email: z.email(),
  service: z.enum(["permit", "family", "referral"]),
  channel: z.enum(["sms", "post"]),
  wish: z.array(z.enum(["answer", "repair", "apology"])).min(1),
  day: z.iso.date(),
  paid: z.bigint().min(0n).optional(),
  anonymous: z.boolean(),
});

/** Every kind of field. Sent empty it shows every kind of error, and what was typed stays. */
export function FormExample({
  t,
  form,
  isSent = false,
}: {
  t: Translate;
  form: FormState;
  isSent?: boolean;
}) {
  return (
    <Page title={t("example.form")} form={form} crumbs={[{ href: "/contoh", name: t("example.title") }]}>
      {isSent ? <Notice tone="good" title={t("example.sent")} live /> : null}
      <Form form={form} action="/contoh/formulir" upload>
        <TextArea name="text" label={t("example.field.text")} hint={t("example.field.text.hint")} />
        <TextField name="name" label={t("example.field.name")} autocomplete="name" optional />
        <TextField
          name="email"
          label={t("example.field.email")}
          type="email"
          inputmode="email"
          autocomplete="email"
        />
        <ChoiceFields t={t} />
        <DateField name="day" label={t("example.field.day")} />
        <MoneyField name="paid" label={t("example.field.paid")} optional />
        <FileField name="photos" label={t("example.field.photos")} multiple optional />
        <CheckField
          name="anonymous"
          label={t("example.field.anonymous")}
          hint={t("example.field.anonymous.hint")}
        />
        <Buttons>
          <Button>{t("example.primary")}</Button>
          <Button kind="secondary" name="draft" value="true">
            {t("example.secondary")}
          </Button>
        </Buttons>
      </Form>
    </Page>
  );
}

function ChoiceFields({ t }: { t: Translate }) {
  return (
    <>
      <SelectField
        name="service"
        label={t("example.field.service")}
        prompt={t("example.field.service.prompt")}
        choices={(["permit", "family", "referral"] as const).map((value) => ({
          value,
          label: t(`example.choice.${value}`),
        }))}
      />
      <Radios
        name="channel"
        label={t("example.field.channel")}
        choices={[
          { value: "sms", label: t("example.choice.sms"), hint: t("example.choice.sms.hint") },
          { value: "post", label: t("example.choice.post") },
        ]}
      />
      <Checkboxes
        name="wish"
        label={t("example.field.wish")}
        choices={(["answer", "repair", "apology"] as const).map((value) => ({
          value,
          label: t(`example.choice.${value}`),
        }))}
      />
    </>
  );
}

import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import {
  Button,
  Buttons,
  type Choice,
  DateField,
  FileField,
  Form,
  Page,
  Radios,
  RightBox,
  type RightBoxProps,
  SelectField,
  TextField,
} from "../../ui/index.tsx";
import { FindingFields, type Places } from "../open-finding/finding-form.tsx";

type Props = {
  readonly form: FormState;
  readonly action: string;
  readonly units: readonly Choice[];
  readonly kinds: readonly Choice[];
  readonly places: Places;
  /** Whose right it is to open a finding, when it is not the reader's. */
  readonly right: RightBoxProps | null;
  readonly t: Translate;
};

/** A finding of what somebody saw: where, what, how they know, and the photo of it. */
export function NewFindingPage({ form, action, units, kinds, places, right, t }: Props) {
  return (
    <Page
      title={t("open-finding.by-hand")}
      lead={t("open-finding.by-hand.lead")}
      form={form}
      crumbs={[{ href: "/staf/temuan", name: t("findings.name") }]}
    >
      {right === null ? (
        <Form form={form} action={action} upload>
          <SelectField
            name="unitId"
            label={t("open-finding.unitId")}
            prompt={t("open-finding.choose-unit")}
            choices={units}
          />
          <DateField name="seenOn" label={t("open-finding.seenOn")} />
          <TextField
            name="how"
            label={t("open-finding.how")}
            hint={t("open-finding.how.hint")}
            maxlength={500}
          />
          <FindingFields places={places} t={t} />
          <Radios name="kind" label={t("open-finding.kind")} choices={kinds} />
          <FileField name="files" label={t("open-finding.files")} multiple optional />
          <Buttons>
            <Button>{t("open-finding.send")}</Button>
          </Buttons>
        </Form>
      ) : (
        <RightBox {...right} />
      )}
    </Page>
  );
}

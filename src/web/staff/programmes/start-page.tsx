import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import {
  Button,
  Buttons,
  type Choice,
  DateField,
  Form,
  Page,
  SelectField,
  TextArea,
  TextField,
} from "../../ui/index.tsx";

type Props = {
  readonly proposal: string;
  readonly title: string;
  readonly lead: string;
  readonly form: FormState;
  /** Places of the actions in the form, such as 0, 1, 2. */
  readonly places: readonly number[];
  /** Every unit of every agency. */
  readonly units: readonly Choice[];
  readonly t: Translate;
};

const labels = "programmes.start.actions";

/** What is done, by whom, by when: each action is asked of the unit that will own it. */
export function StartPage({ proposal, title, lead, form, places, units, t }: Props) {
  return (
    <Page
      title={t("programmes.start.title")}
      lead={lead}
      form={form}
      crumbs={[
        { href: "/staf/usulan", name: t("proposals.name") },
        { href: proposal, name: title },
      ]}
    >
      <p>{t("programmes.start.note")}</p>
      <Form form={form} action={`${proposal}/program`}>
        {places.map((place, i) => (
          <fieldset class="action-fields" id={i === 0 ? "actions" : `actions-${place}`}>
            <legend>{t("programmes.start.action", { n: i + 1 })}</legend>
            <TextField name={`actions.${place}.title`} label={t(`${labels}.title`)} maxlength={200} />
            <SelectField
              name={`actions.${place}.ownerUnitId`}
              label={t(`${labels}.ownerUnitId`)}
              prompt={t(`${labels}.owner.prompt`)}
              choices={units}
            />
            <TextArea name={`actions.${place}.text`} label={t(`${labels}.text`)} rows={3} />
            <DateField name={`actions.${place}.dueOn`} label={t(`${labels}.dueOn`)} />
            <TextField
              name={`actions.${place}.emergencyDecree`}
              label={t(`${labels}.emergencyDecree`)}
              hint={t(`${labels}.emergencyDecree.hint`)}
              optional
            />
          </fieldset>
        ))}
        <Buttons>
          <Button>{t("programmes.start.submit")}</Button>
          <Button kind="secondary" name="more" value="true">
            {t("programmes.start.more")}
          </Button>
        </Buttons>
      </Form>
    </Page>
  );
}

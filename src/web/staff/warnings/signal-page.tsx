import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import type { ChartSize } from "../../ui/chart/chart-size.ts";
import {
  Button,
  Buttons,
  ChartFrame,
  type Choice,
  type Definition,
  Disclosure,
  Form,
  Link,
  Notice,
  Page,
  Radios,
  RightBox,
  type RightBoxProps,
  SelectField,
  type TableProps,
  TextArea,
  TextField,
} from "../../ui/index.tsx";

export type SignalInWords = {
  readonly address: string;
  /** What happened, short: the task of the page. */
  readonly title: string;
  readonly sentence: string;
  readonly subtitle: string;
  readonly draw: (size: ChartSize, labelledBy: string) => string;
  readonly table: TableProps;
  readonly definition: Definition;
  readonly rowsHref: string | null;
  /** How it was answered; null while it waits. */
  readonly answered: string | null;
};

export type FindingForm = {
  readonly form: FormState;
  readonly services: readonly Choice[];
  readonly components: readonly Choice[];
  readonly steps: readonly Choice[];
};

type Props = {
  readonly signal: SignalInWords;
  readonly finding: FindingForm;
  readonly dismissal: FormState;
  /** Whose right it is to open a finding, when it is not the reader's. */
  readonly right: RightBoxProps | null;
  readonly t: Translate;
};

/** One warning: the chart, what it means, and the finding in one step. */
export function SignalPage({ signal, finding, dismissal, right, t }: Props) {
  const form = finding.form.errors.length > 0 ? finding.form : dismissal;
  return (
    <Page
      title={signal.title}
      width="full"
      form={form}
      crumbs={[{ href: "/staf/peringatan", name: t("warnings.name") }]}
    >
      <ChartFrame
        id="deret"
        title={signal.sentence}
        subtitle={signal.subtitle}
        draw={signal.draw}
        table={signal.table}
        definition={signal.definition}
        download={{ href: `${signal.address}/deret.csv`, label: t("warnings.download") }}
      />
      {signal.rowsHref === null ? null : <Link href={signal.rowsHref}>{t("warnings.rows")}</Link>}
      {signal.answered === null ? (
        <Answer signal={signal} finding={finding} dismissal={dismissal} right={right} t={t} />
      ) : (
        <Notice>{signal.answered}</Notice>
      )}
    </Page>
  );
}

function Answer({ signal, finding, dismissal, right, t }: Props) {
  if (right !== null) return <RightBox {...right} />;
  return (
    <>
      <h2>{t("warnings.finding")}</h2>
      <p>{t("warnings.finding.lead")}</p>
      <Form form={finding.form} action={`${signal.address}/temuan`}>
        <TextField name="title" label={t("warnings.form.title")} />
        <TextArea name="weakness" label={t("warnings.form.weakness")} rows={4} />
        <PlaceFields finding={finding} t={t} />
        <Radios
          name="certainty"
          label={t("warnings.form.certainty")}
          choices={(["certain", "likely", "not-enough-to-tell"] as const).map((value) => ({
            value,
            label: t(`findings.certainty.${value}`),
          }))}
        />
        <TextField name="people" label={t("warnings.form.people")} inputmode="numeric" optional />
        <TextField name="daysLost" label={t("warnings.form.daysLost")} inputmode="decimal" optional />
        <Buttons>
          <Button>{t("warnings.form.send")}</Button>
        </Buttons>
      </Form>
      <Disclosure summary={t("warnings.dismiss")}>
        <Form form={dismissal} action={`${signal.address}/kesampingkan`}>
          <TextArea
            name="reason"
            label={t("warnings.form.reason")}
            hint={t("warnings.form.reason.hint")}
            rows={3}
          />
          <Buttons>
            <Button kind="secondary">{t("warnings.dismiss.send")}</Button>
          </Buttons>
        </Form>
      </Disclosure>
    </>
  );
}

function PlaceFields({ finding, t }: { finding: FindingForm; t: Translate }) {
  const { services, components, steps } = finding;
  return (
    <>
      <SelectField
        name="serviceId"
        label={t("warnings.form.serviceId")}
        prompt={t("warnings.form.no-service")}
        choices={services}
        optional
      />
      <SelectField
        name="componentKey"
        label={t("warnings.form.componentKey")}
        prompt={t("warnings.form.choose")}
        choices={components}
        optional
      />
      {steps.length === 0 ? null : (
        <SelectField
          name="stepId"
          label={t("warnings.form.stepId")}
          prompt={t("warnings.form.choose")}
          choices={steps}
          optional
        />
      )}
      <TextField name="notLocatedReason" label={t("warnings.form.notLocatedReason")} optional />
    </>
  );
}

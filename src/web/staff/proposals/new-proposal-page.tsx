import type { Metric, Point } from "../../../modules/improvement/index.ts";
import type { Translate } from "../../../platform/i18n/translate.ts";
import type { Words } from "../../../platform/i18n/words.ts";
import type { FormState } from "../../form/form-state.ts";
import {
  Button,
  Buttons,
  Checkboxes,
  type Choice,
  Form,
  Hidden,
  Link,
  MoneyField,
  Page,
  Radios,
  TextArea,
  TextField,
} from "../../ui/index.tsx";
import { CurrentSeriesChart } from "./current-series.tsx";
import { ProposalSteps } from "./measures-page.tsx";

export type NewProposalProps = {
  readonly lead: string;
  readonly finding: string;
  readonly action: string;
  readonly form: FormState;
  readonly series: {
    readonly metric: Metric;
    readonly measure: string;
    readonly points: readonly Point[];
    readonly suggestion: string;
  };
  /** Names of the hidden fields that hold the measure. */
  readonly metricNames: readonly string[];
  readonly sizeLabel: string;
  readonly windowHint: string;
  readonly ways: readonly Choice[];
  readonly otherFindings: readonly Choice[];
  readonly words: Words;
};

/** The second step of a proposal: what is changed, by which lawful way, and what it is predicted to do. */
export function NewProposalPage(props: NewProposalProps) {
  const { lead, finding, action, form, series, words } = props;
  const { t } = words;
  return (
    <Page
      title={t("proposals.new.title")}
      lead={lead}
      form={form}
      width="full"
      crumbs={[
        { href: "/staf/temuan", name: t("findings.name") },
        { href: finding, name: t("proposals.new.title") },
      ]}
    >
      <ProposalSteps here="proposal" measures={action} t={t} />
      <CurrentSeriesChart {...series} words={words} />
      <p>{series.suggestion}</p>
      <p>
        <Link href={action}>{t("proposals.new.change-measure")}</Link>
      </p>
      <div class="form-body">
        <Form form={form} action={action}>
          <Fields {...props} t={t} />
          <Buttons>
            <Button>{t("proposals.form.submit")}</Button>
          </Buttons>
        </Form>
      </div>
    </Page>
  );
}

function Fields(props: NewProposalProps & { readonly t: Translate }) {
  const { metricNames, sizeLabel, windowHint, ways, otherFindings, t } = props;
  return (
    <>
      {metricNames.map((name) => (
        <Hidden name={name} />
      ))}
      <TextField name="title" label={t("proposals.form.title")} maxlength={200} />
      <TextArea
        name="change"
        label={t("proposals.form.change")}
        hint={t("proposals.form.change.hint")}
        rows={6}
      />
      <Radios
        name="rightKey"
        label={t("proposals.form.rightKey")}
        hint={t("proposals.form.rightKey.hint")}
        choices={ways}
      />
      <TextField name="predictedSize" label={sizeLabel} width={10} inputmode="decimal" />
      <TextField
        name="windowDays"
        label={t("proposals.form.windowDays")}
        hint={windowHint}
        width={5}
        inputmode="numeric"
      />
      <MoneyField
        name="costRupiah"
        label={t("proposals.form.costRupiah")}
        hint={t("proposals.form.costRupiah.hint")}
      />
      {otherFindings.length === 0 ? null : (
        <Checkboxes
          name="findingIds"
          label={t("proposals.form.findingIds")}
          choices={otherFindings}
          optional
        />
      )}
    </>
  );
}

import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import type { ChartSize } from "../../ui/chart/chart-size.ts";
import {
  Button,
  Buttons,
  ChartFrame,
  type Definition,
  Disclosure,
  type Fact,
  Facts,
  Form,
  Link,
  Notice,
  Page,
  type TableProps,
  TextArea,
} from "../../ui/index.tsx";
import { FindingForm, type FindingFormProps } from "../open-finding/finding-form.tsx";

export type SignalInWords = {
  readonly address: string;
  /** What happened, short: the task of the page. */
  readonly title: string;
  readonly sentence: string;
  /** Which rule, since when, expected and seen. */
  readonly facts: readonly Fact[];
  readonly subtitle: string;
  readonly draw: (size: ChartSize, labelledBy: string) => string;
  readonly table: TableProps;
  readonly definition: Definition;
  readonly rowsHref: string | null;
  /** How it was answered; null while it waits. */
  readonly answered: string | null;
};

type Props = {
  readonly signal: SignalInWords;
  readonly finding: Omit<FindingFormProps, "t">;
  readonly dismissal: FormState;
  readonly t: Translate;
};

/** One warning: the chart, what it means, and the finding in one step. */
export function SignalPage({ signal, finding, dismissal, t }: Props) {
  const form = finding.form.errors.length > 0 ? finding.form : dismissal;
  return (
    <Page
      title={signal.title}
      width="full"
      form={form}
      crumbs={[{ href: "/staf/peringatan", name: t("warnings.name") }]}
    >
      <Facts facts={signal.facts} />
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
        <Answer signal={signal} finding={finding} dismissal={dismissal} t={t} />
      ) : (
        <Notice>{signal.answered}</Notice>
      )}
    </Page>
  );
}

function Answer({ finding, dismissal, signal, t }: Props) {
  return (
    <>
      <FindingForm {...finding} t={t} />
      {finding.right !== null ? null : (
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
      )}
    </>
  );
}

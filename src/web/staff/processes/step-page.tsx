import type { Translate } from "../../../platform/i18n/translate.ts";
import type { ChartSize } from "../../ui/chart/chart-size.ts";
import { ChartFrame, type Definition, Page, type TableProps } from "../../ui/index.tsx";
import { FindingForm, type FindingFormProps } from "../open-finding/finding-form.tsx";
import { processesCrumb } from "./crumbs.ts";

type Props = {
  readonly sentence: string;
  readonly log: { readonly href: string; readonly name: string };
  readonly chart: {
    readonly title: string;
    readonly subtitle: string;
    readonly draw: (size: ChartSize, labelledBy: string) => string;
    readonly table: TableProps;
    readonly definition: Definition;
  };
  readonly finding: Omit<FindingFormProps, "t">;
  readonly t: Translate;
};

/** A step over its norm: how it stands among the others, and the finding in one step. */
export function StepPage({ sentence, log, chart, finding, t }: Props) {
  return (
    <Page title={sentence} width="full" form={finding.form} crumbs={[processesCrumb(t), log]}>
      <ChartFrame id="waktu-baku" {...chart} />
      <FindingForm {...finding} t={t} />
    </Page>
  );
}

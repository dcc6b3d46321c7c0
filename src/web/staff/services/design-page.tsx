import type { Translate } from "../../../platform/i18n/translate.ts";
import type { ChartSize } from "../../ui/chart/chart-size.ts";
import { ChartFrame, Page, type TableProps } from "../../ui/index.tsx";
import { FindingForm, type FindingFormProps } from "../open-finding/finding-form.tsx";

type Props = {
  readonly sentence: string;
  readonly service: { readonly href: string; readonly name: string };
  readonly chart: {
    readonly title: string;
    readonly subtitle: string;
    readonly draw: (size: ChartSize, labelledBy: string) => string;
    readonly table: TableProps;
  };
  readonly finding: Omit<FindingFormProps, "t">;
  readonly t: Translate;
};

/** A procedure that cannot keep its promise, though nobody is late: its norms, and the finding in one step. */
export function DesignPage({ sentence, service, chart, finding, t }: Props) {
  return (
    <Page
      title={sentence}
      width="full"
      form={finding.form}
      crumbs={[{ href: "/staf/layanan", name: t("services.name") }, service]}
    >
      <ChartFrame id="rancangan" {...chart} />
      <FindingForm {...finding} t={t} />
    </Page>
  );
}

import type { Translate } from "../../../platform/i18n/translate.ts";
import type { ChartSize } from "../../ui/chart/chart-size.ts";
import {
  ChartFrame,
  type Definition,
  Empty,
  type Filter,
  FilterSentence,
  Link,
  Page,
  Table,
  type TableProps,
  Tag,
} from "../../ui/index.tsx";
import { FindingForm, type FindingFormProps } from "../open-finding/finding-form.tsx";

/** The series on the chart, and the finding that can be made of it. */
export type ExploredSeries = {
  readonly sentence: string;
  readonly subtitle: string;
  readonly draw: (size: ChartSize, labelledBy: string) => string;
  readonly table: TableProps;
  readonly definition: Definition;
  readonly rowsHref: string;
  readonly finding: Omit<FindingFormProps, "t">;
};

type Props = {
  readonly title: string;
  readonly filters: readonly Filter[];
  readonly rows: readonly {
    readonly name: string;
    readonly href: string;
    readonly newest: string;
    readonly expected: string;
    readonly chart: string;
    readonly isWorse: boolean;
  }[];
  /** Null when there is no series at all. */
  readonly series: ExploredSeries | null;
  readonly t: Translate;
};

/** Any series of complaints on the chart that fits it. */
export function ExplorePage({ title, filters, rows, series, t }: Props) {
  return (
    <Page
      title={title}
      lead={t("warnings.explore.lead")}
      width="full"
      crumbs={[{ href: "/staf/peringatan", name: t("warnings.name") }]}
      {...(series === null ? {} : { form: series.finding.form })}
    >
      <FilterSentence filters={filters} />
      {series === null ? <Empty text={t("warnings.explore.empty")} /> : <Explored series={series} t={t} />}
      {rows.length === 0 ? null : <SeriesTable rows={rows} t={t} />}
      {series === null ? null : <FindingForm {...series.finding} t={t} />}
    </Page>
  );
}

function Explored({ series, t }: { series: ExploredSeries; t: Translate }) {
  const { sentence, subtitle, draw, table, definition, rowsHref } = series;
  return (
    <>
      <ChartFrame
        id="deret"
        title={sentence}
        subtitle={subtitle}
        draw={draw}
        table={table}
        definition={definition}
      />
      <p>
        <Link href={rowsHref}>{t("warnings.rows")}</Link>
      </p>
    </>
  );
}

function SeriesTable({ rows, t }: Pick<Props, "rows" | "t">) {
  return (
    <Table
      caption={t("warnings.explore.series")}
      columns={[
        { key: "name", name: t("warnings.explore.series") },
        { key: "newest", name: t("warnings.fact.seen"), numeric: true },
        { key: "expected", name: t("warnings.fact.expected"), numeric: true },
        { key: "chart", name: t("warnings.definition.chart") },
        { key: "state", name: t("warnings.explore.state") },
      ]}
      rows={rows.map(({ href, name, isWorse, ...row }) => ({
        ...row,
        name: <Link href={href}>{name}</Link>,
        state: isWorse ? <Tag tone="warn">{t("warnings.explore.worse")}</Tag> : t("warnings.explore.usual"),
      }))}
    />
  );
}

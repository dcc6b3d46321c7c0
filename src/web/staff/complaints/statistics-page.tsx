import { type TallyGroup, tallyGroups } from "../../../modules/complaints/index.ts";
import type { Format } from "../../../platform/i18n/format.ts";
import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import { survivalCurve } from "../../ui/chart/survival-curve.tsx";
import {
  Button,
  Buttons,
  ChartFrame,
  type Choice,
  DefinitionPanel,
  Disclosure,
  Empty,
  FilterSentence,
  Hidden,
  Page,
  SearchForm,
  SelectField,
  Table,
  TextField,
} from "../../ui/index.tsx";
import { type StatisticsAddress, statisticsPath } from "./statistics-address.ts";
import {
  countColumns,
  type OnTimeInWords,
  type StageInWords,
  type TallyInWords,
} from "./statistics-words.ts";

type Props = {
  readonly address: StatisticsAddress;
  readonly months: string;
  readonly tally: TallyInWords;
  readonly stages: readonly StageInWords[];
  readonly onTime: readonly OnTimeInWords[];
  readonly form: FormState;
  readonly units: readonly Choice[];
  readonly categories: readonly string[];
  readonly t: Translate;
  readonly format: Format;
};

/** What became of the complaints of a period: counts that add up, durations with the open ones in them, clocks kept. */
export function StatisticsPage(props: Props) {
  const { address, months, tally, stages, onTime, t } = props;
  return (
    <Page
      title={t("complaints.statistics.title", {
        n: tally.received,
        count: tally.total.received,
        months,
      })}
      lead={tally.received === 0 ? undefined : tally.sentence}
      crumbs={[{ href: "/staf/pengaduan", name: t("complaints.crumb") }]}
      width="full"
    >
      <FilterSentence filters={[groupFilter(address, t)]} />
      <Period {...props} />
      {tally.received === 0 ? (
        <Empty text={t("complaints.statistics.empty")} />
      ) : (
        <>
          <TallyTable tally={tally} by={address.by} t={t} />
          <h2>{t("complaints.statistics.durations")}</h2>
          <StageTable stages={stages} t={t} />
          {stages.map((stage) =>
            stage.isEnough && stage.steps.length > 0 ? <StageChart {...props} stage={stage} /> : null,
          )}
          <h2>{t("complaints.statistics.on-time")}</h2>
          <OnTimeTable onTime={onTime} t={t} />
          <Definitions {...props} />
        </>
      )}
    </Page>
  );
}

function groupFilter(address: StatisticsAddress, t: Translate) {
  return {
    name: t("complaints.statistics.by"),
    options: tallyGroups.map((by: TallyGroup) => ({
      href: statisticsPath(address, { by }),
      label: t(`complaints.statistics.by.${by}`),
      isOn: address.by === by,
    })),
  };
}

function Period({ form, units, categories, t }: Props) {
  const all = t("complaints.filter.all");
  return (
    <Disclosure summary={t("complaints.statistics.period")}>
      <SearchForm form={form} action="/staf/pengaduan/statistik">
        <TextField
          name="dari"
          label={t("complaints.statistics.from")}
          hint={t("complaints.statistics.month-hint")}
          width={10}
        />
        <TextField
          name="sampai"
          label={t("complaints.statistics.to")}
          hint={t("complaints.statistics.month-hint")}
          width={10}
        />
        <SelectField name="unit" label={t("complaints.filter.unit")} prompt={all} choices={units} />
        <SelectField
          name="kategori"
          label={t("complaints.filter.category")}
          prompt={all}
          choices={categories.map((value) => ({ value, label: value }))}
        />
        <Hidden name="menurut" />
        <Buttons>
          <Button kind="secondary">{t("complaints.filter.submit")}</Button>
        </Buttons>
      </SearchForm>
    </Disclosure>
  );
}

function TallyTable({ tally, by, t }: { tally: TallyInWords; by: TallyGroup; t: Translate }) {
  return (
    <Table
      caption={t("complaints.statistics.counts")}
      columns={[
        { key: "name", name: t(`complaints.statistics.by.${by}`) },
        ...countColumns.map((key) => ({ key, name: t(`complaints.statistics.${key}`), numeric: true })),
      ]}
      rows={[...tally.rows, { ...tally.total, name: <strong>{t("complaints.statistics.total")}</strong> }]}
    />
  );
}

function StageTable({ stages, t }: { stages: readonly StageInWords[]; t: Translate }) {
  const columns = (["n", "open", "median", "p90", "naive"] as const).map((key) => ({
    key,
    name: t(`complaints.statistics.column.${key}`),
    numeric: true,
  }));
  return (
    <Table
      caption={t("complaints.statistics.durations.caption")}
      columns={[{ key: "stage", name: t("complaints.statistics.column.stage") }, ...columns]}
      rows={stages.map(({ stage, n, open, median, p90, naive }) => ({
        stage: t(`complaints.statistics.stage.${stage}`),
        ...{ n, open, median, p90, naive },
      }))}
    />
  );
}

function StageChart({ stage, months, t, format }: Props & { stage: StageInWords }) {
  const days = (seconds: number) => format.number(seconds / 86_400, 0);
  const share = (value: number) => format.percent(value, 0);
  return (
    <ChartFrame
      id={`lama-${stage.stage}`}
      title={stage.sentence}
      subtitle={t("complaints.statistics.chart", { months, n: stage.n, open: stage.open })}
      draw={(size, labelledBy) =>
        survivalCurve({ curves: [{ name: "", steps: stage.steps }], promise: null }, size, {
          labelledBy,
          value: share,
          time: (seconds) => t("complaints.statistics.days", { days: days(seconds) }),
          promise: "",
        })
      }
      table={{
        caption: stage.sentence,
        captionHidden: true,
        columns: [
          { key: "at", name: t("complaints.statistics.chart.at"), numeric: true },
          { key: "done", name: t("complaints.statistics.chart.done"), numeric: true },
          { key: "interval", name: t("complaints.statistics.chart.interval"), numeric: true },
        ],
        rows: stage.steps.map(({ at, done, low, high }) => ({
          at: format.number(at / 86_400),
          done: format.percent(done),
          interval: `${format.percent(low)} \u2013 ${format.percent(high)}`,
        })),
      }}
    />
  );
}

function OnTimeTable({ onTime, t }: { onTime: readonly OnTimeInWords[]; t: Translate }) {
  if (onTime.length === 0) return <p>{t("complaints.statistics.no-clocks")}</p>;
  const columns = (["share", "inTime", "late", "running"] as const).map((key) => ({
    key,
    name: t(`complaints.statistics.column.${key}`),
    numeric: true,
  }));
  return (
    <Table
      caption={t("complaints.statistics.on-time.caption")}
      columns={[{ key: "name", name: t("complaints.statistics.column.clock") }, ...columns]}
      rows={onTime.map((row) => ({ ...row }))}
    />
  );
}

function Definitions({ months, tally, stages, t, format }: Props) {
  const broken = Math.max(0, ...stages.map((stage) => stage.broken));
  return (
    <DefinitionPanel
      definition={{
        population: t("complaints.statistics.definition.population", { months }),
        clock: t("complaints.statistics.definition.clock"),
        calendar: t("complaints.statistics.definition.calendar"),
        exclusions: t("complaints.statistics.definition.exclusions", { broken }),
        version: t("complaints.statistics.definition.version"),
        n: format.count(tally.received),
        uncertainty: t("complaints.statistics.definition.uncertainty"),
        source: t("complaints.statistics.definition.source"),
        grade: null,
      }}
    />
  );
}

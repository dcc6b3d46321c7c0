import type { Format } from "../../platform/i18n/format.ts";
import type { MessageKey } from "../../platform/i18n/messages.ts";
import type { Translate } from "../../platform/i18n/translate.ts";
import { barChart } from "../ui/chart/bar-chart.tsx";
import { controlChart } from "../ui/chart/control-chart.tsx";
import { funnelPlot } from "../ui/chart/funnel-plot.tsx";
import { interruptedSeries } from "../ui/chart/interrupted-series.tsx";
import { intervalPlot } from "../ui/chart/interval-plot.tsx";
import { survivalCurve } from "../ui/chart/survival-curve.tsx";
import { ChartFrame, Page } from "../ui/index.tsx";
import { exampleDefinition } from "./example-definition.ts";
import { controlExample, funnelExample, interruptedExample, survivalExample } from "./example-series.ts";

type Props = { readonly t: Translate; readonly format: Format };

export function ChartsExample({ t, format }: Props) {
  return (
    <Page title={t("example.charts")} width="full" crumbs={[{ href: "/contoh", name: t("example.title") }]}>
      <ControlExample t={t} format={format} />
      <SurvivalExample t={t} format={format} />
      <IntervalsExample t={t} format={format} />
      <FunnelExample t={t} format={format} />
      <EffectExample t={t} format={format} />
      <BarsExample t={t} format={format} />
    </Page>
  );
}

function ControlExample({ t, format }: Props) {
  const data = {
    ...controlExample,
    events: (controlExample.events ?? []).map((event) => ({ ...event, label: t("example.chart.event") })),
  };
  return (
    <ChartFrame
      id="kendali"
      title={t("example.chart.control")}
      subtitle={t("example.chart.control.sub")}
      draw={(size, labelledBy) =>
        controlChart(data, size, {
          labelledBy,
          value: (v) => format.number(v, 0),
          period: format.shortDay,
          rule: (code) => t(`example.chart.rule.${code}` as MessageKey),
          center: t("example.chart.center"),
          high: t("example.chart.high"),
          low: t("example.chart.low"),
          baseline: t("example.chart.baseline"),
        })
      }
      table={{
        caption: t("example.chart.control"),
        captionHidden: true,
        columns: [
          { key: "week", name: t("example.chart.week") },
          { key: "value", name: t("example.chart.value"), numeric: true },
        ],
        rows: data.points.map(({ at, value }) => ({
          week: format.shortDay(at),
          value: value === null ? t("example.chart.too-little") : format.number(value),
        })),
      }}
      definition={exampleDefinition(t, format)}
      finding={{ action: "/contoh/formulir" }}
      download={{ href: "/contoh", label: t("example.download") }}
    />
  );
}

function SurvivalExample({ t, format }: Props) {
  const curves = [
    { name: t("example.chart.after"), steps: survivalExample(11.7) },
    { name: t("example.chart.before"), steps: survivalExample(17) },
  ];
  return (
    <ChartFrame
      id="ketahanan"
      title={t("example.chart.survival")}
      subtitle={t("example.chart.survival.sub")}
      draw={(size, labelledBy) =>
        survivalCurve({ curves, promise: 14 * 86_400 }, size, {
          labelledBy,
          value: (share) => format.percent(share, 0),
          time: (seconds) => format.duration(seconds),
          promise: t("example.chart.promise"),
        })
      }
      table={{
        caption: t("example.chart.survival"),
        captionHidden: true,
        columns: [
          { key: "time", name: t("example.table.median") },
          { key: "done", name: t("example.chart.done"), numeric: true },
        ],
        rows: survivalExample(11.7).map(({ at, done }) => ({
          time: format.duration(at),
          done: format.percent(done),
        })),
      }}
    />
  );
}

function IntervalsExample({ t, format }: Props) {
  const rows = [0.91, 0.88, 0.86, 0.86, 0.63].map((value, i) => {
    const n = 240 - i * 31;
    return {
      name: t("example.clinic", { n: i + 1 }),
      n,
      estimate: { low: value - 0.8 / Math.sqrt(n), value, high: Math.min(1, value + 0.7 / Math.sqrt(n)) },
      isUnusual: value < 0.7,
    };
  });
  const few = [6, 7].map((n) => ({
    name: t("example.clinic", { n }),
    n: n * 2,
    estimate: null,
    isUnusual: false,
  }));
  return (
    <ChartFrame
      id="selang"
      title={t("example.chart.intervals")}
      subtitle={t("example.chart.intervals.sub")}
      draw={(size, labelledBy) =>
        intervalPlot({ rows: [...rows, ...few], reference: 0.83 }, size, {
          labelledBy,
          value: (share) => format.percent(share, 0),
          count: (n) => `n = ${format.count(n)}`,
          reference: t("example.chart.overall"),
          tooLittle: t("example.chart.too-little"),
        })
      }
      table={{
        caption: t("example.chart.intervals"),
        captionHidden: true,
        columns: [
          { key: "name", name: t("example.table.unit") },
          { key: "value", name: t("example.table.kept"), numeric: true },
        ],
        rows: rows.map(({ name, estimate }) => ({ name, value: format.percent(estimate.value) })),
      }}
    />
  );
}

function FunnelExample({ t, format }: Props) {
  const data = {
    ...funnelExample,
    units: funnelExample.units.map((unit) => ({ ...unit, name: t("example.clinic", { n: unit.name }) })),
  };
  return (
    <ChartFrame
      id="corong"
      title={t("example.chart.funnel")}
      subtitle={t("example.chart.funnel.sub")}
      draw={(size, labelledBy) =>
        funnelPlot(data, size, {
          labelledBy,
          value: (share) => format.percent(share, 0),
          count: format.count,
          overall: t("example.chart.overall"),
        })
      }
      table={{
        caption: t("example.chart.funnel"),
        captionHidden: true,
        columns: [
          { key: "name", name: t("example.table.unit") },
          { key: "n", name: t("example.table.cases"), numeric: true },
          { key: "value", name: t("example.table.kept"), numeric: true },
        ],
        rows: data.units.map(({ name, n, value }) => ({
          name,
          n: format.count(n),
          value: format.percent(value),
        })),
      }}
    />
  );
}

function EffectExample({ t, format }: Props) {
  return (
    <ChartFrame
      id="dampak"
      title={t("example.chart.effect")}
      subtitle={t("example.chart.effect.sub")}
      draw={(size, labelledBy) =>
        interruptedSeries(interruptedExample, size, {
          labelledBy,
          value: (v) => format.number(v, 0),
          period: format.shortDay,
          changed: t("example.chart.event"),
          fitted: t("example.chart.fitted"),
          without: t("example.chart.without"),
        })
      }
      table={{
        caption: t("example.chart.effect"),
        captionHidden: true,
        columns: [
          { key: "week", name: t("example.chart.week") },
          { key: "value", name: t("example.chart.value"), numeric: true },
        ],
        rows: interruptedExample.points.map(({ at, value }) => ({
          week: format.shortDay(at),
          value: value === null ? "" : format.number(value),
        })),
      }}
    />
  );
}

function BarsExample({ t, format }: Props) {
  const bars = [
    { name: t("example.subject.wait"), count: 512 },
    { name: t("example.subject.papers"), count: 341 },
    { name: t("example.subject.manner"), count: 198 },
    { name: t("example.subject.fee"), count: 71 },
  ];
  return (
    <ChartFrame
      id="batang"
      title={t("example.chart.bars")}
      subtitle={t("example.chart.bars.sub")}
      draw={(size, labelledBy) => barChart({ bars }, size, { labelledBy, value: format.count })}
      table={{
        caption: t("example.chart.bars"),
        captionHidden: true,
        columns: [
          { key: "name", name: t("example.table.unit") },
          { key: "count", name: t("example.table.cases"), numeric: true },
        ],
        rows: bars.map(({ name, count }) => ({ name, count: format.count(count) })),
      }}
    />
  );
}

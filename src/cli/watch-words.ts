import type { ChartSeries, Signal } from "../analytics/statistics/watch/chart-series.ts";
import type { Every } from "../analytics/statistics/watch/period.ts";
import type { Measure } from "../analytics/statistics/watch/period-figures.ts";
import type { Watch } from "../analytics/statistics/watch/watch-series.ts";
import { watch as words } from "../platform/i18n/catalogue/watch.ts";
import type { Text } from "../platform/i18n/text.ts";
import type { Definition } from "./analysis.ts";
import type { Io } from "./io.ts";
import type { Table } from "./print-table.ts";

const SIGNALS_SHOWN = 20;

const periods: Readonly<Record<Every, Text>> = {
  day: { id: "hari", en: { one: "day", other: "days" } },
  week: { id: "pekan", en: { one: "week", other: "weeks" } },
  month: { id: "bulan", en: { one: "month", other: "months" } },
};

const sentences = {
  empty: { id: "Tidak ada satu baris pun.", en: "There is not a single row." },
  watched: {
    id: "{series} deret, {periods} {every} penuh, {from} sampai {until}.",
    en: "{series} series, {periods} whole {every}, {from} to {until}.",
  },
  dropped: {
    id: "Periode yang tidak penuh tidak dihitung: {days}.",
    en: "Periods that are not whole are not counted: {days}.",
  },
  fresh: {
    id: "Baru di periode terakhir dan bukan kebetulan: {keys}.",
    en: "New in the last period and not chance: {keys}.",
  },
  quiet: {
    id: "Di periode terakhir tidak ada yang baru keluar dari batas.",
    en: "Nothing went beyond its limits in the last period.",
  },
  doubtful: {
    id: "Di periode terakhir {count} deret keluar dari batas, tetapi di antara sebanyak ini itu bisa kebetulan.",
    en: "In the last period {count} series are beyond their limits, but among so many that can be chance.",
  },
  going: {
    id: "{count} sinyal masih berlangsung, {past} sudah lewat.",
    en: "{count} signals go on, {past} are over.",
  },
  falseAlarms: {
    id: "Tanpa perubahan apa pun, semua deret bersama memberi rata-rata {limits} peringatan palsu tiap periode di luar batas, {rules} dengan keempat aturan.",
    en: "With no change at all, all series together give {limits} false alarms a period beyond the limits on average, {rules} with the four rules.",
  },
} satisfies Readonly<Record<string, Text>>;

/** What was found, in words. */
export function watchSentence(io: Io, found: Watch, every: Every): string {
  const { span, series, signals, fresh, falseAlarms } = found;
  if (span === null) return io.say(sentences.empty);
  const current = signals.filter((signal) => signal.isCurrent).length;
  const lines = [
    io.say(sentences.watched, {
      series: io.format.count(series.length),
      periods: io.format.count(span.periods.length),
      every: io.say(periods[every], { n: span.periods.length }),
      from: io.format.day(span.from),
      until: io.format.day(span.until),
    }),
  ];
  if (span.dropped.length > 0) {
    lines.push(
      io.say(sentences.dropped, {
        days: io.format.list(span.dropped.map(({ at }) => io.format.shortDay(at))),
      }),
    );
  }
  lines.push(freshInWords(io, fresh));
  if (signals.length > 0) {
    lines.push(
      io.say(sentences.going, {
        count: io.format.count(current),
        past: io.format.count(signals.length - current),
      }),
    );
  }
  if (falseAlarms !== null && series.some((one) => one.reason === null)) {
    lines.push(
      io.say(sentences.falseAlarms, {
        limits: io.format.number(falseAlarms.limits, 2),
        rules: io.format.number(falseAlarms.rules, 2),
      }),
    );
  }
  return lines.join(" ");
}

function freshInWords(io: Io, fresh: Watch["fresh"]): string {
  const sure = fresh.filter((one) => one.holds);
  if (sure.length > 0) {
    return io.say(sentences.fresh, {
      keys: io.format.list(sure.map((one) => keyInWords(io, one.signal.key))),
    });
  }
  return fresh.length > 0
    ? io.say(sentences.doubtful, { count: io.format.count(fresh.length) })
    : io.say(sentences.quiet);
}

const measures: Readonly<Record<Measure, Text>> = {
  count: { id: "jumlah baris tiap periode; periode kosong 0", en: "rows of a period; an empty period is 0" },
  share: {
    id: "baris yang ya dibagi semua baris tiap periode",
    en: "rows with yes over all rows of a period",
  },
  value: { id: "median nilai tiap periode", en: "median of the values of a period" },
};

/** What the figures mean. */
export function definitionOfWatch(io: Io, measure: Measure): Definition {
  return {
    measure: io.say(measures[measure]),
    periods: io.say({
      id: "hanya periode penuh; periode di tepi yang tidak penuh disebut dan tidak dihitung. Hari pekan yang tidak pernah ada barisnya tidak ditunggu",
      en: "whole periods only; part periods at the ends are named and not counted. Weekdays without any row ever are not waited for",
    }),
    baseline: io.say({
      id: "batas dari titik pertama, terkunci; p dan u menurut Laney (2002) bila perubahan lebih dari 1,2 kali kebetulan",
      en: "limits from the first points, locked; p and u by Laney (2002) when variation is over 1.2 times chance",
    }),
    season: io.say({
      id: "dua gelombang setahun (Serfling 1963), dipakai bila satu tahun meramalkan tahun yang lain; dengan tiga tahun ke belakang: Farrington fleksibel (Noufaily 2013)",
      en: "two waves a year (Serfling 1963), used when one year foretells the other; with three years behind: Farrington flexible (Noufaily 2013)",
    }),
    rules: io.say({
      id: "di luar 3 simpangan; 8 di satu sisi; 6 terus naik atau turun; 2 dari 3 di luar 2 simpangan di sisi yang sama",
      en: "beyond 3 deviations; 8 on one side; 6 rising or falling; 2 of 3 beyond 2 deviations on the same side",
    }),
    fresh: io.say({
      id: "titik terakhir tiap deret, peluang disesuaikan untuk semua deret (Benjamini-Hochberg 1995), bertahan pada 0,05",
      en: "newest point of each series, probability adjusted for all series (Benjamini-Hochberg 1995), holding at 0.05",
    }),
    falseAlarms: io.say({
      id: "disimulasikan: batas dari titik sebanyak itu, nilai normal tanpa perubahan",
      en: "simulated: limits from so many points, normal values without change",
    }),
  };
}

/** A series for each row: its chart, why, and where it stands now. */
export function seriesTable(io: Io, series: readonly ChartSeries[], measure: Measure): Table {
  // The sums of a CUSUM chart are in standard deviations, whatever is measured.
  const figure = figureKind(series.some((one) => one.chart === "cusum") ? "value" : measure);
  return {
    columns: [
      { title: { id: "Deret", en: "Series" } },
      { title: { id: "Bagan", en: "Chart" } },
      { title: { id: "Mengapa, atau mengapa tanpa batas", en: "Why, or why without limits" } },
      { title: { id: "Titik acuan", en: "Baseline" }, kind: "count" },
      { title: { id: "Terakhir", en: "Newest" }, ...figure },
      { title: { id: "Biasanya", en: "Expected" }, ...figure },
      { title: { id: "Batas bawah", en: "Low" }, ...figure },
      { title: { id: "Batas atas", en: "High" }, ...figure },
    ],
    rows: series.map((one) => {
      const last = one.points.at(-1);
      return [
        keyInWords(io, one.key),
        io.say(words[`watch.chart.${one.chart}`]),
        whyInWords(io, one),
        one.baseline.points,
        last?.value ?? null,
        last?.center ?? null,
        last?.low ?? null,
        last?.high ?? null,
      ];
    }),
  };
}

/** The likeliest signals first, those that go on before those that are over. */
export function signalTable(io: Io, signals: readonly Signal[], measure: Measure): Table {
  const figure = figureKind(measure);
  const shown = signals.toSorted((a, b) => Number(b.isCurrent) - Number(a.isCurrent)).slice(0, SIGNALS_SHOWN);
  return {
    columns: [
      { title: { id: "Sinyal", en: "Signal" } },
      { title: { id: "Terlihat", en: "Seen" }, kind: "day" },
      { title: { id: "Aturan", en: "Rule" } },
      { title: { id: "Nilai", en: "Value" }, ...figure },
      { title: { id: "Biasanya", en: "Expected" }, ...figure },
      { title: { id: "Peluang", en: "Probability" } },
      { title: { id: "Sejak", en: "Since" }, kind: "day" },
      { title: { id: "Sampai", en: "To" } },
    ],
    rows: shown.map((signal) => [
      keyInWords(io, signal.key),
      signal.at,
      io.say(words[`watch.rule.${signal.rule}`]),
      signal.value,
      signal.expected,
      probabilityInWords(io, signal.probability),
      signal.since,
      signal.isCurrent ? io.say({ id: "sekarang", en: "now" }) : io.format.shortDay(signal.to),
    ]),
  };
}

const smallestShown = 0.00001;

function probabilityInWords(io: Io, probability: number | null): string | null {
  if (probability === null) return null;
  const shown = io.format.number(Math.max(smallestShown, probability), 5);
  return probability < smallestShown ? `< ${shown}` : shown;
}

/** How a figure of the measure is written. */
function figureKind(measure: Measure) {
  return measure === "share" ? ({ kind: "share" } as const) : ({ kind: "number", digits: 2 } as const);
}

function whyInWords(io: Io, { why, reason, needed }: ChartSeries): string {
  if (reason !== null) {
    return io.say(words[`watch.no-limits.${reason}`], {
      needed: needed === null ? "" : io.format.count(needed),
    });
  }
  const figure = (value: number | null) => (value === null ? "?" : io.format.number(value));
  return io.say(words[`watch.why.${why.code}`], {
    dispersion: figure(why.dispersion),
    mean: figure(why.mean),
  });
}

function keyInWords(io: Io, key: string): string {
  return key === "" ? io.say({ id: "(kosong)", en: "(blank)" }) : key;
}

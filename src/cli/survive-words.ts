import type { DurationTest } from "../analytics/statistics/survival/compare-durations.ts";
import type { MassClosing } from "../analytics/statistics/survival/mass-closing.ts";
import type { ShareDone } from "../analytics/statistics/survival/share-done.ts";
import type { DurationSummary } from "../analytics/statistics/survival/summarise-durations.ts";
import type { Text } from "../platform/i18n/text.ts";
import type { Definition } from "./analysis.ts";
import type { Io } from "./io.ts";
import type { Cell, Table } from "./print-table.ts";

const sentences = {
  none: { id: "Tidak ada kasus yang dapat dihitung.", en: "There is no case to count." },
  done: {
    id: "Dalam {length} selesai {done} dari {n} kasus (selang {level}: {low} sampai {high}).",
    en: "Within {length}, {done} of {n} cases are done ({level} interval {low} to {high}).",
  },
  tooYoung: {
    id: "Belum ada kasus yang cukup lama diamati untuk mengatakan berapa yang selesai dalam {length}.",
    en: "No case has been watched long enough to say how many are done within {length}.",
  },
  median: {
    id: "Separuhnya selesai dalam {median} ({open} masih terbuka).",
    en: "Half of them are done within {median} ({open} still open).",
  },
  moreThanHalf: {
    id: "Lebih dari separuh belum selesai ({open} masih terbuka).",
    en: "More than half are not done ({open} still open).",
  },
  naive: {
    id: "Bila yang terbuka dilupakan, angkanya tampak {naive}.",
    en: "Without the open ones it would look like {naive}.",
  },
  differ: {
    id: "Antarkelompok ada perbedaan yang bukan kebetulan (p {p}).",
    en: "The groups differ beyond luck (p {p}).",
  },
  same: {
    id: "Perbedaan antarkelompok dapat terjadi karena kebetulan (p {p}).",
    en: "The difference between the groups can be luck (p {p}).",
  },
  leftOut: {
    id: "Belum cukup untuk dibandingkan (kurang dari 10 kasus): {groups}.",
    en: "Not enough to compare (fewer than 10 cases): {groups}.",
  },
  massClosing: {
    id: "{cases} kasus lama ditutup serentak pada {day}: tindakan administrasi, bukan selesainya pekerjaan; lihat --censor-mass-closing.",
    en: "{cases} old cases were closed all at once on {day}: an act of administration, not the end of the work; see --censor-mass-closing.",
  },
} satisfies Readonly<Record<string, Text>>;

type Found = {
  readonly summary: DurationSummary;
  readonly test: DurationTest | null;
  readonly episodes: readonly MassClosing[];
};

/** The result in words. */
export function survivalSentence(io: Io, { summary, test, episodes }: Found): string {
  if (summary.n === 0) return io.say(sentences.none);
  return [
    ...summary.estimates.slice(0, 1).map((first) => doneWords(io, summary.n, first)),
    medianWords(io, summary),
    ...naiveWords(io, summary),
    ...(test === null ? [] : testWords(io, test)),
    ...episodes.map((episode) => massClosingWords(io, episode)),
  ].join(" ");
}

function doneWords(io: Io, n: number, { at, done, low, high, level }: ShareDone): string {
  const { percent } = io.format;
  const length = io.format.duration(at);
  if (done === null || low === null || high === null) return io.say(sentences.tooYoung, { length });
  return io.say(sentences.done, {
    length,
    done: percent(done),
    n: io.format.count(n),
    level: percent(level, 0),
    low: percent(low),
    high: percent(high),
  });
}

function medianWords(io: Io, { median, censored }: DurationSummary): string {
  const open = io.format.count(censored);
  if (median.value === null) return io.say(sentences.moreThanHalf, { open });
  return io.say(sentences.median, { median: io.format.duration(median.value), open });
}

function naiveWords(io: Io, { naive, censored }: DurationSummary): string[] {
  const wrong = naive.estimates[0]?.doneOfClosed ?? null;
  if (wrong === null || censored === 0) return [];
  return [io.say(sentences.naive, { naive: io.format.percent(wrong) })];
}

function testWords(io: Io, { p, leftOut }: DurationTest): string[] {
  const groups = leftOut.length === 0 ? [] : [io.say(sentences.leftOut, { groups: io.format.list(leftOut) })];
  if (p === null) return groups;
  const shown = p < 0.001 ? `< ${io.format.number(0.001, 3)}` : `= ${io.format.number(p, 3)}`;
  return [io.say(p < 0.05 ? sentences.differ : sentences.same, { p: shown }), ...groups];
}

function massClosingWords(io: Io, { from, cases }: MassClosing): string {
  const at = new Date(from * 1000);
  return io.say(sentences.massClosing, {
    cases: io.format.count(cases),
    day: io.format.day(io.format.dayOf(at)),
  });
}

/** All cases, and each group below when there are groups. */
export function survivalTable(
  io: Io,
  summary: DurationSummary,
  groups: readonly (DurationSummary & { readonly key: string })[],
): Table[] {
  const times = summary.estimates.map(({ at }) => io.format.duration(at));
  const all = io.say({ id: "Semua", en: "All" });
  return [
    {
      columns: [
        { title: { id: "Kelompok", en: "Group" } },
        { title: { id: "Kasus", en: "Cases" }, kind: "count" },
        { title: { id: "Terbuka", en: "Open" }, kind: "count" },
        ...times.flatMap((length) => [
          { title: { id: `Selesai ≤ ${length}`, en: `Done ≤ ${length}` }, kind: "share" as const },
          { title: { id: "Selang", en: "Interval" } },
        ]),
        { title: { id: "Separuh selesai dalam", en: "Half done within" }, kind: "duration" },
      ],
      rows: [tableRow(io, all, summary), ...groups.map((group) => tableRow(io, group.key, group))],
    },
  ];
}

function tableRow(io: Io, name: string, { n, censored, estimates, median }: DurationSummary): Cell[] {
  const interval = (low: number | null, high: number | null) =>
    low === null || high === null ? null : `${io.format.percent(low)} - ${io.format.percent(high)}`;
  return [
    name === "" ? io.say({ id: "(kosong)", en: "(blank)" }) : name,
    n,
    censored,
    ...estimates.flatMap(({ done, low, high }) => [done, interval(low, high)]),
    median.value,
  ];
}

/** What the figures mean, for `--verbose`. */
export function survivalDefinition(io: Io, asOf: string, isCensored: boolean): Definition {
  return {
    population: io.say(
      {
        id: "kasus yang mulai sampai {asOf}; yang belum selesai saat itu dihitung sebagai masih terbuka",
        en: "cases begun by {asOf}; those not ended by then count as still open",
      },
      { asOf },
    ),
    clock: io.say({ id: "selisih waktu kalender dalam detik", en: "elapsed calendar time in seconds" }),
    exclusions: io.say(
      isCensored
        ? {
            id: "baris yang selesai sebelum mulai; kasus lama yang ditutup serentak dianggap terbuka sampai saat itu",
            en: "rows that ended before they began; old cases closed all at once count as open until then",
          }
        : { id: "baris yang selesai sebelum mulai", en: "rows that ended before they began" },
    ),
    method: io.say({
      id: "Kaplan dan Meier (1958), selang log-log (Kalbfleisch dan Prentice 1980; Wilson 1927 bila belum ada atau semua selesai); median: waktu terpendek yang di dalamnya separuh selesai; beda kelompok: log-rank (Mantel 1966), pasangan menurut Holm (1979)",
      en: "Kaplan and Meier (1958), log-log interval (Kalbfleisch and Prentice 1980; Wilson 1927 where none or all are done); median: the shortest time by which half are done; groups: log-rank (Mantel 1966), pairs by Holm (1979)",
    }),
  };
}

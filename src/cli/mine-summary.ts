import { isoWithOffset } from "../analytics/calendar/zone.ts";
import type { Closing, LogSummary, VariantTable } from "../analytics/eventlog/event-log.ts";
import type { Coverage } from "../analytics/eventlog/questions/coverage.ts";
import { alikeNames } from "../analytics/mining/names/alike-names.ts";
import { throughputWithOpenCases } from "../analytics/mining/throughput.ts";
import { type Answer, analysis } from "./analysis.ts";
import type { Io } from "./io.ts";
import { logDefinition } from "./mine-definition.ts";
import { flowDefinition, flowFigures, flowOf, flowSentence } from "./mine-flow.ts";
import {
  centuries,
  type OpeningTime,
  openingDefinition,
  openingFacts,
  openingOptions,
  openingSentence,
  openingTime,
} from "./mine-hours.ts";
import { type LogInput, withLog } from "./mine-log.ts";
import { logArgument, logOptions } from "./mine-options.ts";
import { list, whole } from "./option.ts";
import type { Table } from "./print-table.ts";

export const mineSummary = analysis({
  name: "mine summary",
  summary: { id: "apa isi log peristiwa ini", en: "what is in this event log" },
  args: [logArgument],
  options: {
    top: whole("N", {
      default: "20",
      about: {
        id: "banyaknya jalur terbanyak yang ditampilkan",
        en: "how many of the most frequent paths to show",
      },
    }),
    ended: list("A,B,...", {
      about: {
        id: "kegiatan yang mengakhiri kasus; lamanya lalu dihitung bersama kasus yang masih terbuka",
        en: "activities that end a case; durations then take open cases into account",
      },
    }),
    ...openingOptions,
    ...logOptions,
  },
  example: "mutu mine summary izin.csv --case 'No Permohonan' --activity Tahap --time Waktu",
  async answer(io, { args: [file = "-"], options }): Promise<Answer> {
    return await withLog(io, file, options, async (input) => {
      const summary = await input.log.summary();
      const variants = await input.log.variants(options.top);
      const ended = options.ended && (await withOpenCases(input, options.ended));
      const coverage = await input.log.variantCoverage(shares);
      const opening = await openingTime(io, input.log, options);
      const flow = await flowOf(
        input.log,
        options.ended,
        summary.ends.map(({ name }) => name),
      );
      await tellOfAlikeNames(io, summary);
      return {
        figures: {
          ...figuresOf(summary, variants, coverage, options.zone),
          ...(ended && { ended }),
          working: workingFigures(opening),
          flow: flowFigures(flow, options.zone),
          selection: input.selection,
          columns: columnsOf(input),
        },
        tables: [activityTable(summary), variantTable(variants), coverageTable(coverage)],
        sentence: [
          sentence(io, summary, variants),
          ...(ended ? [endedSentence(io, ended)] : []),
          openingSentence(io, opening, summary.throughput.median),
          flowSentence(io, flow),
        ].join(" "),
        rejected: input.rejected,
        definition: {
          ...logDefinition(io, input),
          ...ownDefinition(io),
          ...openingDefinition(io, options),
          ...flowDefinition(io),
        },
      };
    });
  },
});

/** Shares of the cases at which the curve of coverage is read. */
const shares = [0.5, 0.75, 0.8, 0.9, 0.95, 0.99, 1] as const;

function workingFigures(opening: OpeningTime) {
  const { working } = opening;
  if (working === null) return { throughput: null, reason: centuries };
  const { throughput, openShare } = working;
  return { throughput, openShare, ...openingFacts(opening) };
}

function figuresOf(summary: LogSummary, table: VariantTable, coverage: readonly Coverage[], zone: string) {
  const { cases, events, activities, variants, starts, ends, throughput, eventsPerCase, first, last } =
    summary;
  return {
    cases,
    events,
    activities,
    variants: {
      count: variants,
      top: table.variants.map(({ path, cases: count, medianSeconds }) => ({
        activities: namesOf(table, path),
        count,
        share: count / cases,
        medianSeconds,
      })),
      coverage,
    },
    starts,
    ends,
    throughput,
    span: { from: isoWithOffset(first, zone), to: isoWithOffset(last, zone) },
    eventsPerCase,
    order: {
      casesNotInTimeOrderInFile: summary.casesNotInTimeOrderInFile,
      neighboursWithEqualTime: summary.neighboursWithEqualTime,
    },
  };
}

/** The columns that were taken, by what they are for. */
function columnsOf({ columns }: LogInput) {
  const { case: caseColumn, activity, time, start, lifecycle } = columns;
  return {
    case: caseColumn.name,
    activity: activity.name,
    time: time.name,
    start: start?.name ?? null,
    lifecycle: lifecycle?.name ?? null,
  };
}

type Ended = Awaited<ReturnType<typeof withOpenCases>>;

async function withOpenCases({ log }: LogInput, activities: readonly string[]) {
  const closing: Closing = { by: "activities", activities, asOf: null };
  const curve = throughputWithOpenCases(await log.durations(closing), { quantiles: [0.5, 0.9] });
  const [median = null, p90 = null] = curve.quantiles;
  return {
    activities,
    closedCases: curve.events,
    openCases: curve.censored,
    median,
    p90,
    ...(curve.reason && { reason: curve.reason }),
    method: "kaplan-meier",
  };
}

/** `mutu mine names` looks at who stands beside whom as well, and says more. */
async function tellOfAlikeNames(io: Io, { activities }: LogSummary): Promise<void> {
  const alike = alikeNames({ nodes: activities, edges: [], starts: [], ends: [] });
  const n = alike.reduce((sum, { others }) => sum + others.length, 0);
  const [first] = alike;
  if (!first) return;
  await io.note(
    {
      id: {
        other:
          "{n} nama kegiatan mungkin hanya salah ketik dan dihitung terpisah, seperti {names}. Lihat mutu mine names.",
      },
      en: {
        one: "{n} name of an activity may only be misspelt and is counted apart: {names}. See mutu mine names.",
        other:
          "{n} names of activities may only be misspelt and are counted apart, such as {names}. See mutu mine names.",
      },
    },
    { n, names: [first, ...first.others].map(({ name }) => JSON.stringify(name)).join(", ") },
  );
}

function namesOf({ activities }: VariantTable, path: readonly number[]): string[] {
  return path.map((place) => activities[place] ?? "");
}

const ROWS = 20;
const PATHS = 5;

function activityTable({ activities }: LogSummary): Table {
  return {
    columns: [
      { title: { id: "Kegiatan", en: "Activity" } },
      { title: { id: "Peristiwa", en: "Events" }, kind: "count" },
      { title: { id: "Kasus", en: "Cases" }, kind: "count" },
    ],
    rows: activities.slice(0, ROWS).map(({ name, count, cases }) => [name, count, cases]),
  };
}

/** The path stands last: it may be longer than a screen is wide. */
function variantTable(table: VariantTable): Table {
  return {
    columns: [
      { title: { id: "Kasus", en: "Cases" }, kind: "count" },
      { title: { id: "Bagian", en: "Share" }, kind: "share" },
      { title: { id: "Lamanya (median)", en: "Duration (median)" }, kind: "duration" },
      { title: { id: "Jalur terbanyak", en: "Most frequent path" } },
    ],
    rows: table.variants
      .slice(0, PATHS)
      .map(({ path, cases, medianSeconds }) => [
        cases,
        cases / table.totalCases,
        medianSeconds,
        namesOf(table, path).join(" > "),
      ]),
  };
}

function coverageTable(coverage: readonly Coverage[]): Table {
  return {
    columns: [
      { title: { id: "Bagian kasus", en: "Share of cases" }, kind: "share", digits: 0 },
      { title: { id: "Jalur yang cukup untuk itu", en: "Paths that hold it" }, kind: "count" },
    ],
    rows: coverage.map(({ share, variants }) => [share, variants]),
  };
}

function sentence(io: Io, summary: LogSummary, { variants }: VariantTable): string {
  return io.say(
    {
      id: "{cases} kasus dengan {events} peristiwa, {activities} kegiatan dan {variants} jalur berbeda; jalur terbanyak ditempuh {share} kasus. Dari peristiwa pertama ke terakhir separuh kasus memakan paling lama {median}, dan satu dari sepuluh lebih dari {p90}.",
      en: "{cases} cases with {events} events, {activities} activities and {variants} different paths; the most frequent path is taken by {share} of the cases. From the first event to the last, half of the cases take {median} at most, and one in ten more than {p90}.",
    },
    {
      cases: io.format.count(summary.cases),
      events: io.format.count(summary.events),
      activities: io.format.count(summary.activities.length),
      variants: io.format.count(summary.variants),
      share: io.format.percent((variants[0]?.cases ?? 0) / summary.cases),
      median: io.format.duration(summary.throughput.median),
      p90: io.format.duration(summary.throughput.p90),
    },
  );
}

function endedSentence(io: Io, { closedCases, openCases, median }: Ended): string {
  const counts = { closed: io.format.count(closedCases), open: io.format.count(openCases) };
  if (!median?.value)
    return io.say(
      {
        id: "{closed} kasus berakhir dan {open} masih terbuka: terlalu sedikit yang berakhir untuk menyebut lamanya.",
        en: "{closed} cases ended and {open} are open: too few ended to tell how long it takes.",
      },
      counts,
    );
  return io.say(
    {
      id: "{closed} kasus berakhir dan {open} masih terbuka; dengan yang terbuka ikut diperhitungkan, separuh kasus berakhir dalam {median}.",
      en: "{closed} cases ended and {open} are open; with the open ones taken into account, half of the cases end within {median}.",
    },
    { ...counts, median: io.format.duration(median.value) },
  );
}

function ownDefinition(io: Io) {
  return {
    throughput: io.say({
      id: "peristiwa terakhir dikurangi yang pertama, semua kasus, juga yang belum selesai: log tidak menandai akhir kasus (--ended menghitungnya). p90: interpolasi linear, tipe 7",
      en: "last event minus first, all cases, unfinished ones too: a log does not mark the end of a case (--ended does). p90: linear interpolation, type 7",
    }),
    variants: io.say({
      id: "urutan kegiatan; jalur yang sama banyaknya diurutkan menurut kode huruf",
      en: "the sequence of activities; equally frequent ones in code-point order",
    }),
    ended: io.say({
      id: "sampai peristiwa terakhir yang mengakhiri kasus; kasus tanpa itu terbuka sampai peristiwa terakhir log; Kaplan dan Meier (1958)",
      en: "to the last event that ends the case; a case without one is open up to the last event of the log; Kaplan and Meier (1958)",
    }),
  };
}

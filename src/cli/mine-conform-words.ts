import type { Conformance, FoundDeviation } from "../analytics/mining/conform/check-conformance.ts";
import type { NotChecked } from "../analytics/mining/procedure/checks-of-procedure.ts";
import type { Text } from "../platform/i18n/text.ts";
import type { Definition } from "./analysis.ts";
import type { Io } from "./io.ts";
import type { Table } from "./print-table.ts";

/** A check that was not made, or about which no case tells anything. */
export type NotTold = {
  readonly kind: FoundDeviation["kind"];
  readonly step: string | null;
  readonly reason: NotChecked["reason"] | "no-such-case";
};

const kinds: Readonly<Record<FoundDeviation["kind"], Text>> = {
  skipped: { id: "dilewati", en: "skipped" },
  "out-of-order": { id: "tidak pada urutannya", en: "out of order" },
  repeated: { id: "diulang", en: "repeated" },
  "not-in-procedure": { id: "tidak ada di prosedur", en: "not in the procedure" },
  "over-norm": { id: "melewati batas waktu", en: "over its time limit" },
  "wrong-role": { id: "oleh pelaksana lain", en: "by another actor" },
  "without-input": { id: "tanpa kelengkapannya", en: "without its input" },
};

const tooEarly = { id: 'sebelum "{after}"', en: 'before "{after}"' };

function wordsOf(io: Io, { kind, mustFollow }: Pick<FoundDeviation, "kind" | "mustFollow">): string {
  return mustFollow === null ? io.say(kinds[kind]) : io.say(tooEarly, { after: mustFollow });
}

const ROWS = 20;

export function deviationTable(io: Io, deviations: readonly FoundDeviation[]): Table {
  return {
    columns: [
      { title: { id: "Langkah", en: "Step" } },
      { title: { id: "Penyimpangan", en: "Deviation" } },
      { title: { id: "Kasus", en: "Cases" }, kind: "count" },
      { title: { id: "Bagian", en: "Share" }, kind: "share" },
      { title: { id: "Lebih lama (hari, median)", en: "Longer by (days, median)" }, kind: "number" },
      { title: { id: "Selang 95 % (hari)", en: "95 % interval (days)" } },
      { title: { id: "Sejak", en: "Since" } },
      { title: { id: "Terutama di", en: "Mostly at" } },
    ],
    rows: deviations
      .slice(0, ROWS)
      .map((one) => [
        one.step,
        wordsOf(io, one),
        one.cases,
        one.share,
        one.medianDelaySeconds === null ? null : one.medianDelaySeconds / 86_400,
        intervalOf(io, one),
        one.since.value?.at ?? "",
        one.where[0]?.value ?? "",
      ]),
  };
}

/** The interval of how much longer cases take; that of the excess over a norm is another figure and not shown here. */
function intervalOf(io: Io, { kind, delay }: FoundDeviation): string {
  if (kind === "over-norm" || delay.value === null) return "";
  const days = (seconds: number) => io.format.number(seconds / 86_400, 1);
  return `${days(delay.value.low)} – ${days(delay.value.high)}`;
}

export function conformSentence(
  io: Io,
  { cases, deviations }: Conformance,
  notTold: readonly NotTold[],
): string {
  const counts = {
    conforming: io.format.count(cases.conforming),
    compared: io.format.count(cases.compared),
  };
  const [first] = deviations;
  const result = !first
    ? io.say(
        {
          id: "Semua {compared} kasus mengikuti prosedur.",
          en: "All {compared} cases follow the procedure.",
        },
        counts,
      )
    : io.say(
        {
          id: '{conforming} dari {compared} kasus mengikuti urutan prosedur. Penyimpangan terbanyak: "{step}" {kind}, di {cases} kasus.',
          en: '{conforming} of {compared} cases follow the order of the procedure. The most frequent deviation: "{step}" {kind}, in {cases} cases.',
        },
        {
          ...counts,
          step: first.step,
          kind: wordsOf(io, first),
          cases: io.format.count(first.cases),
        },
      );
  return [result, ...notToldSentences(io, notTold)].join(" ");
}

const reasons: Readonly<Partial<Record<NotTold["reason"], Text>>> = {
  "no-resource": {
    id: "Pelaksana tidak dapat diperiksa: sebut kolomnya dengan --resource.",
    en: "Actors cannot be checked: name their column with --resource.",
  },
  "no-source": {
    id: "Kelengkapan {n} langkah tidak dapat diperiksa: prosedur tidak mengatakan dari langkah atau kolom mana asalnya (needs, needsAttribute).",
    en: "The input of {n} steps cannot be checked: the procedure does not say which step or column it comes from (needs, needsAttribute).",
  },
};

function notToldSentences(io: Io, notTold: readonly NotTold[]): string[] {
  return Object.entries(reasons).flatMap(([reason, text]) => {
    const n = notTold.filter((one) => one.reason === reason).length;
    return n === 0 ? [] : [io.say(text, { n: io.format.count(n) })];
  });
}

export function conformDefinition(io: Io): Definition {
  return {
    fitness: io.say({
      id: "penyelarasan termurah tiap jalur dengan prosedur; 1 - biaya / (peristiwa + biaya jalan termurah); kasus yang selesai; Adriansyah (2014)",
      en: "cheapest alignment of each path with the procedure; 1 - cost / (events + cost of the cheapest run); cases that have ended; Adriansyah (2014)",
    }),
    deviations: io.say({
      id: "tiap penyimpangan dihitung sekali per kasus; dilewati: langkah prosedur yang tidak ada di kasus; tidak pada urutannya: mendahului langkah yang harus mendahuluinya; diulang: terjadi lagi padahal prosedur tidak kembali ke sana; tanpa kelengkapan: sebelum langkah asalnya, atau atributnya kosong; oleh pelaksana lain: nilainya milik pelaksana lain, nilai yang tidak dikenal tidak dihitung",
      en: "each deviation counts once for a case; skipped: a step of the procedure that the case lacks; out of order: ahead of a step that must come before it; repeated: done again where the procedure does not go back; without input: ahead of the step it comes from, or the attribute is empty; by another actor: the value belongs to another actor, unknown values do not count",
    }),
    share: io.say({
      id: "dari kasus yang dibandingkan, atau yang dapat diperiksa pada langkah itu (among); selang Wilson (1927)",
      en: "of the cases compared, or of those that could be checked at the step (among); interval of Wilson (1927)",
    }),
    medianDelaySeconds: io.say({
      id: "median lamanya kasus dengan penyimpangan dikurangi median kasus yang sesuai; untuk batas waktu: median kelebihannya. Ini perbedaan, bukan bukti sebab",
      en: "median duration of cases with the deviation minus the median of conforming ones; of time limits: median excess. A difference, no proof of a cause",
    }),
    delay: io.say({
      id: "selisih kedua median lamanya kasus, kasus terbuka ikut (Kaplan-Meier), dengan selang 95 % Brookmeyer dan Crowley (1982) yang digabung menurut Zou dan Donner (2008)",
      en: "difference of the two median durations of cases, open ones counted (Kaplan-Meier), with the 95 % intervals of Brookmeyer and Crowley (1982) joined as by Zou and Donner (2008)",
    }),
    since: io.say({
      id: "rentang kasus mulai dengan bagian yang lebih tinggi daripada kebetulan, 5 % untuk semua penyimpangan bersama; Kulldorff (1997), batas Bonferroni",
      en: "stretch of begins of cases with a share higher than luck, 5 % for all deviations together; Kulldorff (1997), bound of Bonferroni",
    }),
    where: io.say({
      id: "nilai kolom di atas batas corong 99,8 % dengan penyebaran lebih (Spiegelhalter 2005); nilai pertama dalam kasus",
      en: "values of a column above the 99.8 % funnel limits with overdispersion (Spiegelhalter 2005); the first value in a case",
    }),
  };
}

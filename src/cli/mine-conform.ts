import {
  type Conformance,
  checkConformance,
  type FoundDeviation,
} from "../analytics/mining/conform/check-conformance.ts";
import type { Text } from "../platform/i18n/text.ts";
import { type Answer, analysis } from "./analysis.ts";
import { UsageError } from "./failure.ts";
import type { Io } from "./io.ts";
import { logDefinition } from "./mine-definition.ts";
import { withLog } from "./mine-log.ts";
import { logArgument, logOptions } from "./mine-options.ts";
import { text } from "./option.ts";
import type { Table } from "./print-table.ts";
import { type Model, readModel, readProcedure } from "./read-procedure.ts";

export const mineConform = analysis({
  name: "mine conform",
  summary: { id: "di mana kasus menyimpang dari prosedur", en: "where cases leave the procedure" },
  args: [logArgument],
  options: {
    procedure: text("FILE", {
      about: {
        id: 'prosedur JSON: {"steps":[{"activity":"Terima","normSeconds":3600}]}',
        en: 'procedure in JSON: {"steps":[{"activity":"Receive","normSeconds":3600}]}',
      },
    }),
    model: text("FILE", {
      about: {
        id: "pohon proses seperti yang dicetak mutu mine discover",
        en: "process tree as mutu mine discover prints it",
      },
    }),
    ...logOptions,
  },
  example: "mutu mine conform izin.csv --procedure sop.json",
  async answer(io, { args: [file = "-"], options }): Promise<Answer> {
    const { tree, norms } = await modelOf(io, options.procedure, options.model);
    return await withLog(io, file, options, async (input) => {
      const found = await checkConformance(input.log, tree, norms);
      return {
        figures: {
          fitness: found.fitness,
          ...(found.fitness === null && { reason: "too-large-to-compute" }),
          cases: found.cases,
          deviations: found.deviations,
        },
        tables: found.deviations.length > 0 ? [table(io, found.deviations)] : [],
        sentence: sentence(io, found),
        rejected: input.rejected,
        definition: { ...logDefinition(io, input), ...ownDefinition(io) },
      };
    });
  },
});

async function modelOf(io: Io, procedure: string | null, model: string | null): Promise<Model> {
  if (procedure !== null && model === null) return await readProcedure(io, procedure);
  if (model !== null && procedure === null) return await readModel(io, model);
  throw new UsageError({
    id: "Sebut salah satu: --procedure FILE atau --model FILE.",
    en: "Give one of them: --procedure FILE or --model FILE.",
  });
}

const kinds: Readonly<Record<FoundDeviation["kind"], Text>> = {
  skipped: { id: "dilewati", en: "skipped" },
  "out-of-order": { id: "tidak pada urutannya", en: "out of order" },
  repeated: { id: "diulang", en: "repeated" },
  "not-in-procedure": { id: "tidak ada di prosedur", en: "not in the procedure" },
  "over-norm": { id: "melewati batas waktu", en: "over its time limit" },
};

const ROWS = 20;

function table(io: Io, deviations: readonly FoundDeviation[]): Table {
  return {
    columns: [
      { title: { id: "Langkah", en: "Step" } },
      { title: { id: "Penyimpangan", en: "Deviation" } },
      { title: { id: "Kasus", en: "Cases" }, kind: "count" },
      { title: { id: "Bagian", en: "Share" }, kind: "share" },
      { title: { id: "Lebih lama (hari, median)", en: "Longer by (days, median)" }, kind: "number" },
    ],
    rows: deviations
      .slice(0, ROWS)
      .map(({ step, kind, cases, share, medianDelaySeconds }) => [
        step,
        io.say(kinds[kind]),
        cases,
        share,
        medianDelaySeconds === null ? null : medianDelaySeconds / 86_400,
      ]),
  };
}

function sentence(io: Io, { cases, deviations }: Conformance): string {
  const [first] = deviations;
  const counts = { conforming: io.format.count(cases.conforming), compared: io.format.count(cases.compared) };
  if (!first)
    return io.say(
      {
        id: "Semua {compared} kasus mengikuti prosedur.",
        en: "All {compared} cases follow the procedure.",
      },
      counts,
    );
  return io.say(
    {
      id: '{conforming} dari {compared} kasus mengikuti urutan prosedur. Penyimpangan terbanyak: "{step}" {kind}, di {cases} kasus.',
      en: '{conforming} of {compared} cases follow the order of the procedure. The most frequent deviation: "{step}" {kind}, in {cases} cases.',
    },
    { ...counts, step: first.step, kind: io.say(kinds[first.kind]), cases: io.format.count(first.cases) },
  );
}

function ownDefinition(io: Io) {
  return {
    fitness: io.say({
      id: "penyelarasan termurah tiap jalur dengan prosedur; 1 - biaya / (peristiwa + biaya jalan termurah); Adriansyah (2014)",
      en: "cheapest alignment of each path with the procedure; 1 - cost / (events + cost of the cheapest run); Adriansyah (2014)",
    }),
    deviations: io.say({
      id: "tiap penyimpangan dihitung sekali per kasus; dilewati: langkah prosedur yang tidak ada di kasus; tidak pada urutannya: ada, tetapi di tempat lain; diulang: terjadi lagi; bila penyelarasan termurah lebih dari satu, salah satunya dipakai",
      en: "each deviation counts once for a case; skipped: a step of the procedure that the case lacks; out of order: there, but elsewhere; repeated: done again; where several alignments are cheapest, one of them is taken",
    }),
    medianDelaySeconds: io.say({
      id: "median lamanya kasus dengan penyimpangan dikurangi median kasus yang sesuai; untuk batas waktu: median kelebihannya. Ini perbedaan, bukan bukti sebab",
      en: "median duration of cases with the deviation minus the median of conforming ones; of time limits: median excess. A difference, no proof of a cause",
    }),
  };
}

import { type Conformance, checkConformance } from "../analytics/mining/conform/check-conformance.ts";
import { checksOfProcedure } from "../analytics/mining/procedure/checks-of-procedure.ts";
import { needsCalendar } from "../analytics/mining/procedure/norms-of-procedure.ts";
import { type Answer, analysis } from "./analysis.ts";
import { calendarOptions, hoursOption, openCalendar } from "./calendar-options.ts";
import { UsageError } from "./failure.ts";
import type { Io } from "./io.ts";
import { clocksOfLimits } from "./mine-conform-clocks.ts";
import { conformDefinition, conformSentence, deviationTable, type NotTold } from "./mine-conform-words.ts";
import { logDefinition } from "./mine-definition.ts";
import { withLog } from "./mine-log.ts";
import { logArgument, logOptions } from "./mine-options.ts";
import { list, text } from "./option.ts";
import { type ComparedProcedure, readModel, readProcedure } from "./read-procedure.ts";

const { week, holidays, knownOn } = calendarOptions;

export const mineConform = analysis({
  name: "mine conform",
  summary: { id: "di mana kasus menyimpang dari prosedur", en: "where cases leave the procedure" },
  args: [logArgument],
  options: {
    procedure: text("FILE", {
      about: {
        id: 'prosedur JSON: {"steps":[{"activity":"Terima","normSeconds":3600},...],"actors":{"Loket":["Rina"]}}. Isian langkah lain: actor, inputs, needs (nomor langkah) atau needsAttribute, normDayType (calendar, working), output, kind (task, decision), otherwise (nomor atau "end"), branch (main, beside-a..d, either-a..d, no), isOptional, mayRepeat',
        en: 'procedure in JSON: {"steps":[{"activity":"Receive","normSeconds":3600},...],"actors":{"Desk":["Rina"]}}. Other fields of a step: actor, inputs, needs (numbers of steps) or needsAttribute, normDayType (calendar, working), output, kind (task, decision), otherwise (a number or "end"), branch (main, beside-a..d, either-a..d, no), isOptional, mayRepeat',
      },
    }),
    model: text("FILE", {
      about: {
        id: "pohon proses seperti yang dicetak mutu mine discover",
        en: "process tree as mutu mine discover prints it",
      },
    }),
    ended: list("A,B,...", {
      about: {
        id: "kegiatan yang mengakhiri kasus; pada kasus lain, langkah yang masih dapat menyusul tidak dianggap dilewati",
        en: "activities that end a case; in other cases a step that may still come is not skipped",
      },
    }),
    by: list("COLUMN,...", {
      about: {
        id: "kolom yang nilainya dibandingkan: di mana penyimpangan lebih sering daripada kebetulan",
        en: "columns whose values are compared: where deviations are more frequent than luck explains",
      },
    }),
    hours: hoursOption,
    week,
    holidays,
    knownOn,
    ...logOptions,
  },
  example: "mutu mine conform izin.csv --procedure sop.json",
  async answer(io, { args: [file = "-"], options }): Promise<Answer> {
    const procedure = await procedureOf(io, options.procedure, options.model);
    const { steps, actors, model } = procedure;
    const calendar = needsCalendar(steps) ? await openCalendar(io, options, options.hours) : null;
    const { resource, by, ended } = options;
    const attributes = attributesOf(procedure, resource, by ?? []);
    const use = async (input: Parameters<Parameters<typeof withLog<Answer>>[3]>[0]): Promise<Answer> => {
      const facts = { attributes: input.log.attributes, resource, actors, calendar };
      const { checks, notChecked } = checksOfProcedure(steps, facts);
      const own = { calendar, ended: ended ?? [], attributes: by ?? [] };
      const found = await checkConformance(input.log, model, { ...checks, ...own });
      const notTold = [
        ...(options.procedure === null ? [] : notChecked),
        ...found.unseen.map((one) => ({ ...one, reason: "no-such-case" as const })),
      ];
      return {
        figures: { ...figuresOf(found, procedure, notTold), limits: checks.limits },
        tables: found.deviations.length > 0 ? [deviationTable(io, found.deviations)] : [],
        sentence: [conformSentence(io, found, notTold), ...clocksOfLimits(io, checks.limits, options)].join(
          " ",
        ),
        rejected: input.rejected,
        definition: { ...logDefinition(io, input), ...conformDefinition(io) },
      };
    };
    return await withLog(io, file, options, use, attributes);
  },
});

async function procedureOf(
  io: Io,
  procedure: string | null,
  model: string | null,
): Promise<ComparedProcedure> {
  if (procedure !== null && model === null) return await readProcedure(io, procedure);
  if (model !== null && procedure === null) return await readModel(io, model);
  throw new UsageError({
    id: "Sebut salah satu: --procedure FILE atau --model FILE.",
    en: "Give one of them: --procedure FILE or --model FILE.",
  });
}

/** Columns that the checks read. An attribute that the procedure names must be there, or it is a mistake of the file. */
function attributesOf(
  { steps }: ComparedProcedure,
  resource: string | null,
  by: readonly string[],
): string[] {
  const needed = steps.map(({ needsAttribute }) => needsAttribute).filter((name) => name !== "");
  return [...new Set([...(resource === null ? [] : [resource]), ...by, ...needed])];
}

function figuresOf(found: Conformance, { steps }: ComparedProcedure, notChecked: readonly NotTold[]) {
  const numbers = new Map(steps.toReversed().map(({ activity }, at) => [activity, steps.length - at]));
  return {
    fitness: found.fitness,
    ...(found.fitness === null && { reason: "no-ended-cases" }),
    cases: found.cases,
    every: found.every,
    deviations: found.deviations.map(({ delay, since, group: _, ...deviation }) => ({
      ...deviation,
      number: numbers.get(deviation.step) ?? null,
      delay: delay.value,
      ...(delay.reason && { delayReason: delay.reason }),
      since: since.value,
      ...(since.reason && { sinceReason: since.reason }),
    })),
    notChecked,
  };
}

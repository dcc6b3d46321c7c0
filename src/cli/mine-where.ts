import { type Condition, ConditionError } from "../analytics/eventlog/conditions/condition.ts";
import { filterOf } from "../analytics/eventlog/conditions/filter-of.ts";
import { readConditions } from "../analytics/eventlog/conditions/read-conditions.ts";
import type { EventLog } from "../analytics/eventlog/event-log.ts";
import type { OpenedLog } from "../analytics/eventlog/open-log.ts";
import { conditionProblem, conditionsSentence } from "../platform/i18n/condition-words.ts";
import { type Words, wordsIn } from "../platform/i18n/words.ts";
import { UsageError } from "./failure.ts";
import type { Io } from "./io.ts";

/** What a command asks of the cases of a log before it answers its own question. */
export type AskedOfCases = {
  readonly where: readonly Condition[] | null;
  readonly zone: string;
  /** Activities that end a case, where the command has such an option */
  readonly end?: readonly string[] | null;
  readonly ended?: readonly string[] | null;
};

/** Reads `--where`. @throws UsageError */
export function conditionsOf(given: string): readonly Condition[] {
  return orUsage(() => readConditions(given));
}

/**
 * The log of the cases that fulfil the conditions, told on standard error with how many are left after each.
 * @throws UsageError when the log cannot answer a condition, or no case is left
 */
export async function narrowed(
  io: Io,
  { log, columns }: OpenedLog,
  { where, zone, end, ended }: AskedOfCases,
): Promise<{ readonly log: EventLog; readonly where: string | null }> {
  if (where === null || where.length === 0) return { log, where: null };
  const all = await log.size();
  const words = wordsIn(io.lang, zone);
  const setting = {
    zone,
    ends: end ?? ended ?? null,
    asOf: all.last ?? io.now,
    unit: columns.unit?.name ?? null,
    attributes: log.attributes,
    complained: null,
  };
  let kept = log;
  for (const [place, condition] of where.entries()) {
    kept = await kept.filter(orUsage(() => filterOf(condition, setting)));
    await tell(io, where.slice(0, place + 1), words, (await kept.size()).cases, all.cases);
  }
  if ((await kept.size()).cases === 0) throw new UsageError(noneLeft, { cases: io.format.count(all.cases) });
  return { log: kept, where: conditionsSentence(where, words) };
}

function tell(
  io: Io,
  conditions: readonly Condition[],
  words: Words,
  cases: number,
  all: number,
): Promise<void> {
  const { t, format } = words;
  const left = t("filters.left", { cases: format.count(cases), all: format.count(all) });
  const line = `${conditionsSentence(conditions, words)} ${left}`;
  return io.note({ id: "{line}", en: "{line}" }, { line });
}

function orUsage<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ConditionError)) throw error;
    const text = (lang: "id" | "en") => conditionProblem(error, wordsIn(lang, "UTC"));
    throw new UsageError({ id: text("id"), en: text("en") });
  }
}

const noneLeft = {
  id: "Tidak ada yang tersisa dari {cases} kasus. Kurangi saringan pada --where.",
  en: "Nothing is left of {cases} cases. Take filters away from --where.",
};

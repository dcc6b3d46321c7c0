import { type Condition, type ConditionError, forms } from "../../analytics/eventlog/conditions/condition.ts";
import type { Words } from "./words.ts";

/** What conditions ask of cases, as one sentence; empty without conditions. */
export function conditionsSentence(conditions: readonly Condition[], words: Words): string {
  if (conditions.length === 0) return "";
  const { t, format } = words;
  return t("filters.sentence", {
    conditions: format.list(conditions.map((one) => conditionInWords(one, words))),
  });
}

/** One condition in words that go on from "cases that". */
export function conditionInWords(condition: Condition, words: Words): string {
  const { t, format } = words;
  switch (condition.kind) {
    case "started":
    case "finished":
    case "touching":
      return period(condition, words);
    case "with":
    case "without":
      return t(`filters.${condition.kind}`, { activities: anyOf(condition.activities, words) });
    case "through":
    case "path":
      return t(`filters.${condition.kind}`, { activities: format.list(condition.activities) });
    case "follows":
    case "directly": {
      const { kind, first, second, withinSeconds } = condition;
      if (withinSeconds === null) return t(`filters.${kind}`, { first, second });
      return t(`filters.${kind}.within`, { first, second, length: format.duration(withinSeconds) });
    }
    case "lasted":
      return lasted(condition, words);
    case "paths":
      return t("filters.paths", { n: condition.most });
    case "attribute":
      return t("filters.attribute", {
        attribute: condition.attribute,
        values: anyOf(condition.values, words),
      });
    case "unit":
      return t("filters.unit", { values: anyOf(condition.values, words) });
    case "month":
      return t("filters.month", { month: monthInWords(condition.month, words) });
    case "handed":
      return t("filters.handed", { from: condition.from, to: condition.to });
    case "ended":
    case "open":
      return ofEnds(condition, words);
    case "complained":
    case "uncomplained":
      return t(`filters.${condition.kind}`);
  }
}

/** Why a text is no condition, and what to write instead. */
export function conditionProblem({ problem, facts }: ConditionError, { t }: Words): string {
  return t(`filters.problem.${problem}`, { ...facts, kinds: Object.keys(forms).join(", ") });
}

function period(
  { kind, from, to }: Extract<Condition, { kind: "started" | "finished" | "touching" }>,
  { t, format }: Words,
): string {
  if (from !== null && to !== null)
    return t(`filters.${kind}.both`, { from: format.day(from), to: format.day(to) });
  if (from !== null) return t(`filters.${kind}.from`, { from: format.day(from) });
  return t(`filters.${kind}.to`, { to: format.day(to ?? "") });
}

function lasted(
  { atLeastSeconds, belowSeconds }: Extract<Condition, { kind: "lasted" }>,
  { t, format }: Words,
): string {
  const atLeast = format.duration(atLeastSeconds ?? 0);
  if (belowSeconds === null) return t("filters.lasted.from", { atLeast });
  const below = format.duration(belowSeconds);
  return atLeastSeconds === null
    ? t("filters.lasted.below", { below })
    : t("filters.lasted.both", { atLeast, below });
}

function ofEnds({ kind, activities }: Extract<Condition, { kind: "ended" | "open" }>, words: Words): string {
  if (activities === null) return words.t(`filters.${kind}`);
  return words.t(`filters.${kind}.with`, { activities: anyOf(activities, words) });
}

/** The name of a month of any year, 1 is January. */
export function monthInWords(month: number, { format }: Words): string {
  const [name = ""] = format.month(`2026-${String(month).padStart(2, "0")}`).split(" ");
  return name;
}

/** `a, b atau c` */
function anyOf(names: readonly string[], { t }: Words): string {
  const last = names.at(-1) ?? "";
  if (names.length < 2) return last;
  return t("filters.or", { a: names.slice(0, -1).join(", "), b: last });
}

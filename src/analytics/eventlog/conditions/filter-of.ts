import { addDays, type Day } from "../../calendar/day.ts";
import { instantOf, type Zone } from "../../calendar/zone.ts";
import type { ClosedBy, LogFilter, Span } from "../log-filter.ts";
import { type Condition, ConditionError, forms } from "./condition.ts";
import { writeCondition } from "./write-condition.ts";

/** What a condition leaves unsaid. */
export type ConditionSetting = {
  /** On whose clocks days begin */
  readonly zone: Zone;
  /** What ends a case; null when nobody said so: then a case has lasted to its last event. */
  readonly ends: readonly string[] | null;
  /** When open cases are looked at: the last event of the log, unless a person says otherwise */
  readonly asOf: Date;
  /** The attribute that names the unit; null when none does. */
  readonly unit: string | null;
  /** Attributes that the log keeps */
  readonly attributes: readonly string[];
  /** Cases that complaints name; null when nobody knows. */
  readonly complained: readonly string[] | null;
};

/** The filter of a log that a condition asks for. @throws ConditionError `no-end`, `no-unit`, `no-attribute`, `no-complaints` */
export function filterOf(condition: Condition, setting: ConditionSetting): LogFilter {
  const { kind } = condition;
  const { zone, ends } = setting;
  switch (kind) {
    case "started":
    case "finished":
    case "touching":
      return { keep: kind, ...spanOf(condition.from, condition.to, zone) };
    case "with":
      return { keep: "cases-with", activities: condition.activities };
    case "without":
      return { keep: "cases-without", activities: condition.activities };
    case "through":
      return { keep: "passes-through", activities: condition.activities };
    case "path":
      return { keep: "path", activities: condition.activities };
    case "follows":
    case "directly": {
      const { first, second, withinSeconds } = condition;
      return { keep: "follows", first, second, directly: kind === "directly", withinSeconds };
    }
    case "lasted": {
      const { atLeastSeconds, belowSeconds } = condition;
      return { keep: "lasted", atLeastSeconds, belowSeconds, closing: ends && closedBy(ends, setting) };
    }
    case "paths":
      return { keep: "variants", most: condition.most };
    case "attribute":
    case "unit":
      return { keep: "attribute", attribute: attributeOf(condition, setting), values: condition.values };
    case "month":
      return { keep: "month", month: condition.month };
    case "handed": {
      const { from, to } = condition;
      return { keep: "handed", attribute: attributeOf(condition, setting), from, to };
    }
    case "ended":
    case "open": {
      const activities = condition.activities ?? ends;
      if (activities === null) throw new ConditionError("no-end", { text: kind, form: forms[kind] });
      return { keep: kind, closing: closedBy(activities, setting) };
    }
    case "complained":
    case "uncomplained":
      if (setting.complained === null) throw new ConditionError("no-complaints", { text: kind });
      return { keep: kind === "complained" ? "named" : "not-named", cases: setting.complained };
  }
}

function closedBy(activities: readonly string[], { asOf }: ConditionSetting): ClosedBy {
  return { by: "activities", activities, asOf };
}

/** Whether it must be known which cases complaints name. */
export function asksComplaints(conditions: readonly Condition[]): boolean {
  return conditions.some(({ kind }) => kind === "complained" || kind === "uncomplained");
}

/** Attributes that a log must keep for these conditions. */
export function attributesAsked(conditions: readonly Condition[], unit: string | null): readonly string[] {
  const asked = conditions.flatMap((condition) => {
    if (condition.kind === "attribute") return [condition.attribute];
    const isOfUnit = condition.kind === "unit" || condition.kind === "handed";
    return isOfUnit && unit !== null ? [unit] : [];
  });
  return [...new Set(asked)];
}

/** The attribute of which a condition asks, by its name in the log. @throws ConditionError `no-unit`, `no-attribute` */
function attributeOf(
  condition: Extract<Condition, { kind: "attribute" | "unit" | "handed" }>,
  { unit, attributes }: ConditionSetting,
): string {
  const text = writeCondition(condition);
  const asked = condition.kind === "attribute" ? condition.attribute : unit;
  if (asked === null) throw new ConditionError("no-unit", { text });
  const found =
    attributes.find((name) => name === asked) ??
    attributes.find((name) => name.toLowerCase() === asked.toLowerCase());
  if (found === undefined) throw new ConditionError("no-attribute", { text, attribute: asked });
  return found;
}

/** From the first moment of a day to the last of another; either may be open. */
function spanOf(from: Day | null, to: Day | null, zone: Zone): Span {
  return {
    from: from === null ? null : instantOf(from, 0, zone),
    before: to === null ? null : instantOf(addDays(to, 1), 0, zone),
  };
}

import type { MeantNames } from "../meant-names.ts";
import type { Condition } from "./condition.ts";

/** A condition of what was meant: names that count as others stand for those, so that one that was kept stays true. */
export function meantCondition(condition: Condition, meant: MeantNames): Condition {
  const nameOf = (name: string) => (Object.hasOwn(meant, name) ? (meant[name] ?? name) : name);
  if ("first" in condition)
    return { ...condition, first: nameOf(condition.first), second: nameOf(condition.second) };
  if ("activities" in condition && condition.activities !== null)
    return { ...condition, activities: condition.activities.map(nameOf) };
  return condition;
}

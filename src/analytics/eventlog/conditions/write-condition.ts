import type { Condition } from "./condition.ts";
import { lengthOf, quotedName } from "./written.ts";

/** A condition as text, for an address or a command line; `readCondition` reads it back. */
export function writeCondition(condition: Condition): string {
  const { kind } = condition;
  switch (kind) {
    case "started":
    case "finished":
    case "touching":
      return `${kind}:${condition.from ?? ""}..${condition.to ?? ""}`;
    case "with":
    case "without":
      return `${kind}:${names(condition.activities, ",")}`;
    case "through":
    case "path":
      return `${kind}:${names(condition.activities, ">")}`;
    case "follows":
    case "directly": {
      const within = condition.withinSeconds === null ? "" : `<=${lengthOf(condition.withinSeconds)}`;
      return `${kind}:${names([condition.first, condition.second], ">")}${within}`;
    }
    case "lasted":
      return `${kind}:${end(condition.atLeastSeconds)}..${end(condition.belowSeconds)}`;
    case "paths":
      return `${kind}:${condition.most}`;
    case "attribute":
      return `${kind}:${quotedName(condition.attribute)}=${names(condition.values, ",")}`;
    case "unit":
      return `${kind}:${names(condition.values, ",")}`;
    case "month":
      return `${kind}:${condition.month}`;
    case "handed":
      return `${kind}:${names([condition.from, condition.to], ">")}`;
    case "ended":
    case "open":
      return condition.activities === null ? kind : `${kind}:${names(condition.activities, ",")}`;
    case "complained":
    case "uncomplained":
      return kind;
  }
}

function names(list: readonly string[], separator: string): string {
  return list.map(quotedName).join(separator);
}

function end(seconds: number | null): string {
  return seconds === null ? "" : lengthOf(seconds);
}

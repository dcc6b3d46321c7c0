import { type Day, isDay } from "../../calendar/day.ts";
import { type Condition, ConditionError, forms } from "./condition.ts";
import { nameIn, secondsIn, splitOutside } from "./written.ts";

/** The conditions of a text that parts them with `;`; none of an empty text. @throws ConditionError */
export function readConditions(text: string): readonly Condition[] {
  return splitOutside(text, ";")
    .filter((part) => part !== "")
    .map(readCondition);
}

/** One condition, as `writeCondition` writes it. @throws ConditionError `unknown`, `form` */
export function readCondition(text: string): Condition {
  const [, word = "", rest = ""] = /^\s*([a-z]+)\s*(?::([\s\S]*))?$/.exec(text) ?? [];
  const kind = (Object.keys(forms) as Condition["kind"][]).find((one) => one === word);
  if (kind === undefined) throw new ConditionError("unknown", { text });
  const condition = read(kind, rest.trim());
  if (condition === null) throw new ConditionError("form", { text, form: forms[kind] });
  return condition;
}

function read(kind: Condition["kind"], rest: string): Condition | null {
  switch (kind) {
    case "started":
    case "finished":
    case "touching":
      return period(kind, rest);
    case "with":
    case "without":
      return ofNames(rest, ",", (activities) => ({ kind, activities }));
    case "through":
    case "path":
      return ofNames(rest, ">", (activities) => ({ kind, activities }));
    case "follows":
    case "directly":
      return pair(kind, rest);
    case "lasted":
      return lasted(rest);
    case "paths":
      return /^[1-9]\d{0,8}$/.test(rest) ? { kind, most: Number(rest) } : null;
    case "attribute":
      return attribute(rest);
    case "unit":
      return ofNames(rest, ",", (values) => ({ kind, values }));
    case "month":
      return /^(?:[1-9]|1[0-2])$/.test(rest) ? { kind, month: Number(rest) } : null;
    case "handed":
      return handed(rest);
    case "ended":
    case "open":
      if (rest === "") return { kind, activities: null };
      return ofNames(rest, ",", (activities) => ({ kind, activities }));
    case "complained":
    case "uncomplained":
      return rest === "" ? { kind } : null;
  }
}

function ofNames(
  text: string,
  separator: string,
  make: (names: readonly string[]) => Condition,
): Condition | null {
  const names = splitOutside(text, separator).map(nameIn);
  const known = names.filter((name) => name !== null);
  return known.length === names.length ? make(known) : null;
}

/** Two ends of which one may be left open; null when the text is no range. */
function range<T>(text: string, end: (text: string) => T | null): readonly [T | null, T | null] | null {
  const ends = splitOutside(text, "..");
  if (ends.length !== 2 || ends.every((one) => one === "")) return null;
  const read = ends.map((one) => (one === "" ? null : end(one)));
  if (read.some((value, at) => value === null && ends[at] !== "")) return null;
  return [read[0] ?? null, read[1] ?? null];
}

function period(kind: "started" | "finished" | "touching", text: string): Condition | null {
  const days = range(text, (one): Day | null => (isDay(one) ? one : null));
  return days && { kind, from: days[0], to: days[1] };
}

function lasted(text: string): Condition | null {
  const lengths = range(text, secondsIn);
  return lengths && { kind: "lasted", atLeastSeconds: lengths[0], belowSeconds: lengths[1] };
}

function pair(kind: "follows" | "directly", text: string): Condition | null {
  const [names = "", within, ...more] = splitOutside(text, "<=");
  const withinSeconds = within === undefined ? null : secondsIn(within);
  if (more.length > 0 || (within !== undefined && withinSeconds === null)) return null;
  const [first, second, ...others] = splitOutside(names, ">").map(nameIn);
  if (!isName(first) || !isName(second) || others.length > 0) return null;
  return { kind, first, second, withinSeconds };
}

function handed(text: string): Condition | null {
  const [from, to, ...others] = splitOutside(text, ">").map(nameIn);
  return isName(from) && isName(to) && others.length === 0 ? { kind: "handed", from, to } : null;
}

function attribute(text: string): Condition | null {
  const [named = "", values, ...more] = splitOutside(text, "=");
  const name = nameIn(named);
  if (name === null || values === undefined || more.length > 0) return null;
  return ofNames(values, ",", (list) => ({ kind: "attribute", attribute: name, values: list }));
}

function isName(name: string | null | undefined): name is string {
  return name !== null && name !== undefined;
}

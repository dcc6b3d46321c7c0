import type { Condition } from "../../../analytics/eventlog/conditions/condition.ts";
import { parseDay } from "../../../platform/i18n/parse.ts";

/** The forms of the page that chooses cases; each makes one condition. */
export const conditionForms = ["period", "activity", "order", "length", "attribute", "paths"] as const;
export type ConditionForm = (typeof conditionForms)[number];

const periods = ["started", "finished", "touching"] as const;
const occurs = ["with", "without"] as const;
const orders = ["follows", "directly"] as const;
const day = 86_400;

/** The condition that the fields of one form say, or null when something is missing or cannot be read. */
export function conditionOf(
  form: ConditionForm,
  field: (name: string) => string,
  unitAttribute: string | null,
): Condition | null {
  switch (form) {
    case "period":
      return period(oneOf(periods, field("kapan")), field("dari"), field("sampai"));
    case "activity": {
      const kind = oneOf(occurs, field("terjadi"));
      const activity = field("kegiatan");
      return kind === null || activity === "" ? null : { kind, activities: [activity] };
    }
    case "order":
      return order(oneOf(orders, field("urutan")), field("pertama"), field("kedua"), field("hari"));
    case "length":
      return length(field("minimal"), field("kurang"));
    case "attribute":
      return attribute(field("atribut"), field("nilai"), unitAttribute);
    case "paths":
      return /^[1-9]\d{0,3}$/.test(field("jalur")) ? { kind: "paths", most: Number(field("jalur")) } : null;
  }
}

function oneOf<const W extends string>(words: readonly W[], text: string): W | null {
  return words.find((word) => word === text) ?? null;
}

function period(kind: (typeof periods)[number] | null, first: string, last: string): Condition | null {
  const [from, to] = [parseDay(first), parseDay(last)];
  const isRead = (from !== null || first === "") && (to !== null || last === "");
  return kind !== null && isRead && (from !== null || to !== null) ? { kind, from, to } : null;
}

function order(
  kind: (typeof orders)[number] | null,
  first: string,
  second: string,
  within: string,
): Condition | null {
  const withinSeconds = secondsOf(within);
  if (kind === null || first === "" || second === "") return null;
  return within !== "" && withinSeconds === null ? null : { kind, first, second, withinSeconds };
}

function length(atLeast: string, below: string): Condition | null {
  const [atLeastSeconds, belowSeconds] = [secondsOf(atLeast), secondsOf(below)];
  const isRead = (atLeastSeconds !== null || atLeast === "") && (belowSeconds !== null || below === "");
  const isSaid = atLeastSeconds !== null || belowSeconds !== null;
  return isRead && isSaid ? { kind: "lasted", atLeastSeconds, belowSeconds } : null;
}

/** Values with commas between them; the attribute that is the unit is called by what it is. */
function attribute(name: string, text: string, unitAttribute: string | null): Condition | null {
  const values = text
    .split(",")
    .map((value) => value.trim())
    .filter((value) => value !== "");
  if (name === "" || values.length === 0) return null;
  return name === unitAttribute ? { kind: "unit", values } : { kind: "attribute", attribute: name, values };
}

/** Seconds of a number of days, with a decimal comma or point. */
function secondsOf(days: string): number | null {
  const number = /^\d{1,5}(?:[.,]\d{1,3})?$/.test(days) ? Number(days.replace(",", ".")) : null;
  return number === null ? null : Math.round(number * day);
}

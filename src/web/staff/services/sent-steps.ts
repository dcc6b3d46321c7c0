import { parseNumber } from "../../../platform/i18n/parse.ts";
import type { Lang } from "../../../platform/i18n/text.ts";
import { type NormUnit, normUnits } from "./norm-units.ts";

/** Fields of a row that are texts as they were typed. */
const texts = ["name", "activity", "actor", "inputs", "needsAttribute", "output"] as const;
const choices = ["kind", "branch", "otherwise", "normUnit"] as const;
const marks = ["isOptional", "mayRepeat"] as const;
const columns = [...texts, ...choices, ...marks, "needs", "normSeconds"] as const;

type Column = (typeof columns)[number];

/** A row of the form as the schema of the verb reads it; what cannot be read stays as it was typed, to be refused. */
export type SentStep = Readonly<Record<(typeof texts)[number] | "kind" | "branch", string>> &
  Readonly<Record<(typeof marks)[number], boolean>> & {
    readonly needs: readonly number[] | string;
    readonly normSeconds: number | null;
    readonly normDayType: string;
    readonly otherwise: number | string | null;
  };

/**
 * The rows of a form in the order that was asked for: a row may say where it is to stand (2,5 is between 2 and 3). Numbers
 * by which rows name each other follow. Rows at the end that nobody filled in are left out; an empty row between others
 * stays, to be put right.
 */
export function stepsInOrder(form: FormData, lang: Lang): FormData {
  const rows: { readonly texts: Readonly<Record<Column, string>>; readonly place: number }[] = [];
  for (let at = 0; form.has(`steps.${at}.name`); at += 1) {
    const text = (column: string) => String(form.getAll(`steps.${at}.${column}`).at(-1) ?? "").trim();
    const place = parseNumber(text("place"), lang) ?? at + 1;
    const read = Object.fromEntries(columns.map((column) => [column, text(column)]));
    rows.push({ texts: read as Record<Column, string>, place });
  }
  const filled = rows.slice(0, rows.findLastIndex(({ texts: row }) => isFilled(row)) + 1);
  const order = [...filled.keys()].toSorted((a, b) => (filled[a]?.place ?? 0) - (filled[b]?.place ?? 0));
  const newNumber = new Map(order.map((old, at) => [String(old + 1), String(at + 1)]));
  const renumbered = (text: string) => text.replaceAll(/\d+/g, (number) => newNumber.get(number) ?? number);
  const sorted = new FormData();
  for (const [name, value] of form) if (!name.startsWith("steps.")) sorted.append(name, value);
  for (const [at, old] of order.entries()) {
    const row = filled[old]?.texts;
    for (const column of columns) {
      const text = row?.[column] ?? "";
      const namesRows = column === "otherwise" || column === "needs";
      sorted.append(`steps.${at}.${column}`, namesRows ? renumbered(text) : text);
    }
  }
  return sorted;
}

function isFilled(row: Readonly<Record<Column, string>>): boolean {
  return [...texts, "needs" as const, "normSeconds" as const].some((column) => row[column] !== "");
}

/** The steps that a form holds, norms as seconds. */
export function sentSteps(form: FormData, lang: Lang): readonly SentStep[] {
  const rows: SentStep[] = [];
  for (let at = 0; form.has(`steps.${at}.name`); at += 1) {
    const text = (column: Column) => String(form.get(`steps.${at}.${column}`) ?? "").trim();
    const unit = normUnits.find(({ key }) => key === text("normUnit"));
    const otherwise = text("otherwise");
    rows.push({
      ...(Object.fromEntries(texts.map((column) => [column, text(column)])) as Record<
        (typeof texts)[number],
        string
      >),
      kind: text("kind") || "task",
      branch: text("branch") || "main",
      isOptional: text("isOptional") === "true",
      mayRepeat: text("mayRepeat") === "true",
      needs: numbersOf(text("needs")),
      normSeconds: secondsOf(text("normSeconds"), unit, lang),
      normDayType: unit?.dayType ?? "calendar",
      otherwise: otherwise === "" ? null : /^\d+$/.test(otherwise) ? Number(otherwise) : otherwise,
    });
  }
  return rows;
}

/** Numbers with commas or blanks between them; anything else stays a text. */
function numbersOf(text: string): readonly number[] | string {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== "");
  return parts.every((part) => /^\d+$/.test(part)) ? parts.map(Number) : text;
}

function secondsOf(amount: string, unit: NormUnit | undefined, lang: Lang): number | null {
  if (amount === "") return null;
  const read = parseNumber(amount, lang);
  return read === null ? Number.NaN : Math.round(read * (unit?.seconds ?? 3600));
}

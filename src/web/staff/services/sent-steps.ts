import { parseNumber } from "../../../platform/i18n/parse.ts";
import type { Lang } from "../../../platform/i18n/text.ts";

const columns = ["name", "activity", "actor", "inputs", "output"] as const;

/** A row of the form as the schema of the verb reads it. */
export type SentStep = Readonly<Record<(typeof columns)[number], string>> & {
  /** Seconds; null where nothing was written, not a number where no number was. */
  readonly normSeconds: number | null;
};

/**
 * The steps that a form holds, hours as seconds. Rows at the end that nobody filled in are no steps; an empty row between
 * others stays, to be put right.
 */
export function sentSteps(form: FormData, lang: Lang): readonly SentStep[] {
  const rows: SentStep[] = [];
  for (let i = 0; form.has(`steps.${i}.name`); i += 1) {
    const text = (column: string) => String(form.get(`steps.${i}.${column}`) ?? "").trim();
    const texts = Object.fromEntries(columns.map((column) => [column, text(column)])) as Record<
      (typeof columns)[number],
      string
    >;
    rows.push({ ...texts, normSeconds: secondsOf(text("normSeconds"), lang) });
  }
  const last = rows.findLastIndex(
    (row) => row.normSeconds !== null || columns.some((column) => row[column] !== ""),
  );
  return rows.slice(0, last + 1);
}

function secondsOf(hours: string, lang: Lang): number | null {
  if (hours === "") return null;
  const read = parseNumber(hours, lang);
  return read === null ? Number.NaN : Math.round(read * 3600);
}

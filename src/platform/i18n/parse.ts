import type { Lang } from "./text.ts";

const marks = { id: { group: ".", decimal: "," }, en: { group: ",", decimal: "." } } as const;

/**
 * A number as people type it: `12.345,6` in Indonesian, `12,345.6` in English, `12345` in both; a unit sign `%` or `Rp`
 * may stand beside it. Null when it is not a number: a misplaced group mark (`1.23`) is refused, not guessed.
 */
export function parseNumber(text: string, lang: Lang): number | null {
  const { group, decimal } = marks[lang];
  const bare = text.replaceAll(/[\s\u00a0]|Rp\.?|%/gi, "");
  const [whole = "", fraction, ...more] = bare.split(decimal);
  if (more.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return null;
  const grouped = whole.split(group);
  const [head = "", ...tail] = grouped;
  if (!/^-?\d+$/.test(head) || tail.some((part) => !/^\d{3}$/.test(part))) return null;
  if (tail.length > 0 && !/^-?\d{1,3}$/.test(head)) return null;
  return Number(grouped.join("") + (fraction === undefined ? "" : `.${fraction}`));
}

/** Whole rupiah as people type them: `Rp 150.000`, `150000`, `150.000,00`. Null when it is not a whole amount. */
export function parseMoney(text: string, lang: Lang): bigint | null {
  const { group, decimal } = marks[lang];
  const bare = text.replaceAll(/[\s\u00a0]|Rp\.?/gi, "");
  const whole = bare.endsWith(`${decimal}00`) ? bare.slice(0, -3) : bare;
  const digits = whole.split(group);
  if (digits.slice(1).some((part) => part.length !== 3)) return null;
  const joined = digits.join("");
  return /^-?\d+$/.test(joined) ? BigInt(joined) : null;
}

/**
 * A day as people type or paste it: `2026-11-24`, `24-11-2026`, `24/11/2026`, `24.11.2026`. The answer is an ISO day, or
 * null when there is no such day (31 February is not pushed into March).
 */
export function parseDay(text: string): string | null {
  const trimmed = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(trimmed);
  if (iso) return dayFrom(iso[1], iso[2], iso[3]);
  const usual = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(trimmed);
  return usual ? dayFrom(usual[3], usual[2], usual[1]) : null;
}

function dayFrom(year = "", month = "", day = ""): string | null {
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const at = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== iso ? null : iso;
}

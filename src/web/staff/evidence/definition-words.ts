import { Metric } from "../../../modules/improvement/index.ts";
import { isMessageKey } from "../../../platform/i18n/translate.ts";
import { measureName, type Words } from "../improvement/measure-words.ts";
import { isRecord } from "./rows-of.ts";

/** How something was counted, name beside value, from whatever a definition holds. */
export function definitionFacts(
  definition: Readonly<Record<string, unknown>>,
  words: Words,
): readonly { readonly name: string; readonly value: string }[] {
  return Object.entries(definition)
    .filter(([, value]) => value !== null && value !== undefined && value !== "")
    .map(([key, value]) => ({ name: labelOf(key, words), value: written(value, words) }));
}

/** What a column or a part of a definition is called; its own name where the catalogue knows none. */
export function labelOf(key: string, { t }: Words): string {
  const known = `evidence.key.${key}`;
  return isMessageKey(known) ? t(known) : key;
}

function written(value: unknown, words: Words): string {
  const { format } = words;
  const metric = Metric.safeParse(value);
  if (metric.success) return measureName(metric.data, words);
  if (typeof value === "number")
    return Number.isInteger(value) ? format.count(value) : format.number(value, 2);
  if (typeof value === "string") return writtenText(value, words);
  if (Array.isArray(value)) return value.map((one) => written(one, words)).join("; ");
  if (!isRecord(value)) return String(value);
  return Object.entries(value)
    .map(([key, one]) => `${labelOf(key, words)} ${written(one, words)}`)
    .join(", ");
}

/** Days as the reader writes them, codes that the catalogue knows as words, anything else as it stands. */
function writtenText(value: string, { t, format }: Words): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return format.day(value);
  const known = `evidence.word.${value}`;
  return isMessageKey(known) ? t(known) : value;
}

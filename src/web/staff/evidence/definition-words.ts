import { Metric } from "../../../modules/improvement/index.ts";
import { isMessageKey } from "../../../platform/i18n/translate.ts";
import type { Words } from "../../../platform/i18n/words.ts";
import { measureName, sizeOf } from "../../improvement/measure-words.ts";
import { isRecord } from "./rows-of.ts";

/** The order in which a reader asks; the database keeps another. What is not here comes last. */
const order = [
  "metric",
  "population",
  "every",
  "direction",
  "predictedSize",
  "changedOn",
  "windowEndsOn",
  "design",
  "method",
  "points",
  "n",
];

/** How something was counted, name beside value, from whatever a definition holds. */
export function definitionFacts(
  definition: Readonly<Record<string, unknown>>,
  words: Words,
): readonly { readonly name: string; readonly value: string }[] {
  const metric = Metric.safeParse(definition.metric);
  return Object.entries(definition)
    .filter(([, value]) => value !== null && value !== undefined && value !== "")
    .toSorted(([a], [b]) => place(a) - place(b))
    .map(([key, value]) => ({
      name: labelOf(key, words),
      value:
        key === "predictedSize" && typeof value === "number" && metric.success
          ? sizeOf(metric.data, value, words)
          : written(value, words),
    }));
}

function place(key: string): number {
  const at = order.indexOf(key);
  return at === -1 ? order.length : at;
}

/** What a column or a part of a definition is called; its own name where the catalogue knows none. */
export function labelOf(key: string, { t }: Words): string {
  const known = `evidence.key.${key}`;
  return isMessageKey(known) ? t(known) : key;
}

function written(value: unknown, words: Words): string {
  const { format } = words;
  const metric = Metric.safeParse(value);
  if (metric.success) return measureSince(metric.data, words);
  if (typeof value === "number")
    return Number.isInteger(value) ? format.count(value) : format.number(value, 2);
  if (typeof value === "string") return writtenText(value, words);
  if (Array.isArray(value)) return value.map((one) => written(one, words)).join("; ");
  if (!isRecord(value)) return String(value);
  return Object.entries(value)
    .map(([key, one]) => `${labelOf(key, words)} ${written(one, words)}`)
    .join(", ");
}

/** A measure, with the day before which its series is not looked at where the proposal named one. */
function measureSince(metric: Metric, words: Words): string {
  const measure = measureName(metric, words);
  const { since } = metric;
  return since === undefined
    ? measure
    : words.t("evidence.measure-since", { measure, since: words.format.day(since) });
}

/** Days as the reader writes them, codes that a catalogue knows as words, anything else as it stands. */
function writtenText(value: string, words: Words): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? words.format.day(value) : wordOf(value, words);
}

/** A code of evidence in words, where a catalogue knows it: a direction, a rule, a chart. */
export function wordOf(code: string, { t }: Words): string {
  const known = ["evidence.word.", "watch.rule.", "watch.chart."]
    .map((area) => area + code)
    .find(isMessageKey);
  return known === undefined ? code : t(known);
}

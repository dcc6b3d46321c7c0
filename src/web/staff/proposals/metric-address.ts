import { z } from "zod";
import { Metric } from "../../../modules/improvement/index.ts";
import { readValues } from "../../form/read-values.ts";

const Chosen = z.object({ metric: Metric });

/** A measure as the fields of a form or an address name it: `metric.kind`, `metric.category`. */
export function metricFields(metric: Metric): Readonly<Record<string, string>> {
  const entries = Object.entries(metric).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [[`metric.${name}`, String(value)]],
  );
  return Object.fromEntries(entries);
}

/** The query that chooses a measure on a page. */
export function metricQuery(metric: Metric): string {
  return new URLSearchParams(metricFields(metric)).toString();
}

/** The measure that a query chooses, or null. */
export function metricIn(query: Readonly<Record<string, string>>): Metric | null {
  const data = new FormData();
  for (const [name, value] of Object.entries(query)) data.append(name, value);
  const chosen = Chosen.safeParse(readValues(Chosen, data, "en"));
  return chosen.success ? chosen.data.metric : null;
}

/** The measure of a form that was sent, or null. */
export function metricOf(form: FormData): Metric | null {
  const fields = [...form].filter(([name]) => name.startsWith("metric."));
  return metricIn(Object.fromEntries(fields.map(([name, value]) => [name, String(value)])));
}

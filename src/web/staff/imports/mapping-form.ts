import { dateReader } from "../../../analytics/table/date-pattern.ts";
import { parseDay } from "../../../platform/i18n/parse.ts";
import type { Translate } from "../../../platform/i18n/translate.ts";
import type { Mapping } from "../../../platform/imports/import-run.ts";
import type { FieldError, FormState } from "../../form/form-state.ts";
import { newForm } from "../../form/form-state.ts";
import type { WebKind } from "./kinds.ts";
import { fieldsOf } from "./mapping-fields.ts";

/** Constants of each kind, in the order of the page. */
export const constantsOf = {
  complaints: ["service", "zone", "dateFormat"],
  survey: ["name", "from", "lastDay", "population", "service", "dateFormat"],
  log: ["name", "service", "objectType", "zone", "dateFormat", "end"],
} as const satisfies Readonly<Record<WebKind, readonly string[]>>;

/** The mapping that a form says. Fields that were left alone are not in it. */
export function mappingOf(form: FormData): Mapping {
  const said = (prefix: string) =>
    Object.fromEntries(
      [...form].flatMap(([name, value]) => {
        if (!name.startsWith(prefix) || typeof value !== "string" || value.trim() === "") return [];
        return [[name.slice(prefix.length), value.trim().replaceAll("\r\n", "\n")]];
      }),
    );
  const { lastDay, ...constants } = said("constants.");
  return { columns: said("columns."), constants: withPeriod(constants, lastDay) };
}

/** Days as ISO dates; the day after the last one ends a period. What is no day stays as typed, to be named. */
function withPeriod(
  constants: Readonly<Record<string, string>>,
  lastDay: string | undefined,
): Readonly<Record<string, string>> {
  const { from } = constants;
  return {
    ...constants,
    ...(from === undefined ? {} : { from: parseDay(from) ?? from }),
    ...(lastDay === undefined ? {} : { until: dayAfter(parseDay(lastDay)) ?? lastDay }),
  };
}

function dayAfter(day: string | null): string | null {
  if (day === null) return null;
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

/** The form of a mapping, as it is shown. */
export function formOf({ columns, constants }: Mapping): FormState {
  const { until, ...others } = constants;
  const lastDay =
    until !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(until)
      ? new Date(Date.parse(until) - 86_400_000).toISOString().slice(0, 10)
      : until;
  return newForm({
    ...prefixed("columns.", columns),
    ...prefixed("constants.", others),
    "constants.lastDay": lastDay,
  });
}

function prefixed(prefix: string, values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [prefix + name, value]));
}

type Checked = {
  readonly kind: WebKind;
  readonly instrument: string;
  /** Columns of the file; null for XES, which needs no mapping. */
  readonly columns: readonly string[] | null;
};

/** What must be put right before a file can go in. */
export function problemsOf(
  mapping: Mapping,
  { kind, instrument, columns }: Checked,
  t: Translate,
): FieldError[] {
  return [
    ...(columns === null ? [] : columnProblems(mapping, fieldsOf(kind, instrument, t), t)),
    ...constantProblems(mapping.constants, kind, t),
  ];
}

function columnProblems(
  { columns }: Mapping,
  fields: ReturnType<typeof fieldsOf>,
  t: Translate,
): FieldError[] {
  const taken = new Map<string, string>();
  return fields.flatMap(({ name, label, isNeeded }) => {
    const field = `columns.${name}`;
    const column = columns[name];
    if (column === undefined) return isNeeded ? [{ field, text: t("imports.needs-column", { label }) }] : [];
    const before = taken.get(column);
    taken.set(column, label);
    // One column may fill two fields of a complaint; two questions never share their answers.
    return before !== undefined && isNeeded
      ? [{ field, text: t("imports.column-twice", { column, label: before }) }]
      : [];
  });
}

function constantProblems(
  constants: Readonly<Record<string, string>>,
  kind: WebKind,
  t: Translate,
): FieldError[] {
  const { dateFormat, from, until, population, name } = constants;
  const problem = (constant: string, text: string) => ({ field: `constants.${constant}`, text });
  const isDay = (text: string | undefined) => text !== undefined && parseDay(text) !== null;
  const found: FieldError[] = [];
  if (dateFormat !== undefined && !isPattern(dateFormat))
    found.push(problem("dateFormat", t("imports.bad-pattern")));
  if (kind !== "survey") return found;
  if (name === undefined) found.push(problem("name", t("imports.needs-name")));
  if (!isDay(from)) found.push(problem("from", t("imports.needs-day")));
  if (!isDay(until)) found.push(problem("lastDay", t("imports.needs-day")));
  else if (isDay(from) && (from ?? "") >= (until ?? ""))
    found.push(problem("lastDay", t("imports.ends-before")));
  if (population !== undefined && !/^\d{1,9}$/.test(population)) {
    found.push(problem("population", t("imports.needs-number")));
  }
  return found;
}

function isPattern(text: string): boolean {
  try {
    dateReader(text);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

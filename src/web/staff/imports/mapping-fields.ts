import { type Role, usualColumn } from "../../../analytics/eventlog/columns.ts";
import { matchColumns } from "../../../analytics/survey/columns.ts";
import type { Instrument } from "../../../analytics/survey/instrument.ts";
import { guessMapping, importFields, neededFields } from "../../../modules/complaints/index.ts";
import { asides, guessAsides, instrumentNamed } from "../../../modules/surveys/index.ts";
import type { Translate } from "../../../platform/i18n/translate.ts";
import type { Mapping } from "../../../platform/imports/import-run.ts";
import type { WebKind } from "./kinds.ts";

/** One thing that a column of the file can hold. */
export type MappingField = { readonly name: string; readonly label: string; readonly isNeeded: boolean };

const logRoles: readonly Role[] = ["case", "activity", "time", "start", "lifecycle", "resource", "unit"];
const neededRoles: readonly Role[] = ["case", "activity", "time"];

/** The fields of a kind; those of a survey are the questions of its instrument. */
export function fieldsOf(kind: WebKind, instrument: string, t: Translate): readonly MappingField[] {
  if (kind === "complaints") {
    return (Object.keys(importFields) as (keyof typeof importFields)[]).map((name) => ({
      name,
      label: t(`imports.field.complaints.${name}`),
      isNeeded: neededFields.includes(name),
    }));
  }
  if (kind === "log") {
    return logRoles.map((name) => ({
      name,
      label: t(`imports.field.log.${name}`),
      isNeeded: neededRoles.includes(name),
    }));
  }
  return [
    ...instrumentNamed(instrument).items.map(({ key, statement }) => ({
      name: key,
      label: statement[t.lang],
      isNeeded: true,
    })),
    ...asides.map((name) => ({ name, label: t(`imports.field.survey.${name}`), isNeeded: false })),
  ];
}

/** Columns with usual names, to be looked at by a person before anything goes in. */
export function guessColumns(
  kind: WebKind,
  instrument: string,
  columns: readonly string[],
): Mapping["columns"] {
  if (kind === "complaints") return guessMapping(columns).columns;
  const found =
    kind === "log"
      ? logRoles.map((role) => [role, usualColumn(columns, role)?.name] as const)
      : surveyGuess(instrumentNamed(instrument), columns);
  return Object.fromEntries(found.filter(([, column]) => column !== undefined)) as Mapping["columns"];
}

function surveyGuess(instrument: Instrument, columns: readonly string[]) {
  const items = instrument.items.map((item) => {
    const match = matchColumns(columns, { ...instrument, items: [item] });
    return [item.key, match.kind === "matched" ? columns[match.columns[0] ?? -1] : undefined] as const;
  });
  return [...items, ...Object.entries(guessAsides(columns))];
}

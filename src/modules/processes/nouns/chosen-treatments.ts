import { type Treatment, treatments } from "../../../analytics/eventlog/personal-attributes.ts";
import type { ImportRun } from "../../../platform/imports/import-run.ts";

/** What a person said is done with attributes: constants named `personal.` and the attribute. */
export function chosenTreatments({
  mapping,
}: Pick<ImportRun, "mapping">): Readonly<Record<string, Treatment>> {
  const said = Object.entries(mapping.constants).flatMap(([name, value]) => {
    const treatment = treatments.find((one) => one === value);
    return name.startsWith("personal.") && treatment ? [[name.slice("personal.".length), treatment]] : [];
  });
  return Object.fromEntries(said);
}

import type { Format } from "../../platform/i18n/format.ts";
import type { Translate } from "../../platform/i18n/translate.ts";
import type { Definition } from "../ui/definition-panel.tsx";

export function exampleDefinition(t: Translate, format: Format): Definition {
  return {
    population: t("example.definition.population"),
    clock: t("example.definition.clock"),
    calendar: t("example.definition.calendar"),
    exclusions: t("example.definition.exclusions"),
    version: t("example.definition.version"),
    n: format.count(1_204),
    uncertainty: t("example.definition.uncertainty"),
    source: t("example.definition.source"),
    grade: t("example.definition.grade"),
  };
}

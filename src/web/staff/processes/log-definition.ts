import { namesOf, type StoredLog } from "../../../modules/processes/index.ts";
import { conditionsSentence } from "../../../platform/i18n/condition-words.ts";
import type { Words } from "../../../platform/i18n/words.ts";
import type { Definition } from "../../ui/index.tsx";

/** What every figure of a log rests on, as the command line says it; the rest is told by the figure itself. */
export function definitionOf(
  log: StoredLog,
  { t, format }: Words,
  own: Pick<Definition, "n" | "uncertainty" | "source"> & Partial<Definition>,
): Definition {
  const merged = Object.keys(namesOf(log).meant).length;
  return {
    population: [
      t("processes.definition.population", { name: log.name }),
      merged === 0 ? "" : t("processes.names.in-definition", { n: merged }),
      conditionsSentence(log.lookedAt?.conditions ?? [], { t, format }),
    ]
      .filter((part) => part !== "")
      .join(". "),
    clock: t("processes.definition.clock"),
    calendar: t("processes.definition.period", {
      from: format.day(format.dayOf(log.firstAt)),
      until: format.day(format.dayOf(log.lastAt)),
    }),
    exclusions: null,
    version: t("processes.definition.version", { hash: log.parquetSha256.slice(0, 12) }),
    grade: null,
    ...own,
  };
}

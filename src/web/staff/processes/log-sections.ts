import type { StoredLog } from "../../../modules/processes/index.ts";
import type { MessageKey } from "../../../platform/i18n/messages.ts";
import type { Translate } from "../../../platform/i18n/translate.ts";
import type { Section } from "../../ui/index.tsx";
import { addressOfLog } from "./log-address.ts";

/** The views of a log in the order of the questions: what happens, what should, where it hurts, why. */
const views: readonly { readonly segment: string; readonly name: MessageKey }[] = [
  { segment: "", name: "processes.section.overview" },
  { segment: "usulan-temuan", name: "processes.section.weaknesses" },
  { segment: "peta", name: "processes.section.map" },
  { segment: "jalur", name: "processes.section.paths" },
  { segment: "model", name: "processes.section.model" },
  { segment: "prosedur", name: "processes.section.procedure" },
  { segment: "waktu", name: "processes.section.time" },
  { segment: "arus", name: "processes.section.flow" },
  { segment: "berisiko", name: "processes.section.risk" },
  { segment: "kaitan", name: "processes.section.causes" },
  { segment: "banding", name: "processes.section.compare" },
  { segment: "perubahan", name: "processes.section.drift" },
];

type Viewed = Pick<StoredLog, "agencyId" | "id" | "lookedAt">;

/** The views of one log, for `Page sections`. A new view is one line above and its routes; the choice of cases comes last. */
export function logSections(log: Viewed, t: Translate): readonly Section[] {
  const address = addressOfLog(log);
  const n = log.lookedAt?.conditions.length ?? 0;
  const choice = n === 0 ? t("processes.section.choice") : t("processes.section.chosen", { n });
  return [
    ...views.map(({ segment, name }) => ({
      href: segment === "" ? address : `${address}/${segment}`,
      name: t(name),
    })),
    { href: `${address}/saring`, name: choice },
    { href: `${address}/data`, name: t("processes.section.data") },
  ];
}

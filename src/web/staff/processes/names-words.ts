import { createHash } from "node:crypto";
import type { AlikeName, AlikeNames } from "../../../analytics/mining/names/alike-names.ts";
import { namesOf, type StoredLog } from "../../../modules/processes/index.ts";
import type { Words } from "../../../platform/i18n/words.ts";
import { type FormState, newForm } from "../../form/form-state.ts";
import type { Choice } from "../../ui/index.tsx";

/** Suggestions on a page; the others come when these are decided. */
const SHOWN = 30;

export type NamePair = { readonly name: string; readonly other: string };

/** Names that look alike, as the page about the data of a log shows them. */
export type NamesInWords = {
  readonly sentence: string;
  readonly action: string;
  readonly form: FormState;
  readonly choices: readonly Choice[];
  /** How many more there are; null when all are shown. */
  readonly more: string | null;
  readonly decided: readonly { readonly key: string; readonly other: string; readonly decision: string }[];
};

/** @param found null while they are being looked for */
export function namesInWords(
  log: StoredLog,
  found: readonly AlikeNames[] | null,
  { action, sent }: { readonly action: string; readonly sent: FormState | null },
  words: Words,
): NamesInWords {
  const { t } = words;
  const all = (found ?? []).flatMap((group) => group.others.map((other) => choiceOf(group, other, words)));
  const choices = all.slice(0, SHOWN);
  const decided = decidedPairs(log);
  const none = t(decided.length === 0 ? "processes.names.none" : "processes.names.none-left");
  const said = all.length === 0 ? none : t("processes.names.found", { n: all.length });
  return {
    sentence: found === null ? t("processes.names.pending") : said,
    action,
    form: sent ?? newForm({ pairs: choices.map(({ value }) => value) }),
    choices,
    more: all.length > SHOWN ? t("processes.names.more", { n: all.length - SHOWN }) : null,
    decided: decided.map(({ isMerged, ...pair }) => ({
      key: keyOfPair(pair),
      other: pair.other,
      decision: t(isMerged ? "processes.names.is-merged" : "processes.names.is-apart", { name: pair.name }),
    })),
  };
}

/** How many names are suggested. */
export function countOfAlike(found: readonly AlikeNames[]): number {
  return found.reduce((n, { others }) => n + others.length, 0);
}

/** What a form says of a pair: names themselves may hold signs that forms change. */
export function keyOfPair({ name, other }: NamePair): string {
  return createHash("sha256")
    .update(JSON.stringify([name, other]))
    .digest("hex")
    .slice(0, 20);
}

/** The pairs that a form may be about: those that are suggested, and those that were decided. */
export function pairsToDecide(log: StoredLog, found: readonly AlikeNames[]): readonly NamePair[] {
  const suggested = found.flatMap(({ name, others }) => others.map((other) => ({ name, other: other.name })));
  return [...suggested, ...decidedPairs(log).map(({ name, other }) => ({ name, other }))];
}

function decidedPairs(log: StoredLog): readonly (NamePair & { readonly isMerged: boolean })[] {
  const { meant, apart } = namesOf(log);
  return [
    ...Object.entries(meant).map(([other, name]) => ({ name, other, isMerged: true })),
    ...apart.map(([name, other]) => ({ name, other, isMerged: false })),
  ];
}

function choiceOf({ name, count }: AlikeNames, other: AlikeName, words: Words): Choice {
  const { t, format } = words;
  return {
    value: keyOfPair({ name, other: other.name }),
    label: t("processes.names.pair", { name, other: other.name }),
    hint: t("processes.names.counts", {
      name: format.count(count),
      other: format.count(other.count),
      why: whyAlike(other, words),
    }),
  };
}

function whyAlike({ by, edits, samePlace }: AlikeName, { t, format }: Words): string {
  if (by === "writing") return t("processes.names.by.writing");
  if (samePlace === null) return t("processes.names.by.letters", { n: edits });
  return t("processes.names.by.letters-placed", { n: edits, share: format.percent(samePlace) });
}

import { namesOf } from "../../modules/organisations/index.ts";
import { entriesAbout, type ToldEntry } from "../../platform/audit/entries-about.ts";
import type { Facts } from "../../platform/errors.ts";
import type { Format } from "../../platform/i18n/format.ts";
import { isMessageKey, type Translate } from "../../platform/i18n/translate.ts";
import { matrixInForce } from "../../platform/rights/load-matrix.ts";
import type { TimelineEntry } from "../ui/index.tsx";
import type { WebContext } from "../web-context.ts";
import { agreementWords, recordedAgreements } from "./proposals/agreement-words.ts";

type Subject = { readonly kind: string; readonly id: string };

type Naming = {
  readonly t: Translate;
  readonly format: Format;
  /** What people are called, by id, and functions of the law, by code. */
  readonly people: ReadonlyMap<string, string>;
  readonly functions: ReadonlyMap<string, string>;
};

/**
 * The thread of some subjects, newest first: who did what, when, on which version, and why. Steps that only a program
 * tells apart are left out. The caller has loaded each subject by its own right.
 */
export async function threadOf(
  c: WebContext,
  subjects: readonly Subject[],
): Promise<readonly TimelineEntry[]> {
  const { ctx, t, format, lang } = c.var;
  const entries = await entriesAbout(ctx, subjects);
  const ids = entries.map(({ actor }) => actor).filter((actor) => /^[0-9a-f-]{36}$/.test(actor));
  const { functions } = await matrixInForce(ctx);
  const naming: Naming = {
    t,
    format,
    people: await namesOf(ctx, [...new Set(ids)]),
    functions: new Map(functions.map((one) => [one.code, one[lang]])),
  };
  return entries.flatMap((entry) => {
    const what = whatOf(entry, naming);
    return what === null ? [] : [lineOf(entry, what, naming)];
  });
}

function lineOf(entry: ToldEntry, what: string, naming: Naming): TimelineEntry {
  const { t, format } = naming;
  const said = linesUnder(entry, naming);
  return {
    when: format.moment(entry.at),
    iso: entry.at.toISOString(),
    who: whoOf(entry, naming),
    what,
    ...(entry.onVersion === null ? {} : { version: t("thread.version", { n: entry.onVersion }) }),
    ...(said.length === 0 ? {} : { children: said.map((line) => <p>{line}</p>) }),
  };
}

/** The reason, and by which documents others agreed. */
function linesUnder({ why, facts }: ToldEntry, { t, format, functions }: Naming): readonly string[] {
  const office = (code: string) => functions.get(code) ?? code;
  const agreed = recordedAgreements(facts).map((one) => agreementWords(one, { t, format, office }));
  return why === "" ? agreed : [why, ...agreed];
}

function whoOf({ actor, functionCode }: ToldEntry, { t, people, functions }: Naming): string {
  if (actor === "public") return t("thread.public");
  if (actor.startsWith("system:")) return t("thread.system");
  const name = people.get(actor) ?? t("thread.unknown");
  const office = functionCode === null ? undefined : functions.get(functionCode);
  return office === undefined ? name : t("thread.by", { name, office });
}

/** The step in words; null where the catalogue knows none. */
function whatOf(entry: ToldEntry, naming: Naming): string | null {
  const variant = entry.facts.outcome ?? entry.facts.answer ?? entry.facts.agree;
  const keys = [`thread.${entry.verb}.${variant}`, `thread.${entry.verb}`];
  const key = keys.find(isMessageKey);
  return key === undefined ? null : naming.t(key, factsOf(entry, naming));
}

const days = new Set(["dueOn", "proposedDueOn", "changedOn"]);

function factsOf({ facts }: ToldEntry, { t, format, functions }: Naming): Facts {
  const written: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(facts)) {
    if (typeof value !== "string" && typeof value !== "number") continue;
    if (days.has(name)) written[name] = format.day(String(value));
    else if (name === "progress") written[name] = format.percent(Number(value), 0);
    else if (name === "toFunction") written[name] = functions.get(String(value)) ?? String(value);
    else written[name] = value;
  }
  const verdict = `improvement.verdict.${facts.verdict}`;
  return isMessageKey(verdict) ? { ...written, verdict: t(verdict).toLowerCase() } : written;
}

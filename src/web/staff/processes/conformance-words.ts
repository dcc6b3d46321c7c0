import type { FoundDeviation } from "../../../analytics/mining/conform/check-conformance.ts";
import type { NotChecked } from "../../../analytics/mining/procedure/checks-of-procedure.ts";
import type { ProcedureStep, ProcedureVersion } from "../../../modules/catalogue/index.ts";
import type { Words } from "../../../platform/i18n/words.ts";
import type { ConformanceOfLog } from "./conformance-figures.ts";

/** Fewer cases than this say nothing about a step (methods section 4). */
const fewest = 10;

/** The step of a procedure that an activity stands for; null where it has none. */
export function stepOf({ steps }: ProcedureVersion, activity: string): ProcedureStep | null {
  return steps.find((step) => step.activity === activity) ?? null;
}

/** The name of a step as the procedure writes it, or of an activity that it does not know. */
export function nameOf(procedure: ProcedureVersion, activity: string): string {
  return stepOf(procedure, activity)?.name ?? activity;
}

/** `dilewati`, `sebelum “Penandatanganan izin”`: what happened, in the language of the procedure. */
export function whatHappened(
  procedure: ProcedureVersion,
  { kind, mustFollow }: Pick<FoundDeviation, "kind" | "mustFollow">,
  { t }: Words,
): string {
  return mustFollow === null
    ? t(`processes.procedure.short.${kind}`)
    : t("processes.procedure.short.before", { after: nameOf(procedure, mustFollow) });
}

/** Enough cases to say how often it happens. */
export function isTold({ among }: FoundDeviation): boolean {
  return among >= fewest;
}

/** Often enough to be named among the first: rare ones are listed apart, and none of them ranks. */
export function isFrequent(deviation: FoundDeviation): boolean {
  return isTold(deviation) && (deviation.cases >= fewest || deviation.share >= 0.05);
}

/** The sentence of a deviation, said aloud and frozen with the evidence. */
export function deviationSentence(
  { procedure }: Pick<ConformanceOfLog, "procedure">,
  deviation: FoundDeviation,
  words: Words,
): string {
  const { t, format } = words;
  return t("processes.procedure.sentence", {
    step: nameOf(procedure, deviation.step),
    what: whatHappened(procedure, deviation, words),
    cases: format.count(deviation.cases),
    among: format.count(deviation.among),
    share: format.percent(deviation.share),
  });
}

/** The answer of the page: how many cases keep the order. */
export function conformanceSentence({ found: { cases } }: ConformanceOfLog, { t, format }: Words): string {
  if (cases.compared < fewest) return t("processes.procedure.title.few", { n: format.count(cases.compared) });
  return t("processes.procedure.title", {
    conforming: format.count(cases.conforming),
    compared: format.count(cases.compared),
    share: format.percent(cases.conforming / cases.compared),
  });
}

/** Which cases were compared with which version, and what is open. */
export function populationInWords(of: ConformanceOfLog, { t, format }: Words): string {
  const { procedure, found, isUnderVersion, log } = of;
  const { open } = found.cases;
  const sentences = [
    t(isUnderVersion ? "processes.procedure.under" : "processes.procedure.all"),
    ...(log.endActivities.length === 0 ? [t("processes.procedure.ends")] : []),
    ...(open > 0 ? [t("processes.procedure.open", { n: open, count: format.count(open) })] : []),
  ];
  return t("processes.procedure.lead", {
    name: procedure.name,
    number: procedure.number,
    from: format.day(procedure.validFrom),
    population: sentences.join(" "),
  });
}

/** What is drawn at a row: its most frequent deviations. */
export function marksOf(
  { procedure, found }: ConformanceOfLog,
  words: Words,
): (number: number) => readonly string[] {
  const { t, format } = words;
  return (number) => {
    const step = procedure.steps[number - 1];
    if (!step || stepOf(procedure, step.activity)?.number !== number) return [];
    return found.deviations
      .filter((one) => one.step === step.activity && isFrequent(one))
      .toSorted((a, b) => b.interval.low - a.interval.low)
      .slice(0, 3)
      .map((one) =>
        t("processes.procedure.mark", {
          what: whatHappened(procedure, one, words),
          cases: format.count(one.cases),
          share: format.percent(one.share),
        }),
      );
  };
}

/** How much longer the cases take that leave the procedure there. */
export function delayInWords({ delay: { value } }: FoundDeviation, { t, format }: Words): string {
  if (value === null) return t("processes.unknown");
  const { seconds, low, high } = value;
  if (low > 0)
    return t("processes.procedure.delay.longer", {
      time: format.duration(seconds),
      low: format.duration(low),
      high: format.duration(high),
    });
  if (high < 0) return t("processes.procedure.delay.shorter", { time: format.duration(-seconds) });
  return t("processes.procedure.delay.unclear");
}

export function sinceInWords({ since: { value, reason } }: FoundDeviation, { t, format }: Words): string {
  if (value === null) return t(reason === "no-rise" ? "processes.procedure.since.none" : "processes.unknown");
  const { at, until, share, usual } = value;
  const shares = { share: format.percent(share), usual: format.percent(usual) };
  return until === null
    ? t("processes.procedure.since.value", { at: format.day(at), ...shares })
    : t("processes.procedure.since.ended", { at: format.day(at), until: format.day(until), ...shares });
}

/** @param places attributes by which the cases were told apart */
export function whereInWords(
  { where }: FoundDeviation,
  places: readonly string[],
  { t, format }: Words,
): string {
  if (places.length === 0) return t("processes.procedure.where.unknown");
  if (where.length === 0) return t("processes.procedure.where.none");
  return where
    .slice(0, 3)
    .map(({ value, share }) => t("processes.procedure.where.value", { value, share: format.percent(share) }))
    .join("; ");
}

/** What could not be checked, each reason once with the steps it concerns. */
export function notCheckedInWords(
  { procedure, notChecked, found }: Pick<ConformanceOfLog, "procedure" | "notChecked" | "found">,
  { t, format }: Words,
): readonly string[] {
  const numbersOf = (steps: readonly (string | null)[]) => [
    ...new Set(steps.flatMap((step) => (step === null ? [] : (stepOf(procedure, step)?.number ?? [])))),
  ];
  const sentence = (reason: NotChecked["reason"] | "unseen", steps: readonly (string | null)[]) => {
    const numbers = numbersOf(steps).toSorted((a, b) => a - b);
    return t(`processes.procedure.not-checked.${reason}`, {
      n: numbers.length,
      steps: format.list(numbers.map(String)),
    });
  };
  const groups = Map.groupBy(notChecked, ({ reason }) => reason);
  return [
    ...[...groups].map(([reason, all]) =>
      sentence(
        reason,
        all.map(({ step }) => step),
      ),
    ),
    ...(found.unseen.length === 0
      ? []
      : [
          sentence(
            "unseen",
            found.unseen.map(({ step }) => step),
          ),
        ]),
  ];
}

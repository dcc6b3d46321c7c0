import type { PartsComparison } from "../../../analytics/mining/compare/compare-parts.ts";
import type { Words } from "../../../platform/i18n/words.ts";

/** What is known of complaints about a log, and how the cases that they name differ from the others. */
export type ComplainedOf = {
  readonly complaints: number;
  readonly naming: number;
  /** Cases looked at that they name */
  readonly cases: number;
  /** Null while no case is named */
  readonly found: PartsComparison | null;
};

/** How the cases that were complained of differ from the others, in sentences that say what cannot be told. */
export function complainedSentences(of: ComplainedOf, words: Words): readonly string[] {
  const { t, format } = words;
  const { complaints, naming, cases, found } = of;
  const n = format.count(complaints);
  if (naming === 0) return [t("processes.complaints.none", { n })];
  const facts = { n, naming: format.count(naming), cases: format.count(cases) };
  const counted = t("processes.complaints.counted", facts);
  if (found === null || found.reason !== null) return [counted, t("processes.complaints.too-few")];
  return [
    counted,
    lengthSentence(found, words),
    stepSentence(found, words),
    t("processes.complaints.caution"),
  ];
}

function lengthSentence({ throughput }: PartsComparison, { t, format }: Words): string {
  const [one, other] = throughput?.groups ?? [];
  if (!throughput?.interval || throughput.difference === null || !one || !other)
    return t("processes.complaints.half-not-ended");
  const medians = { one: format.duration(one.median ?? 0), other: format.duration(other.median ?? 0) };
  if (!throughput.differs) return t("processes.complaints.as-long", medians);
  const { difference, interval } = throughput;
  const isLonger = difference > 0;
  const [low, high] = isLonger ? [interval.low, interval.high] : [-interval.high, -interval.low];
  return t(isLonger ? "processes.complaints.longer" : "processes.complaints.shorter", {
    ...medians,
    difference: format.duration(Math.abs(difference)),
    low: signed(low, format),
    high: signed(high, format),
  });
}

function signed(seconds: number, format: Words["format"]): string {
  return `${seconds < 0 ? "−" : ""}${format.duration(Math.abs(seconds))}`;
}

/** The step whose share is the most larger among them, if one is so beyond luck. */
function stepSentence({ steps }: PartsComparison, { t, format }: Words): string {
  const [step] = steps
    .filter(({ differs, difference }) => differs && difference > 0)
    .toSorted((a, b) => b.difference - a.difference);
  if (step === undefined) return t("processes.complaints.no-step");
  const [one, other] = step.shares;
  return t("processes.complaints.step", {
    step: step.name,
    one: format.percent(one),
    other: format.percent(other),
  });
}

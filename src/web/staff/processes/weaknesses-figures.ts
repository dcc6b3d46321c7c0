import type { FoundDeviation } from "../../../analytics/mining/conform/check-conformance.ts";
import { asWholeDays } from "../../../analytics/mining/procedure/norms-of-procedure.ts";
import type { RankedLoss } from "../../../analytics/mining/time/rank-losses.ts";
import { rankWeaknesses, type Weakness } from "../../../analytics/mining/weaknesses/rank-weaknesses.ts";
import type { ProcedureStep } from "../../../modules/catalogue/index.ts";
import type { StoredLog } from "../../../modules/processes/index.ts";
import type { WebContext } from "../../web-context.ts";
import { type ConformanceOfLog, conformanceHere } from "./conformance-figures.ts";
import { isFrequent } from "./conformance-words.ts";
import { lossesHere } from "./lost-figures.ts";

/** Where a weakness comes from: time that is lost, or a deviation from the procedure. */
export type WeaknessSource =
  | { readonly by: "loss"; readonly loss: RankedLoss }
  | { readonly by: "deviation"; readonly of: ConformanceOfLog; readonly deviation: FoundDeviation };

/** What of a log is worth a finding, the heaviest first, at most ten. */
export async function weaknessesHere(
  c: WebContext,
  log: StoredLog,
): Promise<readonly Weakness<WeaknessSource>[]> {
  const [of, found] = await Promise.all([conformanceHere(c, log), lossesHere(c, log)]);
  const deviations = (of?.found.deviations ?? []).filter(isFrequent);
  const isNamed = namedByProcedure(found.procedure, deviations);
  return rankWeaknesses([
    ...found.losses.filter((loss) => !isNamed(loss)).map(ofLoss),
    ...(of === null ? [] : deviations.map((deviation) => ofDeviation(of, deviation))),
  ]);
}

/** Whether the procedure says more exactly what a loss says: waiting has a norm, or a repeat is a deviation. */
function namedByProcedure(
  procedure: readonly ProcedureStep[],
  deviations: readonly FoundDeviation[],
): (loss: RankedLoss) => boolean {
  const withNorm = procedure.filter(({ normSeconds }) => normSeconds !== null);
  const repeated = deviations.filter(({ kind }) => kind === "repeated");
  const named = {
    waiting: new Set(withNorm.map(({ activity }) => activity)),
    repeat: new Set(repeated.map(({ step }) => step)),
  };
  return ({ kind, subject }) => (kind === "waiting" || kind === "repeat") && named[kind].has(subject);
}

function ofLoss(loss: RankedLoss): Weakness<WeaknessSource> {
  const { cases, seconds, interval } = loss;
  return { source: { by: "loss", loss }, cases, seconds, low: interval?.low ?? 0 };
}

/** Of a step over its norm the time beyond it; of others how much longer these cases take. */
function ofDeviation(of: ConformanceOfLog, deviation: FoundDeviation): Weakness<WeaknessSource> {
  const { cases, among, interval, delay } = deviation;
  const source = { by: "deviation", of, deviation } as const;
  if (deviation.kind === "over-norm") {
    const each = excessOf(of, deviation);
    return { source, cases, seconds: cases * each, low: interval.low * among * each };
  }
  return {
    source,
    cases,
    seconds: cases * (delay.value?.seconds ?? 0),
    low: cases * (delay.value?.low ?? 0),
  };
}

/** The median time beyond the norm, in seconds of whole days, so that it stands beside the other weaknesses. */
function excessOf({ checks }: ConformanceOfLog, { group, medianDelaySeconds }: FoundDeviation): number {
  if (medianDelaySeconds === null || group.by !== "took") return 0;
  return asWholeDays(medianDelaySeconds, group.clock, checks.calendar);
}

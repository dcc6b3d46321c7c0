import type { CaseOutlook } from "./case-outlook.ts";
import type { EarlySight } from "./early-sight.ts";

/** Open cases that will more likely than not break their promise within some days, and where most of them wait. */
export type BreakingSoon = {
  readonly cases: readonly CaseOutlook[];
  /** When the last of their promises is due; null when there are none. */
  readonly until: Date | null;
  /** The last activity of most of them, and how much longer half of those who had waited as long took from there. */
  readonly step: {
    readonly name: string;
    readonly cases: number;
    readonly restSeconds: number | null;
  } | null;
};

const LIKELY = 0.5;

/** Those whose promise is due within so many seconds from the moment of the forecast. */
export function breakingSoon(
  { asOf, open }: Pick<EarlySight, "asOf" | "open">,
  seconds: number,
): BreakingSoon {
  const latest = asOf.getTime() + seconds * 1000;
  const cases = open.filter(
    ({ dueAt, outlook }) => dueAt.getTime() <= latest && (outlook?.chance ?? 0) >= LIKELY,
  );
  const last = Math.max(...cases.map(({ dueAt }) => dueAt.getTime()));
  return { cases, until: cases.length === 0 ? null : new Date(last), step: commonStep(cases) };
}

function commonStep(cases: readonly CaseOutlook[]): BreakingSoon["step"] {
  const steps = [...Map.groupBy(cases, ({ step }) => step)];
  const [most] = steps.toSorted(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1));
  if (most === undefined) return null;
  const [name, own] = most;
  const rests = own.map(({ outlook }) => outlook?.remaining.median ?? Number.POSITIVE_INFINITY);
  const middle = rests.toSorted((a, b) => a - b)[Math.floor(rests.length / 2)] ?? Number.POSITIVE_INFINITY;
  return { name, cases: own.length, restSeconds: Number.isFinite(middle) ? middle : null };
}

import { firstOf, type Item, outlineOf, type SingleStep } from "./outline.ts";
import type { ProcedureRow } from "./procedure-rows.ts";

/** Hours of work that fill a working day. */
const hoursOfWorkingDay = 8;
const day = 86_400;

type Norm = Pick<ProcedureRow, "normSeconds" | "normDayType">;

/** A limit, or the length of a path, in days of one kind. */
export type DayType = ProcedureRow["normDayType"];

/** The longest way through a procedure without going back. */
export type LongestPath = {
  /** Numbers of its rows, in their order */
  readonly rows: readonly number[];
  readonly days: number;
  /** Rows on it without a norm: the sum may be more */
  readonly untimed: readonly number[];
};

/**
 * The way through a procedure that takes longest by its norms, in days of one kind: optional rows are done, of alternatives
 * the longest is taken, of branches side by side the longest counts, nothing is done again. A "no" that leads on or to the
 * end is a way of its own; one that leads back is not.
 * Days of the other kind are converted as five working days to seven calendar ones, holidays aside, so that no procedure is
 * called impossible because of them. Norms of less than a day in working time fill a working day of 8 hours (STD-13).
 */
export function longestPath(steps: readonly ProcedureRow[], dayType: DayType): LongestPath {
  const { items } = outlineOf(steps);
  return longestOf(items, dayType);
}

function longestOf(items: readonly Item<ProcedureRow>[], dayType: DayType): LongestPath {
  const from = new Map<number, LongestPath>();
  let rest: LongestPath = nothing;
  for (const item of items.toReversed()) {
    const main = joined(ofItem(item, dayType), rest);
    const leaving = item.kind === "step" ? onNo(item, dayType, from) : nothing;
    rest = longer(main, leaving);
    from.set(firstOf(item), rest);
  }
  return rest;
}

const nothing: LongestPath = { rows: [], days: 0, untimed: [] };

function ofItem(item: Item<ProcedureRow>, dayType: DayType): LongestPath {
  if (item.kind === "step") return ofRow(item.step, dayType);
  return item.branches.map((branch) => longestOf(branch, dayType)).reduce(longer);
}

/** The way that a "no" takes, when it does not go back. */
function onNo(
  { step, corrections }: SingleStep<ProcedureRow>,
  dayType: DayType,
  from: ReadonlyMap<number, LongestPath>,
): LongestPath {
  const target = step.otherwise === "end" ? nothing : from.get(step.otherwise ?? 0);
  if (step.otherwise === null || target === undefined) return nothing;
  return [step, ...corrections].reduceRight((rest, row) => joined(ofRow(row, dayType), rest), target);
}

function ofRow(row: ProcedureRow & { readonly number: number }, dayType: DayType): LongestPath {
  const isUntimed = row.normSeconds === null && row.activity !== "";
  return {
    rows: [row.number],
    days: daysOfNorm(row, dayType),
    untimed: isUntimed ? [row.number] : [],
  };
}

/** A norm in days of one kind; none adds nothing. */
export function daysOfNorm({ normSeconds, normDayType }: Norm, dayType: DayType): number {
  if (normSeconds === null) return 0;
  const isPartOfWorkingDay = normDayType === "working" && normSeconds < day;
  const days = isPartOfWorkingDay ? normSeconds / (hoursOfWorkingDay * 3600) : normSeconds / day;
  if (normDayType === dayType) return days;
  return dayType === "calendar" ? (days * 7) / 5 : (days * 5) / 7;
}

function joined(one: LongestPath, other: LongestPath): LongestPath {
  return {
    rows: [...one.rows, ...other.rows],
    days: one.days + other.days,
    untimed: [...one.untimed, ...other.untimed],
  };
}

function longer(one: LongestPath, other: LongestPath): LongestPath {
  return other.days > one.days ? other : one;
}

import type { EventLog } from "../../eventlog/event-log.ts";
import type { Period } from "../../eventlog/questions/comparison.ts";
import type { CaseWindows } from "../../eventlog/questions/windows.ts";
import { seededRandom } from "../../statistics/random/generator.ts";
import { watchEqually } from "../compare/watch-equally.ts";
import { type ChangedFeature, changedFeatures } from "./changed-features.ts";
import { changesInWindows, type WindowChange } from "./changes-in-windows.ts";
import { courseOf, type FeatureCourse } from "./feature-course.ts";
import { type Feature, fewestWith } from "./features.ts";

export type DriftQuestion = {
  /** When the log was taken; null for its last event */
  readonly asOf: Date | null;
  /** Seconds for which every case is watched; null for a length that suits the log */
  readonly within: number | null;
  /** Chance of any change where there is none */
  readonly alpha: number;
  readonly permutations: number;
  /** Of the orders that are tried: the same seed finds the same */
  readonly seed: number;
};

export const usualDrift: DriftQuestion = {
  asOf: null,
  within: null,
  alpha: 0.05,
  permutations: 199,
  seed: 1,
};

export type ProcessChange = {
  readonly kind: "sudden" | "gradual";
  /** Cases that began from here on are of the new way; of a slow change those among whom it begins */
  readonly at: Date;
  /** When the new way is reached; the same for a sudden change */
  readonly reached: Date;
  /** Between when and when a sudden change lies, by the beginning of cases; null of a slow one */
  readonly between: {
    readonly low: Date;
    readonly high: Date;
    readonly level: number;
    readonly method: string;
  } | null;
  /** Whether it is seen at about the same time when cases are taken together in somewhat larger windows */
  readonly isSteady: boolean;
  /** Cases that had begun before it */
  readonly casesBefore: number;
  /** Adjusted for all things and places that were looked at */
  readonly p: number;
  /** What changed, the largest change first; from the change before to the next one */
  readonly changed: readonly ChangedFeature[];
  /** How the largest change went over all windows; null where its size cannot be told */
  readonly course: FeatureCourse | null;
};

export type Drift = {
  /** Cases that were watched, and when the first and the last of them began */
  readonly cases: number;
  readonly firstBegan: Date | null;
  readonly lastBegan: Date | null;
  readonly watched: { readonly seconds: number; readonly tooYoung: number };
  readonly asOf: Date;
  /** Cases were taken together in so many windows; when the first case of each began */
  readonly windows: number;
  readonly windowsBegan: readonly Date[];
  /** In the order of time */
  readonly changes: readonly ProcessChange[];
  /** What comes back every year; null within less than two years, when a season cannot be told from a change */
  readonly season: readonly Feature[] | null;
  readonly question: DriftQuestion;
  readonly reason: "too-few-cases" | null;
};

const FEWEST_CASES = 100;
const MOST_WINDOWS = 120;
const FEWEST_WINDOWS = 20;
const CASES_IN_WINDOW = 5;
const WEEK = 7 * 86_400_000;

/**
 * When did the process change, and what changed? All cases are watched equally long, put in the order in which they began
 * and cut into windows; see `changesInWindows`. What changed is then compared between the cases before and after, each up
 * to the next change.
 */
export async function findDrift(log: EventLog, question: DriftQuestion = usualDrift): Promise<Drift> {
  const {
    log: watched,
    cases,
    tooYoung,
    seconds,
    asOf,
  } = await watchEqually(log, question.within, question.asOf);
  try {
    const known = { cases, watched: { seconds, tooYoung }, asOf, question };
    if (cases < FEWEST_CASES) {
      const nothing = {
        firstBegan: null,
        lastBegan: null,
        windows: 0,
        windowsBegan: [],
        changes: [],
        season: null,
      };
      return { ...known, ...nothing, reason: "too-few-cases" };
    }
    const { firstBegan, lastBegan } = await watched.lifetimes(0.5);
    const count = windowsFor(cases, lastBegan.getTime() - firstBegan.getTime());
    const windows = await watched.windows({ windows: count, fewest: fewestWith(count) });
    const { alpha, permutations, seed } = question;
    const found = changesInWindows(windows, { alpha, permutations, random: seededRandom(seed) });
    const others = found.changes.length === 0 ? [] : await placesOtherwise(watched, count, question);
    const changes: ProcessChange[] = [];
    for (const [place, change] of found.changes.entries()) {
      const neighbours = [found.changes[place - 1] ?? null, found.changes[place + 1] ?? null] as const;
      const stretch = stretchOf(windows, change);
      const isSteady = others.every((places) => places.some((one) => meets(one, stretch)));
      changes.push({ ...(await inTime(watched, windows, change, neighbours)), isSteady });
    }
    const { season } = found;
    const windowsBegan = windows.windows.map(({ first }) => first);
    return { ...known, firstBegan, lastBegan, windows: count, windowsBegan, changes, season, reason: null };
  } finally {
    await watched.close();
  }
}

/** Windows of a week at least, where the log is long enough, so that weekends are in all of them alike. */
function windowsFor(cases: number, milliseconds: number): number {
  const most = Math.min(MOST_WINDOWS, cases / CASES_IN_WINDOW, milliseconds / WEEK);
  return Math.max(FEWEST_WINDOWS, Math.floor(most));
}

/** Shares of the usual number of windows: larger ones, so that each still holds whole weeks and enough cases. */
const OTHER_SIZES = [0.9, 0.8];

type Stretch = { readonly low: number; readonly high: number };

/** Where the changes lie when windows are larger. */
async function placesOtherwise(
  log: EventLog,
  count: number,
  { alpha, permutations, seed }: DriftQuestion,
): Promise<readonly (readonly Stretch[])[]> {
  const found: (readonly Stretch[])[] = [];
  for (const size of OTHER_SIZES) {
    const fewer = Math.round(count * size);
    const windows = await log.windows({ windows: fewer, fewest: fewestWith(fewer) });
    const { changes } = changesInWindows(windows, { alpha, permutations, random: seededRandom(seed) });
    found.push(changes.map((change) => stretchOf(windows, change)));
  }
  return found;
}

/** Between when and when a change lies, a window more on each side; milliseconds. */
function stretchOf({ windows }: CaseWindows, { begins, ends, between }: WindowChange): Stretch {
  const last = windows.length - 1;
  const low = windows[Math.max(0, (between?.low ?? begins) - 1)]?.first;
  const high = windows[Math.min(last, (between?.high ?? ends) + 1)]?.last;
  return { low: begun(low ?? null).getTime(), high: begun(high ?? null).getTime() };
}

function meets(one: Stretch, other: Stretch): boolean {
  return one.low <= other.high && other.low <= one.high;
}

async function inTime(
  log: EventLog,
  found: CaseWindows,
  { kind, begins, ends, between, p, features }: WindowChange,
  [earlier, later]: readonly [WindowChange | null, WindowChange | null],
): Promise<Omit<ProcessChange, "isSteady">> {
  const { windows } = found;
  const first = (window: number) => windows[window]?.first ?? null;
  const last = (window: number) => windows[Math.min(window, windows.length - 1)]?.last ?? null;
  const [at, reached] = [begun(first(begins)), begun(first(ends) ?? last(ends))];
  const before: Period = { from: earlier && first(earlier.ends), before: at };
  const after: Period = { from: reached, before: later && first(later.begins) };
  const changed = await changedFeatures(
    log,
    features,
    { before, after },
    {
      windows: found,
      before: [earlier?.ends ?? 0, begins],
      after: [ends, later?.begins ?? windows.length],
    },
  );
  const [largest] = changed;
  return {
    kind,
    at,
    reached,
    // A change within a window moves its place to the nearer end of the window.
    between: between && {
      low: begun(first(Math.max(0, between.low - 1))),
      high: begun(last(between.high)),
      level: between.level,
      method: between.method,
    },
    casesBefore: windows.slice(0, begins).reduce((sum, { cases }) => sum + cases, 0),
    p,
    changed,
    course: largest && largest.reason === null ? courseOf(largest, found) : null,
  };
}

function begun(moment: Date | null): Date {
  if (moment === null) throw new RangeError("a window without cases");
  return moment;
}

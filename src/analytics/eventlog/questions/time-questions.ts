import type { OfficeCalendar } from "../../calendar/office-calendar.ts";
import type { Closing } from "../event-log.ts";
import type { Batches, BatchQuestion } from "./batches.ts";
import type { WaitBetween } from "./between.ts";
import type { Coverage } from "./coverage.ts";
import type { Flow } from "./flow.ts";
import type { Handover, Handovers } from "./handovers.ts";
import type { HolderColumns, LosingCase, Loss, Losses } from "./losses.ts";
import type { RepeatCost } from "./repeats.ts";
import type { SamePerson, StepPair } from "./same-person.ts";
import type { WorkingTime } from "./working-time.ts";

/** Which ways cases go, and where their time does. */
export type TimeQuestions = {
  /** How many of the most frequent variants hold at least these shares of the cases, in the same order. */
  variantCoverage(shares: readonly number[]): Promise<readonly Coverage[]>;
  /** Opening time beside elapsed time. @throws RangeError when the log covers more than 200 years */
  workingTime(calendar: OfficeCalendar): Promise<WorkingTime>;
  /** Cases that come, go and lie open, week by week. @throws RangeError when the log covers more than 200 years */
  flow(closing: Closing): Promise<Flow>;
  /** Waits between steps, the longest in all first; all of them unless `most` says less. */
  waitsBetween(most?: number): Promise<readonly WaitBetween[]>;
  /** How work passes from hand to hand, by an attribute; without names. */
  handovers(attribute: string): Promise<Handovers>;
  /** Between which units, the longest waiting in all first. Not to be asked of an attribute that names persons. */
  handoversBetween(attribute: string, most: number): Promise<readonly Handover[]>;
  /** Steps that are done for several cases at once. */
  batches(question: BatchQuestion): Promise<Batches>;
  repeatCost(): Promise<RepeatCost>;
  /** How often one value of an attribute did both steps of a pair, in the order of the pairs. */
  samePerson(attribute: string, pairs: readonly StepPair[]): Promise<readonly SamePerson[]>;
  /** Cases in which it did, in the order of the file. */
  samePersonCases(attribute: string, pair: StepPair, most: number): Promise<readonly string[]>;
  /** What each kind of loss costs at each step. */
  losses(holders: HolderColumns): Promise<Losses>;
  /** The cases that lost most in one way at one step. */
  losingCases(
    loss: Pick<Loss, "kind" | "subject">,
    holders: HolderColumns,
    most: number,
  ): Promise<readonly LosingCase[]>;
};

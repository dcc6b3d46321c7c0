import type { Tallied } from "../statistics/descriptive/tally.ts";
import { highestScore, type Instrument, type SurveyItem } from "./instrument.ts";

/** One complete questionnaire: a score for each item, in the order of the instrument's items. */
export type Questionnaire = readonly number[];

type RejectionReason = "empty" | "not-a-whole-number" | "outside-scale";

/** A score that was not taken, with its place in the file (SKM-03). */
export type RejectedScore = {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly reason: RejectionReason;
};

/** What a file of answers holds. Every questionnaire read is in `complete` or counted in `excluded`. */
export type Collected = {
  readonly complete: readonly Tallied<Questionnaire>[];
  readonly excluded: number;
  /** The first rejected scores; `rejectedCount` counts all. */
  readonly rejected: readonly RejectedScore[];
  readonly rejectedCount: number;
};

/** The written answers of one questionnaire, in the order of the instrument's items. */
export type WrittenAnswers = { readonly row: number; readonly answers: readonly string[] };

/** So many rejected scores are kept with their place. */
const mostRejected = 1_000;

/** Takes questionnaires one at a time, whatever their number, in little memory. */
export type Collector = { add(written: WrittenAnswers): void; collected(): Collected };

/**
 * Reads questionnaires as they were written. A score outside its scale, an empty and a broken score is rejected with
 * its row and column; nothing is clamped or guessed (SKM-03). A questionnaire that misses a score counts in no
 * element mean (SKM-04).
 * @param columns header of each item's column, to name the place of a rejected score
 */
export function collector(instrument: Instrument, columns: readonly string[]): Collector {
  const complete = tallyOfQuestionnaires();
  const rejected: RejectedScore[] = [];
  let rejectedCount = 0;
  let excluded = 0;
  return {
    add({ row, answers }) {
      const scores: number[] = [];
      for (const [position, item] of instrument.items.entries()) {
        const value = answers[position] ?? "";
        const score = readScore(value, item);
        if (typeof score === "number") {
          scores.push(score);
          continue;
        }
        rejectedCount++;
        if (rejected.length >= mostRejected) continue;
        rejected.push({ row, column: columns[position] ?? item.key, value, reason: score });
      }
      if (scores.length === instrument.items.length) complete.add(scores);
      else excluded++;
    },
    collected: () => ({ complete: complete.tally(), excluded, rejected, rejectedCount }),
  };
}

/** All questionnaires of a list, as `collector` takes them. */
export function collect(
  written: Iterable<WrittenAnswers>,
  instrument: Instrument,
  columns: readonly string[],
): Collected {
  const taken = collector(instrument, columns);
  for (const one of written) taken.add(one);
  return taken.collected();
}

/** Equal questionnaires counted together. */
export function tallyOf(questionnaires: Iterable<Questionnaire>): readonly Tallied<Questionnaire>[] {
  const counted = tallyOfQuestionnaires();
  for (const scores of questionnaires) counted.add(scores);
  return counted.tally();
}

function tallyOfQuestionnaires() {
  const counts = new Map<string, { value: Questionnaire; count: number }>();
  return {
    add(value: Questionnaire): void {
      const key = value.join();
      const known = counts.get(key);
      if (known) known.count++;
      else counts.set(key, { value, count: 1 });
    },
    tally: (): readonly Tallied<Questionnaire>[] => [...counts.values()],
  };
}

/** A spreadsheet may write 4 as "4.0"; that is the same whole number, unlike "3.5". */
function readScore(written: string, item: SurveyItem): number | RejectionReason {
  const text = written.trim();
  if (text === "") return "empty";
  const whole = /^(-?\d+)(?:[.,]0+)?$/.exec(text)?.[1];
  if (whole === undefined) return "not-a-whole-number";
  const score = Number(whole);
  return score >= 1 && score <= highestScore(item) ? score : "outside-scale";
}

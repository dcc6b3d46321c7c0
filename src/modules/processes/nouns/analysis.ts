import type { EventLog } from "../../../analytics/eventlog/event-log.ts";
import type { StoredLog } from "./stored-log.ts";

/**
 * How long a log is kept busy. `quick`: some passes over its events. `long`: many passes, or much reasoning on what they
 * answer.
 */
export type Weight = "quick" | "long";

/** The largest log, in events, of which a question is answered while the person who asks waits for the page. */
const answeredAtOnce: Readonly<Record<Weight, number>> = { quick: 1_500_000, long: 150_000 };

/** What a log says of itself besides its events: of which an answer may depend. */
export type LogFacts = Pick<
  StoredLog,
  "endActivities" | "extractedAt" | "attributes" | "mapping" | "complained"
>;

/**
 * Something that is asked of a log. The answer follows from the events, what the log says of itself and the question alone:
 * what else it depends on, such as a procedure or a promise, is part of the question. Both are plain values.
 */
export type Analysis<Question, Answer> = {
  readonly name: string;
  readonly weight: Weight;
  /** How many questions it asks of the events, about: the share that is done is told by it. */
  readonly questions: number;
  compute(events: EventLog, log: LogFacts, question: Question): Promise<Answer>;
};

/** Whether a person can wait for it. */
export function isAnsweredAtOnce(
  { weight }: Pick<Analysis<unknown, unknown>, "weight">,
  events: number,
): boolean {
  return events <= answeredAtOnce[weight];
}

/** The share of an analysis that is done after so many questions; never all of it before it is. */
export function shareDone(questions: number, asked: number): number {
  return Math.min(0.95, asked / (questions + 1));
}

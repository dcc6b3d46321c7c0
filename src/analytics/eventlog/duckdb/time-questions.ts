import type { TimeQuestions } from "../questions/time-questions.ts";
import { batches } from "./batches.ts";
import { waitsBetween } from "./between.ts";
import { flow } from "./flow.ts";
import { handovers, handoversBetween } from "./handovers.ts";
import type { LogTables } from "./log-tables.ts";
import { losingCases, losses } from "./losses.ts";
import { repeatCost } from "./repeats.ts";
import { samePerson, samePersonCases } from "./same-person.ts";
import { workingTime } from "./working-time.ts";

/** Answers about where the time of cases goes. */
export function timeQuestions(log: LogTables): TimeQuestions {
  return {
    workingTime: (calendar) => workingTime(log, calendar),
    flow: (closing) => flow(log, closing),
    waitsBetween: (most) => waitsBetween(log, most),
    handovers: (attribute) => handovers(log, attribute),
    handoversBetween: (attribute, most) => handoversBetween(log, attribute, most),
    batches: (question) => batches(log, question),
    repeatCost: () => repeatCost(log),
    samePerson: (attribute, pairs) => samePerson(log, attribute, pairs),
    samePersonCases: (attribute, pair, most) => samePersonCases(log, attribute, pair, most),
    losses: (holders) => losses(log, holders),
    losingCases: (loss, holders, most) => losingCases(log, loss, holders, most),
  };
}

import type { TimeQuestions } from "../questions/time-questions.ts";
import { batches } from "./batches.ts";
import { waitsBetween } from "./between.ts";
import { variantCoverage } from "./coverage.ts";
import { flow } from "./flow.ts";
import { handovers, handoversBetween } from "./handovers.ts";
import type { LogTables } from "./log-tables.ts";
import { losingCases, losses } from "./losses.ts";
import { repeatCost } from "./repeats.ts";
import { samePerson, samePersonCases } from "./same-person.ts";
import { workingTime } from "./working-time.ts";

/** Answers about which ways cases go, and where their time does. */
export function timeQuestions(log: LogTables): TimeQuestions {
  return {
    variantCoverage: (shares) => variantCoverage(log, shares),
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

import type { EventLog } from "../event-log.ts";
import { caseGroups, casesOf } from "./case-groups.ts";
import { eventsOf, everyEvent, sample } from "./cases.ts";
import { comparisonQuestions } from "./comparison-questions.ts";
import { directlyFollows } from "./directly-follows.ts";
import { durations } from "./durations.ts";
import { filtered } from "./filter.ts";
import { lateness } from "./lateness.ts";
import type { LogTables } from "./log-tables.ts";
import { mapQuestions } from "./map-places.ts";
import { overNorm, overNormByPeriod } from "./over-norm.ts";
import { timesByPlace } from "./places.ts";
import { rework } from "./rework.ts";
import { promiseSeries, stepSeries } from "./series.ts";
import { begunBy, standing } from "./standing.ts";
import { stepTimes } from "./step-times.ts";
import { activities, size, summary } from "./summary.ts";
import { timeQuestions } from "./time-questions.ts";
import { variants } from "./variants.ts";
import { writeParts } from "./write-parts.ts";

/** The log in these tables. Closing it closes the engine and with it every log that was filtered from it. */
export function duckdbLog(root: LogTables): EventLog {
  let schemas = 0;
  const freeSchema = () => {
    schemas += 1;
    return `log_${schemas}`;
  };
  const view = (log: LogTables): EventLog => ({
    ...comparisonQuestions(log, freeSchema, view),
    ...timeQuestions(log),
    ...mapQuestions(log),
    caseGroups: (question) => caseGroups(log, question, freeSchema()),
    casesOf: (question) => casesOf(log, question, freeSchema()),
    attributes: log.attributes,
    size: () => size(log),
    summary: () => summary(log),
    activities: () => activities(log),
    directlyFollows: () => directlyFollows(log),
    variants: (most) => variants(log, most),
    durations: (closing) => durations(log, closing),
    timesByPlace: () => timesByPlace(log),
    rework: () => rework(log),
    stepTimes: () => stepTimes(log),
    overNorm: (question) => overNorm(log, question),
    overNormByPeriod: (question, every) => overNormByPeriod(log, question, every),
    stepSeries: (activity, every) => stepSeries(log, activity, every),
    promiseSeries: (promise) => promiseSeries(log, promise),
    standing: (question) => standing(log, question),
    lateness: (question, choose) => lateness(log, question, choose),
    begunBy: (shares, asOf) => begunBy(log, shares, asOf),
    sample: (cases, seed) => sample(log, cases, seed),
    eventsOf: (name) => eventsOf(log, name),
    everyEvent: () => everyEvent(log),
    async filter(filter) {
      return view(await filtered(log, filter, freeSchema()));
    },
    writeParts: (folder) => writeParts(log, folder),
    async close() {
      if (log === root) log.database.close();
      else await log.database.run(`drop schema ${log.schema} cascade`);
    },
  });
  return view(root);
}

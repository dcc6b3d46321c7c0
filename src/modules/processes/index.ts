export {
  conformanceAnalysis,
  deviationCasesAnalysis,
  type HeldAgainst,
} from "./nouns/analyses/conformance.ts";
export { causesAnalysis, forecastAnalysis } from "./nouns/analyses/lateness.ts";
export { followsAnalysis, mapAnalysis } from "./nouns/analyses/map.ts";
export { alikeNamesAnalysis } from "./nouns/analyses/names.ts";
export {
  type FoundNorms,
  normsAnalysis,
  overviewAnalysis,
  throughputAnalysis,
} from "./nouns/analyses/overview.ts";
export {
  type AskedParting,
  type ComparedCases,
  comparedCasesAnalysis,
  comparisonAnalysis,
  driftAnalysis,
  valuesAnalysis,
} from "./nouns/analyses/parts.ts";
export {
  caseAnalysis,
  causalModelAnalysis,
  modelAnalysis,
  pathAnalysis,
  pathsAnalysis,
} from "./nouns/analyses/paths.ts";
export {
  casesAnalysis,
  type FoundPlace,
  logOfMap,
  placeAnalysis,
  simplifiedMapAnalysis,
} from "./nouns/analyses/places.ts";
export { activitiesAnalysis, casesLeftAnalysis, sizeAnalysis } from "./nouns/analyses/size.ts";
export {
  type FoundLosses,
  type FoundTimes,
  flowAnalysis,
  type HoursOfLog,
  losingCasesAnalysis,
  lossesAnalysis,
  samePersonAnalysis,
  timesAnalysis,
} from "./nouns/analyses/time.ts";
export type { Analysis } from "./nouns/analysis.ts";
export type { AnswerOrigin, AnswerRun } from "./nouns/answer.ts";
export { type Cohort, orInvalid } from "./nouns/cohort.ts";
export { namesOf } from "./nouns/log-names.ts";
export { chosenCases, ofSize } from "./nouns/looked-at.ts";
export { folderOfLog, type StoredLog } from "./nouns/stored-log.ts";
export { arrivalsOf, type LogArrival } from "./store/arrivals.ts";
export { cohortById, cohortsOf } from "./store/cohorts.ts";
export { eventLogs, figureOf, logById } from "./store/event-logs.ts";
export { type FoundCase, findCase } from "./store/find-case.ts";
export { casesBreakingSoon, storedForecast } from "./store/forecasts.ts";
export { complaintsOfLog, lookAt, withComplaints } from "./store/look-at.ts";
export { type NormsOfLog, normsOfLog } from "./store/norms-of-log.ts";
export { withStoredLog } from "./store/open-file.ts";
export { type PromisedTime, promiseOfLog } from "./store/promise-of-log.ts";
export {
  normsByPeriod,
  onTimeShareByPeriod,
  type PeriodFigure,
  stepDaysByPeriod,
} from "./store/series.ts";
export { askLog } from "./verbs/ask-log.ts";
export { ChooseEndActivities, chooseEndActivities } from "./verbs/choose-end-activities.ts";
export { computeAnswers } from "./verbs/compute-answers.ts";
export { DecideNames, decideNames } from "./verbs/decide-names.ts";
export { DropCohort, dropCohort } from "./verbs/drop-cohort.ts";
export { extendLogs } from "./verbs/extend-logs.ts";
export { forecastLateness } from "./verbs/forecast-lateness.ts";
export { logImporter } from "./verbs/import-log.ts";
export { ReceiveEvents, receiveEvents } from "./verbs/receive-events.ts";
export { SaveCohort, saveCohort } from "./verbs/save-cohort.ts";
export { SteerAnswer, steerAnswer } from "./verbs/steer-answer.ts";
export { WatchFolder, watchFolder } from "./verbs/watch-folder.ts";

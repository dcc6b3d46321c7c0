export { type Cohort, orInvalid } from "./nouns/cohort.ts";
export { folderOfLog, type StoredLog } from "./nouns/stored-log.ts";
export { arrivalsOf, type LogArrival } from "./store/arrivals.ts";
export { cohortById, cohortsOf } from "./store/cohorts.ts";
export { eventLogs, figureOf, logById } from "./store/event-logs.ts";
export { caseForecast, casesBreakingSoon } from "./store/forecasts.ts";
export { casesLeft, lookAt } from "./store/look-at.ts";
export { withStoredLog } from "./store/open-file.ts";
export { type PromisedTime, promiseOfLog } from "./store/promise-of-log.ts";
export {
  daysOfStepsByPeriod,
  onTimeShareByPeriod,
  type PeriodFigure,
  stepDaysByPeriod,
} from "./store/series.ts";
export { ChooseEndActivities, chooseEndActivities } from "./verbs/choose-end-activities.ts";
export { DropCohort, dropCohort } from "./verbs/drop-cohort.ts";
export { extendLogs } from "./verbs/extend-logs.ts";
export { forecastLateness } from "./verbs/forecast-lateness.ts";
export { logImporter } from "./verbs/import-log.ts";
export { ReceiveEvents, receiveEvents } from "./verbs/receive-events.ts";
export { SaveCohort, saveCohort } from "./verbs/save-cohort.ts";
export { WatchFolder, watchFolder } from "./verbs/watch-folder.ts";

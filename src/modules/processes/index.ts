export type { StoredLog } from "./nouns/stored-log.ts";
export { arrivalsOf, type LogArrival } from "./store/arrivals.ts";
export { eventLogs, figureOf, logById } from "./store/event-logs.ts";
export { caseForecast, casesBreakingSoon } from "./store/forecasts.ts";
export { withCases, withStoredLog } from "./store/open-file.ts";
export { type PromisedTime, promiseOfLog } from "./store/promise-of-log.ts";
export {
  daysOfStepsByPeriod,
  onTimeShareByPeriod,
  type PeriodFigure,
  stepDaysByPeriod,
} from "./store/series.ts";
export { ChooseEndActivities, chooseEndActivities } from "./verbs/choose-end-activities.ts";
export { extendLogs } from "./verbs/extend-logs.ts";
export { forecastLateness } from "./verbs/forecast-lateness.ts";
export { logImporter } from "./verbs/import-log.ts";
export { ReceiveEvents, receiveEvents } from "./verbs/receive-events.ts";
export { WatchFolder, watchFolder } from "./verbs/watch-folder.ts";

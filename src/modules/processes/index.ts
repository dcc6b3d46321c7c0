export type { StoredLog } from "./nouns/stored-log.ts";
export { eventLogs, figureOf, logById } from "./store/event-logs.ts";
export { withCases, withStoredLog } from "./store/open-file.ts";
export {
  daysOfStepsByPeriod,
  onTimeShareByPeriod,
  type PeriodFigure,
  stepDaysByPeriod,
} from "./store/series.ts";
export { ChooseEndActivities, chooseEndActivities } from "./verbs/choose-end-activities.ts";
export { logImporter } from "./verbs/import-log.ts";

export { tellOfPublications } from "./events.ts";
export { type Agenda, type AgendaItem, type AgendaKind, groupsOf } from "./nouns/agenda.ts";
export { quarterOf, quartersBefore } from "./nouns/quarter.ts";
export type { ReportFigures } from "./nouns/report-figures.ts";
export { quarterInWords, reportInWords } from "./nouns/report-in-words.ts";
export { isMasked, type Piece, type Place, piecesOf, Told, textsOf } from "./nouns/told.ts";
export { agenda } from "./store/agenda.ts";
export { type OpenDataset, type OpenDatasetName, openDataset, openDatasets } from "./store/open-data.ts";
export {
  type Publication,
  publicationById,
  publicationOfProgramme,
  publicationsIn,
  toldProgrammes,
} from "./store/publications.ts";
export { type Report, reportById, reports } from "./store/reports.ts";
export { threadTold } from "./store/thread-told.ts";
export { BlackenPublication, blackenPublication } from "./verbs/blacken-publication.ts";
export { BuildReport, buildReport, type DrawReport } from "./verbs/build-report.ts";
export { PreparePublication, preparePublication } from "./verbs/prepare-publication.ts";
export { PublishResult, publishResult } from "./verbs/publish-result.ts";
export { WithdrawResult, withdrawResult } from "./verbs/withdraw-result.ts";

export { type Agenda, type AgendaItem, type AgendaKind, agendaGroups } from "./nouns/agenda.ts";
export { masked, Told } from "./nouns/told.ts";
export { agenda } from "./store/agenda.ts";
export {
  type Publication,
  publicationById,
  publicationOfProgramme,
  publicationsIn,
} from "./store/publications.ts";
export { PreparePublication, preparePublication } from "./verbs/prepare-publication.ts";
export { PublishResult, publishResult } from "./verbs/publish-result.ts";

export { type Agenda, type AgendaItem, type AgendaKind, agendaGroups } from "./nouns/agenda.ts";
export { agenda } from "./store/agenda.ts";

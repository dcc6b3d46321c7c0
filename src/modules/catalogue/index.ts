export {
  AdoptProcedure,
  checkDesign,
  type DesignCheck,
  DraftProcedure,
  elapsedNorm,
  type MissingPart,
  missingIn,
  type ProcedureDraft,
  type ProcedureStep,
  type ProcedureVersion,
  promisedSeconds,
  type StepOfProcedure,
} from "./nouns/procedure.ts";
export {
  AdoptStandard,
  type Component,
  type ComponentKey,
  componentKeys,
  filled,
  meters,
  notKnown,
  type StandardVersion,
} from "./nouns/standard.ts";
export { guessStandardMapping, missingStandardFields } from "./nouns/standard-file.ts";
export { procedureActors } from "./store/procedure-actors.ts";
export { procedureDraft } from "./store/procedure-drafts.ts";
export { procedureOn, stepById } from "./store/procedures.ts";
export { type Service, serviceByCode, serviceById, services } from "./store/services.ts";
export { standardOn, standardsOf } from "./store/standards.ts";
export { AddService, addService } from "./verbs/add-service.ts";
export { adoptProcedure } from "./verbs/adopt-procedure.ts";
export { adoptStandard } from "./verbs/adopt-standard.ts";
export { AssignActors, assignActors } from "./verbs/assign-actors.ts";
export { draftProcedure } from "./verbs/draft-procedure.ts";
export { standardImporter } from "./verbs/import-standards.ts";

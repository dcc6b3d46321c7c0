export {
  AdoptProcedure,
  cannotKeepPromise,
  type ProcedureStep,
  type ProcedureVersion,
  promisedSeconds,
  sumOfNorms,
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
export { procedureOn, stepById } from "./store/procedures.ts";
export { type Service, serviceByCode, serviceById, services } from "./store/services.ts";
export { standardOn } from "./store/standards.ts";
export { AddService, addService } from "./verbs/add-service.ts";
export { adoptProcedure } from "./verbs/adopt-procedure.ts";
export { adoptStandard } from "./verbs/adopt-standard.ts";
export { standardImporter } from "./verbs/import-standards.ts";

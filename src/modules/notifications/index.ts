export { tellOfCheckpoints } from "./events.ts";
export type { Addressee, Message } from "./nouns/message.ts";
export { addresseesById, holdersOfFunctions } from "./store/addressees.ts";
export { notify } from "./verbs/notify.ts";

export { type Rung, rungsDue } from "./nouns/ladder.ts";
export { AnswerRequest, AskUnit, type Request, type RequestState } from "./nouns/request.ts";
export { escalationsOf, insertEscalation, withdrawEscalations } from "./store/ladder.ts";
export { requestAsked, requestReceived, requestsAsked, requestsReceived } from "./store/requests.ts";
export { answerRequest } from "./verbs/answer-request.ts";
export { askUnit } from "./verbs/ask-unit.ts";
export { Remind, remind } from "./verbs/remind.ts";
export { SettleDate, settleDate } from "./verbs/settle-date.ts";

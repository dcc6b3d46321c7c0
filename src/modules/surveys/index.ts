export { componentOfElement } from "./nouns/component-of-element.ts";
export type { GroupIndex } from "./nouns/index-of-wave.ts";
export { asides, guessAsides } from "./nouns/survey-file.ts";
export {
  instrumentName,
  instrumentNamed,
  instruments,
  isOpenOn,
  lastDayOf,
  type Wave,
} from "./nouns/wave.ts";
export { type PublishedResult, publishedResults } from "./store/published-results.ts";
export { responsesOf } from "./store/responses.ts";
export { type WaveResult, waveResult } from "./store/wave-result.ts";
export { waveById, waves } from "./store/waves.ts";
export { surveyImporter } from "./verbs/import-survey.ts";
export { PublishSurveyResult, publishSurveyResult } from "./verbs/publish-survey-result.ts";
export { SubmitResponse, submitResponse } from "./verbs/submit-response.ts";

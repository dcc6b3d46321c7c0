import type { Analysis } from "../analysis.ts";
import { conformanceAnalysis, deviationCasesAnalysis } from "./conformance.ts";
import { causesAnalysis, forecastAnalysis } from "./lateness.ts";
import { followsAnalysis, mapAnalysis } from "./map.ts";
import { alikeNamesAnalysis } from "./names.ts";
import { normsAnalysis, overviewAnalysis, throughputAnalysis } from "./overview.ts";
import { comparedCasesAnalysis, comparisonAnalysis, driftAnalysis, valuesAnalysis } from "./parts.ts";
import { caseAnalysis, causalModelAnalysis, modelAnalysis, pathAnalysis, pathsAnalysis } from "./paths.ts";
import { casesAnalysis, placeAnalysis, simplifiedMapAnalysis } from "./places.ts";
import { activitiesAnalysis, casesLeftAnalysis, sizeAnalysis } from "./size.ts";
import {
  flowAnalysis,
  losingCasesAnalysis,
  lossesAnalysis,
  samePersonAnalysis,
  timesAnalysis,
} from "./time.ts";

/** Everything that is asked of a stored log. A worker finds in it what a question names. */
export const analyses: readonly Analysis<unknown, unknown>[] = [
  overviewAnalysis,
  mapAnalysis,
  simplifiedMapAnalysis,
  placeAnalysis,
  casesAnalysis,
  followsAnalysis,
  throughputAnalysis,
  normsAnalysis,
  pathsAnalysis,
  pathAnalysis,
  caseAnalysis,
  modelAnalysis,
  causalModelAnalysis,
  conformanceAnalysis,
  deviationCasesAnalysis,
  lossesAnalysis,
  losingCasesAnalysis,
  samePersonAnalysis,
  timesAnalysis,
  flowAnalysis,
  forecastAnalysis,
  causesAnalysis,
  valuesAnalysis,
  comparisonAnalysis,
  comparedCasesAnalysis,
  driftAnalysis,
  sizeAnalysis,
  casesLeftAnalysis,
  activitiesAnalysis,
  alikeNamesAnalysis,
];

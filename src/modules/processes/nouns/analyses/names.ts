import { type AlikeNames, type Apart, alikeNames } from "../../../../analytics/mining/names/alike-names.ts";
import type { Analysis } from "../analysis.ts";

/** Suggestions that are kept; a log with more has other troubles than its spelling. */
const MOST = 200;

/** Names of activities that look alike, and are not kept apart. */
export const alikeNamesAnalysis: Analysis<{ readonly apart: Apart }, readonly AlikeNames[]> = {
  name: "alike-names",
  weight: "quick",
  questions: 1,
  compute: async (events, _, { apart }) => alikeNames(await events.directlyFollows(), apart).slice(0, MOST),
};

import { calendarMutations } from "./mutations/calendar.ts";
import { complaintMutations } from "./mutations/complaints.ts";
import type { Mutation } from "./mutations/mutation.ts";
import { rightsMutations } from "./mutations/rights.ts";
import { securityMutations } from "./mutations/security.ts";
import { statisticsMutations } from "./mutations/statistics.ts";
import { surveyMutations } from "./mutations/survey.ts";
import { traceMutations } from "./mutations/trace.ts";

/** For each rule that a test names one broken version, which that test must notice: `npm run mutate`. */
export const mutations: readonly Mutation[] = [
  ...calendarMutations,
  ...complaintMutations,
  ...rightsMutations,
  ...securityMutations,
  ...statisticsMutations,
  ...surveyMutations,
  ...traceMutations,
];

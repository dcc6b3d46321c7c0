import { account } from "./catalogue/account.ts";
import { administration } from "./catalogue/administration.ts";
import { agenda } from "./catalogue/agenda.ts";
import { api } from "./catalogue/api.ts";
import { auth } from "./catalogue/auth.ts";
import { authority } from "./catalogue/authority.ts";
import { backup } from "./catalogue/backup.ts";
import { common } from "./catalogue/common.ts";
import { complain } from "./catalogue/complain.ts";
import { complaintStatistics } from "./catalogue/complaint-statistics.ts";
import { complaintSteps } from "./catalogue/complaint-steps.ts";
import { complaintWords } from "./catalogue/complaint-words.ts";
import { complaints } from "./catalogue/complaints.ts";
import { components } from "./catalogue/components.ts";
import { coordination } from "./catalogue/coordination.ts";
import { database } from "./catalogue/database.ts";
import { demo } from "./catalogue/demo.ts";
import { doctor } from "./catalogue/doctor.ts";
import { errorPages } from "./catalogue/error-pages.ts";
import { errors } from "./catalogue/errors.ts";
import { evidence } from "./catalogue/evidence.ts";
import { examples } from "./catalogue/examples.ts";
import { findings } from "./catalogue/findings.ts";
import { form } from "./catalogue/form.ts";
import { format } from "./catalogue/format.ts";
import { holidays } from "./catalogue/holidays.ts";
import { home } from "./catalogue/home.ts";
import { imports } from "./catalogue/imports.ts";
import { improvement } from "./catalogue/improvement.ts";
import { lawfulWays } from "./catalogue/lawful-ways.ts";
import { letters } from "./catalogue/letters.ts";
import { openData } from "./catalogue/open-data.ts";
import { openFindingWords } from "./catalogue/open-finding.ts";
import { operations } from "./catalogue/operations.ts";
import { organisations } from "./catalogue/organisations.ts";
import { outgoing } from "./catalogue/outgoing.ts";
import { procedure } from "./catalogue/procedure.ts";
import { processes } from "./catalogue/processes.ts";
import { processesAnswers } from "./catalogue/processes-answers.ts";
import { processesCauses } from "./catalogue/processes-causes.ts";
import { processesChoice } from "./catalogue/processes-choice.ts";
import { processesCompare } from "./catalogue/processes-compare.ts";
import { processesComplaints } from "./catalogue/processes-complaints.ts";
import { processesData } from "./catalogue/processes-data.ts";
import { processesDrift } from "./catalogue/processes-drift.ts";
import { processesFilters } from "./catalogue/processes-filters.ts";
import { processesFlow } from "./catalogue/processes-flow.ts";
import { processMap } from "./catalogue/processes-map.ts";
import { processesModel } from "./catalogue/processes-model.ts";
import { processesNames } from "./catalogue/processes-names.ts";
import { processPaths } from "./catalogue/processes-paths.ts";
import { processesProcedure } from "./catalogue/processes-procedure.ts";
import { processesRisk } from "./catalogue/processes-risk.ts";
import { processesTime } from "./catalogue/processes-time.ts";
import { processesWeaknesses } from "./catalogue/processes-weaknesses.ts";
import { programmes } from "./catalogue/programmes.ts";
import { proposals } from "./catalogue/proposals.ts";
import { reports } from "./catalogue/reports.ts";
import { results } from "./catalogue/results.ts";
import { roles } from "./catalogue/roles.ts";
import { sealing } from "./catalogue/sealing.ts";
import { services } from "./catalogue/services.ts";
import { settings } from "./catalogue/settings.ts";
import { signIn } from "./catalogue/sign-in.ts";
import { start } from "./catalogue/start.ts";
import { surveyForm } from "./catalogue/survey-form.ts";
import { surveys } from "./catalogue/surveys.ts";
import { thread } from "./catalogue/thread.ts";
import { ui } from "./catalogue/ui.ts";
import { upload } from "./catalogue/upload.ts";
import { warnings } from "./catalogue/warnings.ts";
import { watch } from "./catalogue/watch.ts";
import { webhooks } from "./catalogue/webhooks.ts";

/** All messages. Each area of the product keeps its own file in `catalogue/`; keys begin with the area's name. */
export const messages = {
  ...account,
  ...administration,
  ...agenda,
  ...api,
  ...auth,
  ...authority,
  ...backup,
  ...common,
  ...components,
  ...complain,
  ...complaintStatistics,
  ...complaintSteps,
  ...complaintWords,
  ...complaints,
  ...database,
  ...demo,
  ...errors,
  ...format,
  ...doctor,
  ...errorPages,
  ...form,
  ...improvement,
  ...findings,
  ...lawfulWays,
  ...proposals,
  ...processesProcedure,
  ...programmes,
  ...coordination,
  ...evidence,
  ...holidays,
  ...imports,
  ...letters,
  ...openData,
  ...openFindingWords,
  ...operations,
  ...organisations,
  ...outgoing,
  ...procedure,
  ...processes,
  ...processesAnswers,
  ...processesFlow,
  ...processesModel,
  ...processesCauses,
  ...processesCompare,
  ...processesComplaints,
  ...processesDrift,
  ...processesTime,
  ...processesRisk,
  ...processMap,
  ...processPaths,
  ...processesWeaknesses,
  ...processesChoice,
  ...processesData,
  ...processesNames,
  ...processesFilters,
  ...reports,
  ...results,
  ...roles,
  ...settings,
  ...sealing,
  ...services,
  ...signIn,
  ...start,
  ...thread,
  ...surveyForm,
  ...surveys,
  ...ui,
  ...upload,
  ...warnings,
  ...watch,
  ...webhooks,
  ...home,
  ...examples,
} as const;

export type MessageKey = keyof typeof messages;

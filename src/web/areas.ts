import type { Settings } from "../platform/settings/settings.ts";
import { exampleRoutes } from "./contoh/routes.tsx";
import { complainRoutes } from "./portal/complaints/complain-routes.tsx";
import { followRoutes } from "./portal/complaints/follow-routes.tsx";
import { homeRoutes } from "./portal/home/routes.tsx";
import { openDataRoutes } from "./portal/open-data/routes.tsx";
import { resultRoutes } from "./portal/results/routes.tsx";
import { publicServiceRoutes } from "./portal/services/routes.tsx";
import { publicSurveyRoutes } from "./portal/survey/routes.tsx";
import type { Route } from "./route.ts";
import { accountRoutes } from "./staff/account/routes.tsx";
import { administrationRoutes } from "./staff/administration/routes.tsx";
import { agendaRoutes } from "./staff/agenda/routes.tsx";
import { complaintRoutes } from "./staff/complaints/routes.ts";
import { coordinationRoutes } from "./staff/coordination/routes.tsx";
import { evidenceRoutes } from "./staff/evidence/routes.tsx";
import { findingRoutes } from "./staff/findings/routes.tsx";
import { importRoutes } from "./staff/imports/routes.ts";
import { operationsRoutes } from "./staff/operations/routes.tsx";
import { processRoutes } from "./staff/processes/routes.tsx";
import { programmeRoutes } from "./staff/programmes/routes.tsx";
import { proposalRoutes } from "./staff/proposals/routes.tsx";
import { reportRoutes } from "./staff/reports/routes.tsx";
import { serviceRoutes } from "./staff/services/routes.tsx";
import { settingsRoutes } from "./staff/settings/routes.ts";
import { signInRoutes } from "./staff/sign-in/routes.ts";
import { surveyRoutes } from "./staff/surveys/routes.tsx";
import { warningRoutes } from "./staff/warnings/routes.tsx";

/** All pages of a process, by area. What is for looking and trying only is not there in real use. */
export function pageAreas(settings: Settings): readonly (readonly Route[])[] {
  return [
    homeRoutes,
    publicServiceRoutes,
    publicSurveyRoutes,
    complainRoutes,
    followRoutes,
    resultRoutes,
    openDataRoutes,
    signInRoutes(settings),
    accountRoutes,
    agendaRoutes,
    complaintRoutes,
    importRoutes,
    serviceRoutes,
    surveyRoutes,
    warningRoutes,
    processRoutes,
    findingRoutes,
    evidenceRoutes,
    proposalRoutes,
    programmeRoutes,
    coordinationRoutes,
    reportRoutes,
    administrationRoutes(settings),
    operationsRoutes,
    settingsRoutes,
    settings.production ? [] : exampleRoutes,
  ];
}

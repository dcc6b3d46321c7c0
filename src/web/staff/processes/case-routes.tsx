import { complaintsOfCase } from "../../../modules/complaints/index.ts";
import { officeCalendarOf } from "../../../modules/organisations/index.ts";
import { caseAnalysis } from "../../../modules/processes/index.ts";
import { MutuError } from "../../../platform/errors.ts";
import { localDate } from "../../../platform/local-date.ts";
import { type Route, route } from "../../route.ts";
import { show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { answerHere } from "./answer-here.ts";
import { CasePage } from "./case-page.tsx";
import { caseInWords } from "./case-words.ts";
import { procedureOfLog } from "./conformance-figures.ts";
import { wholeLogHere } from "./log-here.ts";
import { logSections } from "./log-sections.ts";

/** One case of a log as it went. */
export const caseRoutes: readonly Route[] = [
  route("processes", {
    method: "GET",
    path: "/staf/proses/:agency/:id/kasus/:case",
    access: "signed-in",
    handler: showCase,
  }),
];

async function showCase(c: WebContext): Promise<Response> {
  const { ctx, t, format } = c.var;
  const log = await wholeLogHere(c);
  const name = c.req.param("case") ?? "";
  const events = await answerHere(c, log, caseAnalysis, { name });
  if (events.length === 0) throw new MutuError("not-found", "error.not-found");
  const calendar = await officeCalendarOf(ctx, log, localDate(ctx.now, ctx.zone));
  const of = await procedureOfLog(ctx, log);
  const complaints = await complaintsOfCase(ctx, { agencyId: log.agencyId, serviceId: log.serviceId, name });
  const one = caseInWords({ log, name, events, calendar, of, complaints }, { t, format });
  return show(c, <CasePage one={{ ...one, sections: logSections(log, t) }} t={t} />);
}

import { causesAnalysis } from "../../../modules/processes/index.ts";
import type { Words } from "../../../platform/i18n/words.ts";
import { explain } from "../../../platform/rights/decide.ts";
import { type FormState, newForm } from "../../form/form-state.ts";
import { type Route, route } from "../../route.ts";
import { sendCsv } from "../../send-csv.ts";
import { show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { sendFinding } from "../open-finding/send-finding.ts";
import { rightBox } from "../right-box.ts";
import { answerHere } from "./answer-here.ts";
import { CausesPage } from "./causes-page.tsx";
import {
  type Causes,
  causesInWords,
  causesLead,
  causesSentence,
  seenCauses,
  surestOf,
  traitInWords,
} from "./causes-words.ts";
import { complainedHere } from "./complained-here.ts";
import { addressOfLog } from "./log-address.ts";
import { logSections } from "./log-sections.ts";
import { withPromise } from "./promise-here.tsx";
import { LogFindingPage } from "./risk-page.tsx";

const path = "/staf/proses/:agency/:id/kaitan";

/** What goes with lateness, and the finding that is made of it. */
export const causesRoutes: readonly Route[] = [
  route("processes", { method: "GET", path, access: "signed-in", handler: showCauses }),
  route("processes", { method: "GET", path: `${path}.csv`, access: "signed-in", handler: download }),
  route("processes", { method: "GET", path: `${path}/temuan`, access: "signed-in", handler: showFinding }),
  route("processes", { method: "POST", path: `${path}/temuan`, access: "signed-in", handler: openFinding }),
];

/** By every attribute of the log that is no trait of a person. */
function withCauses(
  c: WebContext,
  answer: (causes: Causes) => Promise<Response> | Response,
): Promise<Response> {
  return withPromise(c, async ({ log, promised }) => {
    const found = await answerHere(c, log, causesAnalysis, { promiseSeconds: promised.seconds });
    return answer({ log, promised, found });
  });
}

function showCauses(c: WebContext): Promise<Response> {
  const { t, format } = c.var;
  const words: Words = { t, format };
  return withCauses(c, async (causes) => {
    const address = `${addressOfLog(causes.log)}/kaitan`;
    return show(
      c,
      <CausesPage
        title={causesSentence(causes, words)}
        lead={causesLead(causes, words)}
        sections={logSections(causes.log, t)}
        chart={causesInWords(causes, words)}
        download={`${address}.csv`}
        finding={surestOf(causes.found) === null ? null : `${address}/temuan`}
        complained={await complainedHere(c, causes.log)}
        t={t}
      />,
    );
  });
}

function download(c: WebContext): Promise<Response> {
  const words: Words = { t: c.var.t, format: c.var.format };
  return withCauses(c, ({ log, found }) => {
    const columns = [
      ...["trait", "cases", "late", "otherCases", "otherLate", "crudeOddsRatio", "oddsRatio"],
      ...["difference", "low", "high", "p", "q", "associated", "vif"],
    ];
    const rows = found.associations.map((one) => [
      ...[traitInWords(one.trait, words), one.with.cases, one.with.late],
      ...[one.without.cases, one.without.late, one.crudeOddsRatio, one.oddsRatio.value],
      ...[one.difference.value, one.difference.interval.low, one.difference.interval.high],
      ...[one.p, one.q, one.isAssociated, one.vif],
    ]);
    return sendCsv(c, `kaitan-${log.id}.csv`, { columns, rows });
  });
}

function showFinding(c: WebContext): Promise<Response> {
  const words: Words = { t: c.var.t, format: c.var.format };
  return withCauses(c, (causes) => {
    const surest = surestOf(causes.found);
    const trait = surest === null ? "" : traitInWords(surest.trait, words);
    const form = newForm({
      title: words.t("processes.causes.finding-title", { name: causes.log.name, trait }).slice(0, 200),
      weakness: `${causesSentence(causes, words)}. ${causesLead(causes, words)}`,
      certainty: "likely",
      people: surest?.with.late ?? "",
      daysLost: "",
    });
    return findingPage(c, causes, form);
  });
}

async function findingPage(c: WebContext, causes: Causes, form: FormState): Promise<Response> {
  const { ctx, t, format } = c.var;
  const words: Words = { t, format };
  const explained = await explain(ctx, "finding.open", causes.log);
  const address = `${addressOfLog(causes.log)}/kaitan`;
  return show(
    c,
    <LogFindingPage
      title={causesSentence(causes, words)}
      lead={causesLead(causes, words)}
      log={{ href: address, name: causes.log.name }}
      chart={causesInWords(causes, words)}
      finding={{
        form,
        action: `${address}/temuan`,
        places: null,
        right: explained.allowed ? null : rightBox(explained, t.lang),
      }}
      t={t}
    />,
    form.errors.length > 0 ? 422 : 200,
  );
}

function openFinding(c: WebContext): Promise<Response> {
  const words: Words = { t: c.var.t, format: c.var.format };
  return withCauses(c, (causes) =>
    sendFinding(c, {
      given: {
        agencyId: causes.log.agencyId,
        unitId: causes.log.unitId,
        serviceId: causes.log.serviceId,
        componentKey: "timeLimit",
      },
      seen: async () => seenCauses(causes, words),
      again: (form) => findingPage(c, causes, form),
    }),
  );
}

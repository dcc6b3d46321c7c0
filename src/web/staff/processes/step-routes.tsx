import type { StoredLog } from "../../../modules/processes/index.ts";
import { MutuError } from "../../../platform/errors.ts";
import type { Words } from "../../../platform/i18n/words.ts";
import { explain } from "../../../platform/rights/decide.ts";
import { type FormState, newForm } from "../../form/form-state.ts";
import { type Route, route } from "../../route.ts";
import { show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { sendFinding } from "../open-finding/send-finding.ts";
import { rightBox } from "../right-box.ts";
import { type NormsInForce, type StepOfProcedure, stepsAgainstNorm } from "./figures.ts";
import { addressOfLog } from "./log-address.ts";
import { logHere } from "./log-here.ts";
import { daysLostAt, normsInWords, seenSteps, stepSentence } from "./norm-words.ts";
import { StepPage } from "./step-page.tsx";

const path = "/staf/proses/:agency/:id/langkah/:step";

/** A step over its norm, and the finding that is made of it. */
export const stepRoutes: readonly Route[] = [
  route("processes", { method: "GET", path, access: "signed-in", handler: showStep }),
  route("processes", { method: "POST", path, access: "signed-in", handler: openFromStep }),
];

type Here = {
  readonly log: StoredLog;
  readonly norms: NormsInForce;
  readonly found: StepOfProcedure;
};

async function stepHere(c: WebContext): Promise<Here> {
  const log = await logHere(c);
  const norms = await stepsAgainstNorm(c, log);
  const found = norms.steps.find(({ step }) => step.id === c.req.param("step"));
  if (!found) throw new MutuError("not-found", "error.not-found");
  return { log, norms, found };
}

async function showStep(c: WebContext): Promise<Response> {
  const here = await stepHere(c);
  const { t, format } = c.var;
  const sentence = stepSentence(here.found, { t, format });
  const form = newForm({
    title: t("processes.norms.finding-title", { step: here.found.step.name }).slice(0, 200),
    weakness: sentence,
    certainty: "certain",
    people: here.found.over.casesOver,
    daysLost: Math.round(daysLostAt(here.found)),
  });
  return stepPage(c, here, form);
}

async function stepPage(c: WebContext, { log, norms, found }: Here, form: FormState): Promise<Response> {
  const { ctx, t, format } = c.var;
  const words: Words = { t, format };
  const explained = await explain(ctx, "finding.open", log);
  const address = addressOfLog(log);
  const sentence = stepSentence(found, words);
  return show(
    c,
    <StepPage
      sentence={sentence}
      log={{ href: address, name: log.name }}
      chart={{ ...normsInWords(log, norms, words, found.step.id), title: t("processes.norms.title") }}
      finding={{
        form,
        action: `${address}/langkah/${found.step.id}`,
        places: null,
        right: explained.allowed ? null : rightBox(explained, t.lang),
      }}
      t={t}
    />,
    form.errors.length > 0 ? 422 : 200,
  );
}

async function openFromStep(c: WebContext): Promise<Response> {
  const here = await stepHere(c);
  const { log, norms, found } = here;
  const { t, format } = c.var;
  return sendFinding(c, {
    given: {
      agencyId: log.agencyId,
      unitId: log.unitId,
      serviceId: log.serviceId,
      stepId: found.step.id,
      componentKey: "timeLimit",
    },
    seen: async () => seenSteps(log, norms, found, { t, format }),
    again: (form) => stepPage(c, here, form),
  });
}

import { type AnswerRun, SteerAnswer, steerAnswer } from "../../../modules/processes/index.ts";
import type { MessageKey } from "../../../platform/i18n/messages.ts";
import { isMessageKey } from "../../../platform/i18n/translate.ts";
import { carryOut } from "../../form/carry-out.ts";
import { knownPath, type Route, route } from "../../route.ts";
import { goTo, show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { addressed } from "../address.ts";
import { AnswerPage } from "./answer-page.tsx";
import { addressOfLog } from "./log-address.ts";
import { logSections } from "./log-sections.ts";

/** To stop an answer on its way, or to have it computed again. */
export const answerRoutes: readonly Route[] = [
  route("processes", {
    method: "POST",
    path: "/staf/proses/:agency/:id/hitungan/:asked",
    access: "signed-in",
    handler: steer,
  }),
];

/** While an answer is computed its page asks for itself again, so that it also lives without scripts. */
const secondsBetween = 2;

/** How far an answer is, at the address of the page that needs it. */
export function showAnswerProgress(c: WebContext, run: AnswerRun): Response {
  const { t, format, frame } = c.var;
  const what = t(nameOf(run));
  const { state, share, reason } = run;
  const isOnItsWay = state === "waiting" || state === "running";
  if (isOnItsWay) c.header("Refresh", String(secondsBetween));
  const log = { agencyId: run.agencyId, id: run.logId, lookedAt: null };
  return show(
    c,
    <AnswerPage
      title={t(`processes.answer.${state}`, { what })}
      lead={isOnItsWay ? t(`processes.answer.${state}.lead`, { share: format.percent(share, 0) }) : null}
      share={state === "running" ? share : null}
      sections={logSections(log, t)}
      reason={reason}
      steer={{
        action: `${addressOfLog(log)}/hitungan/${run.asked}`,
        values: { to: isOnItsWay ? "stopped" : "running", back: frame.path },
        label: t(isOnItsWay ? "processes.answer.stop" : "processes.answer.again"),
      }}
      reload={isOnItsWay ? frame.path : null}
      t={t}
    />,
    202,
  );
}

function nameOf({ analysis }: AnswerRun): MessageKey {
  const key = `processes.answer.of.${analysis}`;
  return isMessageKey(key) ? key : "processes.answer.of.other";
}

async function steer(c: WebContext): Promise<Response> {
  const { agencyId, id: logId } = addressed(c);
  const back =
    knownPath(c.var.routes, String(c.var.form?.get("back") ?? "")) ?? addressOfLog({ agencyId, id: logId });
  const sent = SteerAnswer.safeParse({
    agencyId,
    logId,
    asked: c.req.param("asked"),
    to: c.var.form?.get("to"),
  });
  if (!sent.success) return goTo(c, back);
  return carryOut(c, async (ctx) => {
    await steerAnswer(ctx, sent.data);
    return back;
  });
}

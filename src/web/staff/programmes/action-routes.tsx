import { requestAsked } from "../../../modules/coordination/index.ts";
import {
  type Action,
  actionById,
  peopleOfProgramme,
  programmeById,
  progressOf,
  VerifyAction,
  verifyAction,
} from "../../../modules/improvement/index.ts";
import { MutuError } from "../../../platform/errors.ts";
import { explain } from "../../../platform/rights/decide.ts";
import { carryOut } from "../../form/carry-out.ts";
import { type FormState, newForm } from "../../form/form-state.ts";
import { parseForm } from "../../form/parse-form.ts";
import { type Route, route } from "../../route.ts";
import { show } from "../../show.tsx";
import { Link, Tag } from "../../ui/index.tsx";
import type { WebContext } from "../../web-context.ts";
import { addressed } from "../address.ts";
import { progressFiles } from "../improvement/progress-files.ts";
import { unitNames } from "../offices.ts";
import { rightBox } from "../right-box.ts";
import { threadOf } from "../thread.tsx";
import { ActionPage, type ActionStep } from "./action-page.tsx";
import { actionState } from "./programme-states.ts";

const path = "/staf/program/:agency/:id/tindakan/:action";

/** One action of a programme, and the check of a supervisor. */
export const actionRoutes: readonly Route[] = [
  route("programmes", { method: "GET", path, access: "signed-in", handler: (c) => showAction(c) }),
  route("programmes", { method: "POST", path: `${path}/periksa`, access: "signed-in", handler: verify }),
];

/** @throws MutuError `not-found` for an action of another programme, or a word that is no id */
async function actionHere(c: WebContext): Promise<Action> {
  const { agencyId, id } = addressed(c);
  const actionId = c.req.param("action") ?? "";
  if (!/^[0-9a-f-]{36}$/.test(actionId)) throw new MutuError("not-found", "error.not-found");
  const action = await actionById(c.var.ctx, agencyId, actionId);
  if (action.programmeId !== id) throw new MutuError("not-found", "error.not-found");
  return action;
}

function addressOf({ agencyId, programmeId, id }: Action): string {
  return `/staf/program/${agencyId}/${programmeId}/tindakan/${id}`;
}

async function showAction(c: WebContext, given: FormState | null = null): Promise<Response> {
  const { ctx, t, format } = c.var;
  const action = await actionHere(c);
  const programme = await programmeById(ctx, action.agencyId, action.programmeId);
  const request = await requestAsked(ctx, action.agencyId, action.requestId);
  const reports = await progressOf(ctx, action);
  const names = await unitNames(ctx, [action.ownerUnitId]);
  const state = actionState(action, t);
  return show(
    c,
    <ActionPage
      programme={{ href: `/staf/program/${action.agencyId}/${programme.id}`, title: programme.title }}
      title={action.title}
      text={request.text}
      step={await stepOf(c, action, given)}
      facts={[
        { name: t("programmes.action.state"), value: <Tag tone={state.tone}>{state.text}</Tag> },
        { name: t("programmes.action.owner"), value: names.withAgency(action.ownerUnitId) },
        { name: t("programmes.action.due"), value: format.day(action.dueOn) },
        { name: t("programmes.action.progress"), value: format.percent(action.progress, 0) },
        {
          name: t("programmes.action.request"),
          value: <Link href={`/staf/koordinasi/${action.agencyId}/${request.id}`}>{request.title}</Link>,
        },
      ]}
      reports={reports.map(({ at, progress, note }) =>
        t("programmes.action.report", {
          at: format.shortMoment(at),
          progress: format.percent(progress, 0),
          note,
        }),
      )}
      files={progressFiles(action, reports)}
      thread={
        await threadOf(c, [
          { kind: "request", id: request.id },
          { kind: "action", id: action.id },
        ])
      }
      words={{ t, format }}
    />,
    given === null ? 200 : 422,
  );
}

async function stepOf(c: WebContext, action: Action, given: FormState | null): Promise<ActionStep> {
  const { ctx, lang } = c.var;
  if (action.state !== "done") return { kind: "none" };
  const notBy = await peopleOfProgramme(ctx, action.agencyId, action.programmeId);
  const explained = await explain(ctx, "action.verifyDone", { agencyId: action.agencyId, notBy });
  if (!explained.allowed) {
    return { kind: "right", own: explained.reason === "own-work", box: rightBox(explained, lang) };
  }
  const form = given ?? newForm({ version: action.version });
  return { kind: "verify", form, action: `${addressOf(action)}/periksa` };
}

async function verify(c: WebContext): Promise<Response> {
  const action = await actionHere(c);
  const given = { agencyId: action.agencyId, actionId: action.id };
  const sent = parseForm(c, VerifyAction, { labels: "programmes.verify", given });
  if (!sent.ok) return showAction(c, sent.form);
  return carryOut(c, async (ctx) => {
    await verifyAction(ctx, sent.value);
    return `/staf/program/${action.agencyId}/${action.programmeId}?kabar=diperiksa`;
  });
}

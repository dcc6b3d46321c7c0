import {
  AnswerRequest,
  answerDue,
  answerRequest,
  type Request,
  requestsAsked,
  requestsReceived,
  SettleDate,
  settleDate,
} from "../../../modules/coordination/index.ts";
import {
  type Progress,
  progressOf,
  ReportProgress,
  reportProgress,
} from "../../../modules/improvement/index.ts";
import { MutuError } from "../../../platform/errors.ts";
import { claimedType, mediaTypes } from "../../../platform/files/file-type.ts";
import { parseNumber } from "../../../platform/i18n/parse.ts";
import { explain } from "../../../platform/rights/decide.ts";
import { carryOut } from "../../form/carry-out.ts";
import { invalidForm } from "../../form/invalid-form.ts";
import { keepFiles } from "../../form/kept-files.ts";
import { parseForm } from "../../form/parse-form.ts";
import { type Route, route } from "../../route.ts";
import { sendStoredFile } from "../../send-stored-file.ts";
import { show } from "../../show.tsx";
import { type Fact, Link, Tag } from "../../ui/index.tsx";
import type { WebContext } from "../../web-context.ts";
import { addressed } from "../address.ts";
import { progressFiles } from "../improvement/progress-files.ts";
import { newsOf } from "../news.ts";
import { type UnitNames, unitNames } from "../offices.ts";
import { personHere } from "../person-here.ts";
import { requestTones } from "../programmes/programme-states.ts";
import { threadOf } from "../thread.tsx";
import { RequestsPage } from "./list-page.tsx";
import { type ReadRequest, readRequest } from "./reading.ts";
import { remindRoutes } from "./remind-routes.ts";
import { RequestPage } from "./request-page.tsx";
import { type Given, requestAddress, requestStep } from "./request-steps.ts";
import { requestViewOf, statesOf } from "./request-views.ts";
import { withdrawRequestRoutes } from "./withdraw-routes.tsx";

const path = "/staf/koordinasi/:agency/:id";

export const coordinationRoutes: readonly Route[] = [
  route("coordination", { method: "GET", path: "/staf/koordinasi", access: "signed-in", handler: showList }),
  route("coordination", { method: "GET", path, access: "signed-in", handler: (c) => showRequest(c) }),
  route("coordination", { method: "POST", path: `${path}/jawab`, access: "signed-in", handler: answer }),
  route("coordination", { method: "POST", path: `${path}/tanggal`, access: "signed-in", handler: settle }),
  route("coordination", {
    method: "POST",
    path: `${path}/lapor`,
    access: "signed-in",
    body: "upload",
    handler: report,
  }),
  route("coordination", {
    method: "GET",
    path: `${path}/berkas/:progress`,
    access: "signed-in",
    handler: sendFile,
  }),
  ...withdrawRequestRoutes,
  ...remindRoutes,
];

async function showList(c: WebContext): Promise<Response> {
  const { ctx, t, format } = c.var;
  const { role } = personHere(c).actor;
  const usual = role === "quality-manager" || role === "supervisor" ? "asked" : "received";
  const view = requestViewOf(c.req.query(), usual);
  const read = view.side === "received" ? requestsReceived : requestsAsked;
  const requests = await read(ctx, statesOf(view));
  const names = await unitNames(
    ctx,
    requests.flatMap(({ unitId, toUnitId }) => [unitId, toUnitId]),
  );
  const rows = requests.map((request) => ({
    href: requestAddress(request),
    title: request.title,
    note:
      view.side === "received"
        ? t("coordination.row.from", { office: names.withAgency(request.unitId) })
        : t("coordination.row.to", { office: names.withAgency(request.toUnitId) }),
    state: t(`coordination.state.${request.state}`),
    tone: requestTones[request.state],
    due: t("coordination.due", { due: format.shortDay(request.dueOn) }),
  }));
  return show(c, <RequestsPage view={view} rows={rows} t={t} />);
}

const news = {
  dijawab: "coordination.done.answered",
  disepakati: "coordination.done.settled",
  dilaporkan: "coordination.done.reported",
  ditarik: "coordination.done.withdrawn",
  diingatkan: "coordination.done.reminded",
} as const;

function requestHere(c: WebContext): Promise<ReadRequest> {
  const { agencyId, id } = addressed(c);
  return readRequest(c.var.ctx, agencyId, id);
}

async function showRequest(c: WebContext, given: Given | null = null): Promise<Response> {
  const { ctx, t } = c.var;
  const read = await requestHere(c);
  const { request, action } = read;
  const reports = action === null ? [] : await progressOf(ctx, action);
  return show(
    c,
    <RequestPage
      here={requestAddress(request)}
      version={request.version}
      title={request.title}
      sentence={await sentenceOf(c, request)}
      text={request.text}
      news={newsOf(c, news)}
      step={await requestStep(c, read, given)}
      facts={factsOf(c, read, await unitNames(ctx, [request.unitId, request.toUnitId]))}
      files={progressFiles({ agencyId: request.agencyId, requestId: request.id }, reports)}
      withdraw={await withdrawAddress(c, read)}
      thread={
        await threadOf(c, [
          { kind: "request", id: request.id },
          ...(action === null ? [] : [{ kind: "action", id: action.id }]),
        ])
      }
      t={t}
    />,
    given === null ? 200 : 422,
  );
}

async function sentenceOf({ var: { ctx, t, format } }: WebContext, request: Request): Promise<string> {
  const { state, dueOn, proposedDueOn, reason } = request;
  return t(`coordination.sentence.${state}`, {
    answerBy: state === "sent" ? format.day(await answerDue(ctx, request)) : "",
    due: format.day(dueOn),
    proposed: proposedDueOn === null ? "" : format.day(proposedDueOn),
    reason,
  });
}

function factsOf(
  c: WebContext,
  { request, action, isAsker }: ReadRequest,
  names: UnitNames,
): readonly Fact[] {
  const { t, format } = c.var;
  const fact = (name: Parameters<typeof t>[0], value: Fact["value"]) => ({ name: t(name), value });
  return [
    fact(
      "coordination.fact.state",
      <Tag tone={requestTones[request.state]}>{t(`coordination.state.${request.state}`)}</Tag>,
    ),
    fact("coordination.fact.from", names.withAgency(request.unitId)),
    fact("coordination.fact.to", names.withAgency(request.toUnitId)),
    fact("coordination.fact.due", format.day(request.dueOn)),
    ...(request.reason === "" ? [] : [fact("coordination.fact.reason", request.reason)]),
    ...(request.emergencyDecree === "" ? [] : [fact("coordination.fact.emergency", request.emergencyDecree)]),
    ...(action === null ? [] : [fact("coordination.fact.progress", format.percent(action.progress, 0))]),
    ...(action === null || !isAsker
      ? []
      : [
          fact(
            "coordination.fact.programme",
            <Link href={`/staf/program/${action.agencyId}/${action.programmeId}`}>
              {t("coordination.programme.link")}
            </Link>,
          ),
        ]),
  ];
}

async function withdrawAddress(c: WebContext, { request, isAsker }: ReadRequest): Promise<string | null> {
  if (!isAsker || request.state === "done" || request.state === "withdrawn") return null;
  const { allowed } = await explain(c.var.ctx, "request.withdraw", request);
  return allowed ? `${requestAddress(request)}/tarik` : null;
}

async function answer(c: WebContext): Promise<Response> {
  const { agencyId, id: requestId } = addressed(c);
  const sent = parseForm(c, AnswerRequest, { labels: "coordination.answer", given: { agencyId, requestId } });
  if (!sent.ok) return showRequest(c, { kind: "answer", form: sent.form });
  try {
    return await carryOut(c, async (ctx) => {
      const request = await answerRequest(ctx, sent.value);
      return `${requestAddress(request)}?kabar=dijawab`;
    });
  } catch (error) {
    const field = sent.value.answer === "refuse" ? "answer" : "proposedDueOn";
    return showRequest(c, { kind: "answer", form: invalidForm(c, field, error) });
  }
}

async function settle(c: WebContext): Promise<Response> {
  const { agencyId, id: requestId } = addressed(c);
  const sent = parseForm(c, SettleDate, { labels: "coordination.again", given: { agencyId, requestId } });
  if (!sent.ok) return showRequest(c, { kind: "ask-again", form: sent.form });
  return carryOut(c, async (ctx) => {
    const request = await settleDate(ctx, sent.value);
    return `${requestAddress(request)}?kabar=disepakati`;
  });
}

async function report(c: WebContext): Promise<Response> {
  const { agencyId, id: requestId } = addressed(c);
  const files = await keepFiles(c, "file");
  const percent = parseNumber(String(c.var.form?.get("progress") ?? ""), c.var.lang);
  const sent = parseForm(c, ReportProgress, {
    labels: "coordination.report",
    given: { agencyId, requestId, ...(percent === null ? {} : { progress: percent / 100 }) },
    files: [files],
  });
  if (!sent.ok) return showRequest(c, { kind: "report", form: sent.form });
  return carryOut(c, async (ctx) => {
    await reportProgress(ctx, sent.value, files.files[0] ?? null);
    return `${requestAddress({ agencyId, id: requestId })}?kabar=dilaporkan`;
  });
}

/** The file of one report, for both sides of the request and nobody else. */
async function sendFile(c: WebContext): Promise<Response> {
  const { action } = await requestHere(c);
  const reports: readonly Progress[] = action === null ? [] : await progressOf(c.var.ctx, action);
  const file = reports.find(({ id }) => id === c.req.param("progress"))?.file ?? null;
  const type = file && claimedType(file.name);
  if (!file || !type) throw new MutuError("not-found", "error.not-found");
  return sendStoredFile(c, { ...file, mediaType: mediaTypes[type] });
}

import { type Request, unitAsked } from "../../../modules/coordination/index.ts";
import { type Explanation, explain } from "../../../platform/rights/decide.ts";
import { type FormState, newForm } from "../../form/form-state.ts";
import type { WebContext } from "../../web-context.ts";
import { rightBox } from "../right-box.ts";
import type { ReadRequest } from "./reading.ts";
import type { RequestStep } from "./request-page.tsx";

/** A form that was refused, and the step that it belongs to. */
export type Given = { readonly kind: "answer" | "ask-again" | "report"; readonly form: FormState };

export function requestAddress({ agencyId, id }: Pick<Request, "agencyId" | "id">): string {
  return `/staf/koordinasi/${agencyId}/${id}`;
}

/** What the reader can do with a request in its state, by their rights. */
export async function requestStep(
  c: WebContext,
  read: ReadRequest,
  given: Given | null,
): Promise<RequestStep> {
  switch (read.request.state) {
    case "sent":
      return toAnswer(c, read, given);
    case "accepted":
      return toReport(c, read, given);
    case "date-proposed":
      return toSettle(c, read);
    case "refused":
      return toAskAgain(c, read, given);
    default:
      return { kind: "none" };
  }
}

async function toAnswer(c: WebContext, { request }: ReadRequest, given: Given | null): Promise<RequestStep> {
  const { ctx, t, format } = c.var;
  const explained = await explain(ctx, "action.accept", { ...unitAsked(request), notBy: [request.askedBy] });
  if (!explained.allowed) {
    return { kind: "right", sentence: t("coordination.to-answer"), box: await boxOf(c, request, explained) };
  }
  return {
    kind: "answer",
    action: `${requestAddress(request)}/jawab`,
    form: given?.form ?? newForm({ version: request.version }),
    due: format.day(request.dueOn),
    emergency:
      request.emergencyDecree === ""
        ? null
        : {
            sentence: t("coordination.answer.emergency", { decree: request.emergencyDecree }),
            escalate: {
              agencyId: request.agencyId,
              subjectKind: "request",
              subjectId: request.id,
              toFunction: "accountableOfficial",
              back: requestAddress(request),
            },
          },
  };
}

async function boxOf(c: WebContext, request: Request, explained: Explanation) {
  const { ctx, lang } = c.var;
  const mayRemind = (await explain(ctx, "reminder.send", { agencyId: ctx.actor.scope.agencies[0] ?? "" }))
    .allowed;
  const { agencyId, id } = request;
  const reminding = {
    agencyId,
    subjectKind: "request",
    subjectId: id,
    back: requestAddress(request),
  } as const;
  return rightBox(explained, lang, mayRemind ? reminding : undefined);
}

async function toReport(c: WebContext, read: ReadRequest, given: Given | null): Promise<RequestStep> {
  const { request, action } = read;
  if (action === null) return { kind: "none" };
  const { allowed } = await explain(c.var.ctx, "action.report", unitAsked(request));
  if (!read.isAsked || !allowed) return { kind: "none" };
  return { kind: "report", form: given?.form ?? newForm({ version: action.version }) };
}

async function toSettle(c: WebContext, { request, isAsker }: ReadRequest): Promise<RequestStep> {
  const { ctx, t, format } = c.var;
  if (!isAsker || !(await explain(ctx, "request.send", request)).allowed) return { kind: "none" };
  const due = format.day(request.dueOn);
  const proposed = request.proposedDueOn === null ? due : format.day(request.proposedDueOn);
  return {
    kind: "settle",
    lead: t("coordination.settle.lead", { proposed, due, reason: request.reason }),
    agree: t("coordination.settle.agree", { proposed }),
    insist: t("coordination.settle.insist", { due }),
  };
}

async function toAskAgain(
  c: WebContext,
  { request, isAsker }: ReadRequest,
  given: Given | null,
): Promise<RequestStep> {
  const { ctx, t } = c.var;
  if (!isAsker || !(await explain(ctx, "request.send", request)).allowed) return { kind: "none" };
  return {
    kind: "ask-again",
    lead: t("coordination.again.lead", { reason: request.reason }),
    form: given?.form ?? newForm({ version: request.version, agree: "false" }),
  };
}

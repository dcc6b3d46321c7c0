import type { Context } from "../../../platform/context.ts";
import { evidenceById } from "../../../platform/evidence/freeze.ts";
import { localDate } from "../../../platform/local-date.ts";
import { appointmentById } from "../../../platform/rights/appointments.ts";
import { standardOn } from "../../catalogue/index.ts";
import {
  actionsOf,
  decisionsOn,
  effectOf,
  type Finding,
  findingsAnsweredBy,
  findingsById,
  type Programme,
  progressOf,
  proposalById,
  verificationOf,
} from "../../improvement/index.ts";
import { officesOf } from "../../organisations/index.ts";
import type { Told } from "../nouns/told.ts";

/**
 * The thread of a programme as it was written, not yet masked; null before its effect was confirmed, when there is
 * nothing to tell.
 */
export async function threadTold(ctx: Context, programme: Programme): Promise<Told | null> {
  const { agencyId, changedOn, windowEndsOn } = programme;
  const proposal = await proposalById(ctx, agencyId, programme.proposalId);
  const [finding] = await findingsById(ctx, agencyId, await findingsAnsweredBy(ctx, proposal));
  const decision = (await decisionsOn(ctx, proposal)).findLast((one) => one.outcome !== "ask");
  const effect = await effectOf(ctx, agencyId, programme.id);
  const verified = effect && (await verificationOf(ctx, agencyId, effect.id));
  if (!finding || !decision || !effect || verified?.outcome !== "confirmed") return null;
  if (changedOn === null || windowEndsOn === null) return null;
  const holder = await appointmentById(ctx, decision.appointmentAgencyId, decision.appointmentId);
  const evidence = await evidenceById(ctx, agencyId, effect.evidenceId);
  return {
    title: proposal.title,
    promise: await promiseOf(ctx, finding),
    problem: finding.weakness,
    decision: {
      change: proposal.change,
      office: holder?.title ?? decision.functionCode,
      on: localDate(decision.decidedAt, ctx.zone),
    },
    actions: await doneActions(ctx, programme),
    predicted: {
      metric: proposal.metric,
      direction: proposal.direction,
      size: proposal.predictedSize,
      changedOn,
      until: windowEndsOn,
    },
    effect: {
      verdict: effect.assessment.verdict,
      sentence: evidence.sentence,
      evidenceId: evidence.id,
      evidenceSha256: evidence.sha256,
    },
  };
}

/** The promise that was broken, as the standard of that day words it; the title of the finding where none is named. */
async function promiseOf(ctx: Context, finding: Finding): Promise<string> {
  if (!finding.serviceId || !finding.componentKey) return finding.title;
  const service = { agencyId: finding.agencyId, serviceId: finding.serviceId };
  const standard = await standardOn(ctx, service, localDate(finding.openedAt, ctx.zone));
  const component = standard?.components.find((one) => one.key === finding.componentKey);
  return component?.promise || finding.title;
}

async function doneActions(ctx: Context, programme: Programme): Promise<Told["actions"]> {
  const actions = await actionsOf(ctx, programme.agencyId, programme.id);
  return Promise.all(
    actions.map(async (action) => {
      const [office] = await officesOf(ctx, [action.ownerUnitId]);
      const last = (await progressOf(ctx, action)).at(-1);
      const doneOn = action.state !== "planned" && last ? localDate(last.at, ctx.zone) : null;
      return { title: action.title, unit: office?.unit ?? "", doneOn };
    }),
  );
}

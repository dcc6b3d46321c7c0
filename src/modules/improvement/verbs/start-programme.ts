import { z } from "zod";
import { record } from "../../../platform/audit/record.ts";
import { actorId, type Context, type TxContext } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { MutuError } from "../../../platform/errors.ts";
import { newId } from "../../../platform/ids.ts";
import { localDate } from "../../../platform/local-date.ts";
import { emit } from "../../../platform/outbox/emit.ts";
import { decide } from "../../../platform/rights/decide.ts";
import { askUnit } from "../../coordination/index.ts";
import { stepFinding } from "../nouns/finding.ts";
import { insertAction } from "../store/actions.ts";
import { findingsById, saveFinding } from "../store/findings.ts";
import { nextNumber } from "../store/numbers.ts";
import { insertProgramme, type Programme, programmeOfProposal } from "../store/programmes.ts";
import { findingsAnsweredBy, proposalById } from "../store/proposals.ts";

const PlannedAction = z.object({
  ownerAgencyId: z.uuid(),
  ownerUnitId: z.uuid(),
  title: z.string().trim().min(5).max(200),
  text: z.string().trim().min(5).max(4000),
  dueOn: z.iso.date(),
  emergencyDecree: z.string().trim().max(200).default(""),
});

export const StartProgramme = z.object({
  agencyId: z.uuid(),
  proposalId: z.uuid(),
  actions: z.array(PlannedAction).min(1).max(30),
});

/**
 * Turns an accepted proposal into a programme: each action is asked of the unit that will own it, also of another
 * agency, and counts as agreed only when that unit accepts (JOB-09).
 * @throws MutuError `not-found`, `not-yours`, `wrong-state`
 */
export function startProgramme(ctx: Context, input: z.output<typeof StartProgramme>): Promise<Programme> {
  return transact(ctx, async (ctx) => {
    const proposal = await proposalById(ctx, input.agencyId, input.proposalId);
    await decide(ctx, "programme.start", proposal);
    const running = await programmeOfProposal(ctx, proposal.agencyId, proposal.id);
    if (proposal.state !== "accepted" || running) {
      throw new MutuError("wrong-state", "error.wrong-state", {
        from: running?.state ?? proposal.state,
        to: "running",
      });
    }
    const programme: Programme = {
      agencyId: proposal.agencyId,
      id: newId(ctx.now, ctx.random),
      version: 1,
      number: await nextNumber(ctx, "programme", proposal.agencyId),
      unitId: proposal.unitId,
      proposalId: proposal.id,
      title: proposal.title,
      state: "running",
      changedOn: null,
      windowEndsOn: null,
      startedBy: actorId(ctx.actor),
      startedAt: ctx.now,
    };
    await insertProgramme(ctx, programme);
    for (const planned of input.actions) await askForAction(ctx, programme, planned);
    const findings = await findingsById(ctx, proposal.agencyId, await findingsAnsweredBy(ctx, proposal));
    for (const finding of findings) await saveFinding(ctx, stepFinding(finding, "in-programme"));
    await record(ctx, {
      verb: "start-programme",
      subjectKind: "programme",
      subjectId: programme.id,
      agencyId: programme.agencyId,
      onVersion: proposal.version,
      facts: { proposal: proposal.id, actions: input.actions.length },
    });
    await emit(ctx, {
      kind: "programme.started",
      agencyId: programme.agencyId,
      subjectKind: "programme",
      subjectId: programme.id,
    });
    return programme;
  });
}

async function askForAction(ctx: TxContext, programme: Programme, planned: z.output<typeof PlannedAction>) {
  const id = newId(ctx.now, ctx.random);
  const request = await askUnit(ctx, {
    agencyId: programme.agencyId,
    unitId: programme.unitId,
    toAgencyId: planned.ownerAgencyId,
    toUnitId: planned.ownerUnitId,
    subjectKind: "action",
    subjectId: id,
    title: planned.title,
    text: planned.text,
    dueOn: planned.dueOn,
    emergencyDecree: planned.emergencyDecree,
  });
  await insertAction(ctx, {
    agencyId: programme.agencyId,
    id,
    version: 1,
    programmeId: programme.id,
    requestId: request.id,
    ownerAgencyId: planned.ownerAgencyId,
    ownerUnitId: planned.ownerUnitId,
    title: planned.title,
    plannedFrom: localDate(ctx.now, ctx.zone),
    dueOn: planned.dueOn,
    progress: 0,
    state: "planned",
    requestState: request.state,
    askedAt: request.askedAt,
  });
}

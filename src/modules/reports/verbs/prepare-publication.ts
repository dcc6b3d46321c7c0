import { z } from "zod";
import { record } from "../../../platform/audit/record.ts";
import { actorId, type Context, type TxContext } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { MutuError } from "../../../platform/errors.ts";
import { evidenceById } from "../../../platform/evidence/freeze.ts";
import { newId } from "../../../platform/ids.ts";
import { localDate } from "../../../platform/local-date.ts";
import { emit } from "../../../platform/outbox/emit.ts";
import { appointmentById } from "../../../platform/rights/appointments.ts";
import { decide } from "../../../platform/rights/decide.ts";
import { standardOn } from "../../catalogue/index.ts";
import {
  actionsOf,
  decisionsOn,
  effectOf,
  type Finding,
  findingsAnsweredBy,
  findingsById,
  type Programme,
  programmeById,
  progressOf,
  proposalById,
  verificationOf,
} from "../../improvement/index.ts";
import { officesOf } from "../../organisations/index.ts";
import { masked, type Told } from "../nouns/told.ts";
import { insertPublication, type Publication, publicationOfProgramme } from "../store/publications.ts";

export const PreparePublication = z.object({ agencyId: z.uuid(), programmeId: z.uuid() });

/**
 * Puts the thread of a programme together for the public, once its effect was verified: what was promised, met, decided,
 * done and shown, failures included, with personal data masked. The head of the unit publishes.
 * @throws MutuError `not-found`, `not-yours`, `wrong-state` before the effect was verified, or when it was prepared already
 */
export function preparePublication(
  ctx: Context,
  input: z.output<typeof PreparePublication>,
): Promise<Publication> {
  return transact(ctx, async (ctx) => {
    const programme = await programmeById(ctx, input.agencyId, input.programmeId);
    await decide(ctx, "publication.prepare", programme);
    await refuseSecond(ctx, programme);
    const publication: Publication = {
      agencyId: programme.agencyId,
      id: newId(ctx.now, ctx.random),
      version: 1,
      unitId: programme.unitId,
      programmeId: programme.id,
      told: masked(await threadOf(ctx, programme)),
      state: "draft",
      preparedBy: actorId(ctx.actor),
      preparedAt: ctx.now,
      publishedAt: null,
    };
    await insertPublication(ctx, publication);
    await record(ctx, {
      verb: "prepare-publication",
      subjectKind: "publication",
      subjectId: publication.id,
      agencyId: publication.agencyId,
      onVersion: programme.version,
    });
    await emit(ctx, {
      kind: "publication.prepared",
      agencyId: publication.agencyId,
      subjectKind: "publication",
      subjectId: publication.id,
    });
    return publication;
  });
}

async function refuseSecond(ctx: TxContext, { agencyId, id }: Programme): Promise<void> {
  const before = await publicationOfProgramme(ctx, agencyId, id);
  if (before) throw new MutuError("wrong-state", "error.wrong-state", { from: before.state, to: "draft" });
}

async function threadOf(ctx: TxContext, programme: Programme): Promise<Told> {
  const proposal = await proposalById(ctx, programme.agencyId, programme.proposalId);
  const [finding] = await findingsById(ctx, programme.agencyId, await findingsAnsweredBy(ctx, proposal));
  const decision = (await decisionsOn(ctx, proposal)).findLast((one) => one.outcome !== "ask");
  const effect = await effectOf(ctx, programme.agencyId, programme.id);
  const verified = effect && (await verificationOf(ctx, effect.agencyId, effect.id));
  if (!finding || !decision || !effect || verified?.outcome !== "confirmed") {
    throw new MutuError("wrong-state", "error.wrong-state", { from: programme.state, to: "published" });
  }
  const holder = await appointmentById(ctx, decision.appointmentAgencyId, decision.appointmentId);
  const evidence = await evidenceById(ctx, effect.agencyId, effect.evidenceId);
  return {
    promise: await promiseOf(ctx, finding),
    problem: finding.weakness,
    decision: {
      change: proposal.change,
      office: holder?.title ?? decision.functionCode,
      on: localDate(decision.decidedAt, ctx.zone),
    },
    actions: await doneActions(ctx, programme),
    effect: {
      verdict: effect.assessment.verdict,
      sentence: evidence.sentence,
      evidenceSha256: evidence.sha256,
    },
  };
}

/** The promise that was broken, as the standard of that day words it; the title of the finding where none is named. */
async function promiseOf(ctx: TxContext, finding: Finding): Promise<string> {
  if (!finding.serviceId || !finding.componentKey) return finding.title;
  const service = { agencyId: finding.agencyId, serviceId: finding.serviceId };
  const standard = await standardOn(ctx, service, localDate(finding.openedAt, ctx.zone));
  const component = standard?.components.find((one) => one.key === finding.componentKey);
  return component?.promise || finding.title;
}

async function doneActions(ctx: TxContext, programme: Programme): Promise<Told["actions"]> {
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

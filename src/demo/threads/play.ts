import { procedureOn } from "../../modules/catalogue/index.ts";
import { AnswerRequest, answerRequest } from "../../modules/coordination/index.ts";
import {
  type Action,
  actionsOf,
  bringIntoForce,
  computeEffect,
  decideProposal,
  type Finding,
  openFinding,
  type Programme,
  type Proposal,
  programmeById,
  proposalById,
  propose,
  reportProgress,
  startProgramme,
  verifyAction,
  verifyEffect,
} from "../../modules/improvement/index.ts";
import { preparePublication, publishResult } from "../../modules/reports/index.ts";
import { runDetectors, type Signal, signalsIn } from "../../modules/warnings/index.ts";
import { actAs } from "../../platform/act-as.ts";
import { effectShown } from "../../web/staff/improvement/effect-shown.ts";
import { seenSeries } from "./seen-series.ts";
import { seenSignal } from "./seen-signal.ts";
import { acting, manager, type Stage, supervisor, workingTime } from "./stage.ts";
import type { Acted, Proved, Thread } from "./thread.ts";

/** Plays a thread with the real verbs, each by the person whose part it is and at its time, as far as it has come. */
export async function play(stage: Stage, thread: Thread): Promise<void> {
  const finding = await find(stage, thread);
  const proposal = await send(stage, thread, finding);
  if (!thread.decided) return;
  await decideOn(stage, thread.decided, proposal);
  if (!thread.programme) return;
  const programme = await start(stage, thread, proposal);
  await act(stage, thread, programme);
  if (thread.inForceOn === undefined) return;
  await bringInto(stage, thread.inForceOn, programme);
  if (thread.proved) await prove(stage, thread.proved, programme);
}

async function find(stage: Stage, thread: Thread): Promise<Finding> {
  const { ids } = stage;
  const { found, agency, unit, service, signalOf } = thread;
  const at = workingTime(stage, found.on, 9.5);
  const agencyId = ids.agency(agency);
  const serviceId = ids.service(service);
  const ctx = await acting(stage, manager, at);
  const signal = signalOf === null ? null : await signalSeen(stage, at, agencyId, signalOf);
  const procedure = await procedureOn(ctx, { agencyId, serviceId }, found.on);
  const step = procedure?.steps.find(({ name }) => name === found.step);
  return openFinding(
    ctx,
    {
      agencyId,
      unitId: ids.unit(agency, unit),
      kind: found.kind,
      title: found.title,
      weakness: found.weakness,
      serviceId,
      componentKey: found.component,
      stepId: step?.id ?? null,
      notLocatedReason: "",
      certainty: found.certainty,
      people: found.people,
      daysLost: found.daysLost,
      signalId: signal?.id ?? null,
    },
    [signal ? seenSignal(ctx, signal) : await seenSeries(ctx, thread.metric, found.on)],
  );
}

/** The detectors of the agency run, as they do every morning; what they say of the series is the signal, if it is one. */
async function signalSeen(
  stage: Stage,
  now: Date,
  agencyId: string,
  seriesKey: string,
): Promise<Signal | null> {
  const { actor } = stage.ctx;
  const scope = { ...actor.scope, agencies: [agencyId] };
  const ctx = actAs({ ...stage.ctx, now }, { kind: "system", job: "run-detectors", scope });
  await runDetectors(ctx);
  return (await signalsIn(ctx, "raised")).find((signal) => signal.seriesKey === seriesKey) ?? null;
}

async function send(stage: Stage, thread: Thread, finding: Finding): Promise<Proposal> {
  const { on, ...said } = thread.proposed;
  const ctx = await acting(stage, manager, workingTime(stage, on, 10));
  const { agencyId, unitId } = finding;
  const { metric, direction } = thread;
  return propose(ctx, { ...said, agencyId, unitId, findingIds: [finding.id], metric, direction });
}

async function decideOn(stage: Stage, decided: NonNullable<Thread["decided"]>, proposal: Proposal) {
  const { on, by, reason, basisOfContent } = decided;
  const ctx = await acting(stage, by, workingTime(stage, on, 13.5));
  const { agencyId, id: proposalId, version } = proposal;
  const basis = { reason, basisOfContent, agreements: [] };
  await decideProposal(ctx, { agencyId, proposalId, version, outcome: "accept", change: "", ...basis });
}

async function start(stage: Stage, { programme }: Thread, sent: Proposal): Promise<Programme> {
  if (!programme) throw new Error("a thread without a programme");
  const ctx = await acting(stage, manager, workingTime(stage, programme.on, 9));
  const proposal = await proposalById(ctx, sent.agencyId, sent.id);
  const actions = programme.actions.map(({ agency, unit, title, text, dueOn }) => ({
    ownerAgencyId: stage.ids.agency(agency),
    ownerUnitId: stage.ids.unit(agency, unit),
    title,
    text,
    dueOn,
    emergencyDecree: "",
  }));
  return startProgramme(ctx, { agencyId: proposal.agencyId, proposalId: proposal.id, actions });
}

async function act(stage: Stage, { programme: plan }: Thread, programme: Programme): Promise<void> {
  for (const acted of plan?.actions ?? []) {
    await accept(stage, acted, await actionNamed(stage, programme, acted.title));
    for (const { on, progress, note } of acted.reports) {
      const { agencyId, requestId, version } = await actionNamed(stage, programme, acted.title);
      const ctx = await acting(stage, acted.owner, workingTime(stage, on, 14));
      await reportProgress(ctx, { agencyId, requestId, version, progress, note }, null);
    }
    if (acted.verifiedOn !== null) {
      const { agencyId, id: actionId, version } = await actionNamed(stage, programme, acted.title);
      const ctx = await acting(stage, supervisor, workingTime(stage, acted.verifiedOn, 11));
      const reason = "Bukti pelaksanaan diperiksa di lapangan dan sesuai dengan yang diminta.";
      await verifyAction(ctx, { agencyId, actionId, version, outcome: "confirmed", reason });
    }
  }
}

async function accept(stage: Stage, { acceptedOn, owner }: Acted, action: Action): Promise<void> {
  const ctx = await acting(stage, owner, workingTime(stage, acceptedOn, 10.5));
  const { agencyId, requestId } = action;
  await answerRequest(ctx, AnswerRequest.parse({ agencyId, requestId, version: 1, answer: "accept" }));
}

async function actionNamed(stage: Stage, programme: Programme, title: string): Promise<Action> {
  const ctx = await acting(stage, manager, stage.history.timeline.now);
  const actions = await actionsOf(ctx, programme.agencyId, programme.id);
  const action = actions.find((one) => one.title === title);
  if (!action) throw new Error(`the programme has no action "${title}"`);
  return action;
}

async function bringInto(stage: Stage, changedOn: string, { agencyId, id: programmeId }: Programme) {
  const ctx = await acting(stage, manager, workingTime(stage, changedOn, 8.5));
  const { version } = await programmeById(ctx, agencyId, programmeId);
  await bringIntoForce(ctx, { agencyId, programmeId, version, changedOn });
}

async function prove(stage: Stage, proved: Proved, { agencyId, id: programmeId }: Programme): Promise<void> {
  const computing = await acting(stage, manager, workingTime(stage, proved.computedOn, 9));
  const effect = await computeEffect(computing, { agencyId, programmeId }, effectShown);
  if (proved.verifiedOn === null) return;
  const verifying = await acting(stage, supervisor, workingTime(stage, proved.verifiedOn, 10));
  const reason = "Perhitungan diulang dari baris yang dibekukan dan hasilnya sama; rancangan sesuai usulan.";
  await verifyEffect(verifying, { agencyId, effectId: effect.id, outcome: "confirmed", reason });
  if (!proved.published) return;
  const { on, by } = proved.published;
  const preparing = await acting(stage, manager, workingTime(stage, proved.verifiedOn, 15));
  const { id: publicationId, version } = await preparePublication(preparing, { agencyId, programmeId });
  const publishing = await acting(stage, by, workingTime(stage, on, 9));
  await publishResult(publishing, { agencyId, publicationId, version });
}

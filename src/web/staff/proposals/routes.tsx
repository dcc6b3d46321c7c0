import {
  DecideProposal,
  type Decision,
  decideProposal,
  decisionsOn,
  evidenceOf,
  findingsAnsweredBy,
  findingsById,
  type Proposal,
  programmeOfProposal,
  proposalById,
  proposalsIn,
  proposersOf,
  recordOfProposer,
} from "../../../modules/improvement/index.ts";
import { namesOf } from "../../../modules/organisations/index.ts";
import { isMessageKey } from "../../../platform/i18n/translate.ts";
import { localDate } from "../../../platform/local-date.ts";
import { type Explanation, explain } from "../../../platform/rights/decide.ts";
import { carryOut } from "../../form/carry-out.ts";
import { type FormState, newForm } from "../../form/form-state.ts";
import { invalidForm } from "../../form/invalid-form.ts";
import { parseForm } from "../../form/parse-form.ts";
import { measureName, movedBy, sizeOf } from "../../improvement/measure-words.ts";
import { type Route, route } from "../../route.ts";
import { show } from "../../show.tsx";
import type { Fact } from "../../ui/index.tsx";
import type { WebContext } from "../../web-context.ts";
import { addressed } from "../address.ts";
import { evidenceBoxes } from "../improvement/evidence-boxes.ts";
import { newsOf } from "../news.ts";
import { unitNames } from "../offices.ts";
import { personHere } from "../person-here.ts";
import { rightBox } from "../right-box.ts";
import { threadOf } from "../thread.tsx";
import { fieldOfAgreement } from "./agreement-words.ts";
import { ladderWords } from "./ladder-words.ts";
import { ProposalsPage } from "./list-page.tsx";
import { newProposalRoutes } from "./new-routes.tsx";
import { type AnsweredFinding, ProposalPage, type ProposalStep } from "./proposal-page.tsx";
import { proposalTones, proposalViewOf, proposalViews } from "./proposal-states.ts";
import { reviseRoutes } from "./revise-routes.tsx";
import { agreementsIn, shownDecisions } from "./shown-decisions.ts";
import { withdrawRoutes } from "./withdraw-routes.tsx";

const path = "/staf/usulan/:agency/:id";

export const proposalRoutes: readonly Route[] = [
  route("proposals", { method: "GET", path: "/staf/usulan", access: "signed-in", handler: showList }),
  route("proposals", { method: "GET", path, access: "signed-in", handler: (c) => showProposal(c) }),
  route("proposals", { method: "POST", path: `${path}/putuskan`, access: "signed-in", handler: decideIt }),
  ...newProposalRoutes,
  ...reviseRoutes,
  ...withdrawRoutes,
];

async function showList(c: WebContext): Promise<Response> {
  const { ctx, t, format } = c.var;
  const view = proposalViewOf(c.req.query("keadaan"));
  const found = await proposalsIn(ctx, proposalViews[view].states);
  const names = await unitNames(
    ctx,
    found.map(({ unitId }) => unitId),
  );
  const rows = found.map((proposal) => ({
    href: addressOf(proposal),
    title: proposal.title,
    note: t("proposals.row", {
      number: proposal.number,
      unit: names.unit(proposal.unitId),
      way: wayName(c, proposal),
    }),
    state: t(`proposals.state.${proposal.state}`),
    tone: proposalTones[proposal.state],
    due:
      proposal.state === "submitted" && proposal.decideBy !== null
        ? t("proposals.row.due", { due: format.shortDay(proposal.decideBy) })
        : "",
  }));
  return show(c, <ProposalsPage view={view} rows={rows} t={t} />);
}

function addressOf({ agencyId, id }: Proposal): string {
  return `/staf/usulan/${agencyId}/${id}`;
}

/** A right that is not among the lawful ways of the form is called by its key. */
function wayName({ var: { t } }: WebContext, { rightKey }: Proposal): string {
  const key = `way.${rightKey}`;
  return isMessageKey(key) ? t(key) : rightKey;
}

const news = {
  dikirim: "proposals.done.sent",
  diputuskan: "proposals.done.decided",
  diingatkan: "proposals.done.reminded",
  ditarik: "proposals.done.withdrawn",
} as const;

async function showProposal(c: WebContext, given: FormState | null = null): Promise<Response> {
  const { ctx, t, format } = c.var;
  const { agencyId, id } = addressed(c);
  const proposal = await proposalById(ctx, agencyId, id);
  const notBy = await proposersOf(ctx, proposal);
  const explained = await explain(ctx, proposal.rightKey, { ...proposal, notBy });
  const programme = await programmeOfProposal(ctx, agencyId, id);
  const decisions = await decisionsOn(ctx, proposal);
  const step = await stepOf(c, proposal, explained, given);
  const maySubmit = (await explain(ctx, "proposal.submit", proposal)).allowed;
  const isOpen = proposal.state === "submitted" || proposal.state === "asked";
  const sentence = programme ? t("proposals.sentence.running") : sentenceOf(c, proposal);
  const subjects = [
    { kind: "proposal", id },
    ...(programme ? [{ kind: "programme", id: programme.id }] : []),
  ];
  return show(
    c,
    <ProposalPage
      title={step.kind === "decide" ? t("proposals.decide-title", { title: proposal.title }) : proposal.title}
      sentence={sentence}
      news={newsOf(c, news)}
      change={proposal.change}
      findings={await findingsFor(c, proposal)}
      facts={await factsOf(c, { proposal, explained, decisions })}
      step={step}
      withdraw={isOpen && maySubmit ? `${addressOf(proposal)}/tarik` : null}
      decisions={await shownDecisions(c, decisions)}
      ladder={await ladderWords(c, proposal)}
      thread={await threadOf(c, subjects)}
      printed={{ definition: sentence, at: format.moment(ctx.now) }}
      t={t}
    />,
    given === null ? 200 : 422,
  );
}

function sentenceOf({ var: { ctx, t, format } }: WebContext, proposal: Proposal): string {
  const { state, submittedAt, decideBy } = proposal;
  return t(`proposals.sentence.${state}`, {
    since: submittedAt === null ? "" : format.day(localDate(submittedAt, ctx.zone)),
    due: decideBy === null ? "" : format.day(decideBy),
  });
}

async function stepOf(
  c: WebContext,
  proposal: Proposal,
  explained: Explanation,
  given: FormState | null,
): Promise<ProposalStep> {
  const { ctx, lang } = c.var;
  if (proposal.state === "asked") return stepToAnswer(c, proposal);
  if (proposal.state === "accepted") return stepToStart(c, proposal);
  if (proposal.state !== "submitted") return { kind: "none" };
  if (explained.allowed) {
    const { basis } = rightBox(explained, lang);
    const codes = explained.others.map(({ code }, i) => [`agreements.${i}.functionCode`, code]);
    const form = given ?? newForm({ version: proposal.version, ...Object.fromEntries(codes) });
    const action = `${addressOf(proposal)}/putuskan`;
    const others = explained.others.map((one) => one[lang]);
    return { kind: "decide", form: { action, form, windowDays: proposal.windowDays, basis, others } };
  }
  const mayRemind = (await explain(ctx, "reminder.send", proposal)).allowed;
  const { agencyId, id } = proposal;
  const reminding = { agencyId, subjectKind: "proposal", subjectId: id, back: addressOf(proposal) } as const;
  const box = rightBox(explained, lang, mayRemind ? reminding : undefined);
  return { kind: "right", own: explained.reason === "own-work", box };
}

async function stepToAnswer(c: WebContext, proposal: Proposal): Promise<ProposalStep> {
  const { ctx, t, lang } = c.var;
  const explained = await explain(ctx, "proposal.submit", proposal);
  if (!explained.allowed) return { kind: "right", own: false, box: rightBox(explained, lang) };
  const question = (await decisionsOn(ctx, proposal)).findLast(({ outcome }) => outcome === "ask");
  return {
    kind: "go",
    sentence: t("proposals.step.answer", { reason: question?.reason ?? "" }),
    href: `${addressOf(proposal)}/perbaiki`,
    label: t("proposals.step.answer.do"),
  };
}

async function stepToStart(c: WebContext, proposal: Proposal): Promise<ProposalStep> {
  const { ctx, t, lang } = c.var;
  const programme = await programmeOfProposal(ctx, proposal.agencyId, proposal.id);
  if (programme) {
    return {
      kind: "go",
      sentence: t("proposals.step.programme", { number: programme.number }),
      href: `/staf/program/${programme.agencyId}/${programme.id}`,
      label: t("proposals.step.programme.do"),
    };
  }
  const explained = await explain(ctx, "programme.start", proposal);
  if (!explained.allowed) return { kind: "right", own: false, box: rightBox(explained, lang) };
  return {
    kind: "go",
    sentence: t("proposals.step.start"),
    href: `${addressOf(proposal)}/program`,
    label: t("proposals.step.start.do"),
  };
}

async function findingsFor(c: WebContext, proposal: Proposal): Promise<readonly AnsweredFinding[]> {
  const { ctx, t } = c.var;
  const findings = await findingsById(ctx, proposal.agencyId, await findingsAnsweredBy(ctx, proposal));
  return Promise.all(
    findings.map(async (finding) => ({
      href: `/staf/temuan/${finding.agencyId}/${finding.id}`,
      name: t("proposals.finding", { number: finding.number, title: finding.title }),
      weakness: finding.weakness,
      evidence: await evidenceBoxes(c, finding.agencyId, await evidenceOf(ctx, finding)),
    })),
  );
}

type Asked = {
  readonly proposal: Proposal;
  readonly explained: Explanation;
  readonly decisions: readonly Decision[];
};

async function factsOf(c: WebContext, { proposal, explained, decisions }: Asked): Promise<readonly Fact[]> {
  const { ctx, t, format, lang } = c.var;
  const words = { t, format };
  const { metric, direction, predictedSize, windowDays } = proposal;
  const unit = (await unitNames(ctx, [proposal.unitId])).unit(proposal.unitId);
  const people = await namesOf(ctx, [proposal.proposedBy]);
  return [
    {
      name: t("proposals.fact.prediction"),
      value: t("improvement.predicted", {
        measure: measureName(metric, words, unit),
        moved: movedBy(direction, sizeOf(metric, predictedSize, words), t),
        days: windowDays,
      }),
    },
    { name: t("proposals.fact.cost"), value: format.money(proposal.costRupiah) },
    { name: t("proposals.fact.way"), value: wayName(c, proposal) },
    { name: t("proposals.fact.holder"), value: format.list(explained.functions.map((one) => one[lang])) },
    ...(await agreementFact(c, explained, decisions)),
    { name: t("proposals.fact.proposer"), value: people.get(proposal.proposedBy) ?? "" },
    ...(await recordFact(c, proposal, explained)),
    { name: t("proposals.fact.number"), value: proposal.number },
  ];
}

/** By which documents the others agreed; before the decision, that they must. */
async function agreementFact(
  c: WebContext,
  { others, basis }: Explanation,
  decisions: readonly Decision[],
): Promise<readonly Fact[]> {
  const { t } = c.var;
  const agreed = await agreementsIn(c, decisions);
  const needed = others.length === 0 ? [] : [t("proposals.agreement.needed", { basis: basis.join("; ") })];
  const lines = agreed.length === 0 ? needed : agreed;
  return lines.map((value) => ({ name: t("proposals.fact.agreements"), value }));
}

/** The record of the proposer is for the proposer and for whoever decides, and for nobody else (JOB-20). */
async function recordFact(
  c: WebContext,
  { proposedBy }: Proposal,
  { allowed }: Explanation,
): Promise<readonly Fact[]> {
  const { ctx, t } = c.var;
  if (!allowed && personHere(c).actor.personId !== proposedBy) return [];
  const { effects, worked, reached } = await recordOfProposer(ctx, proposedBy);
  const value =
    effects === 0 ? t("proposals.record.none") : t("proposals.record", { effects, worked, reached });
  return [{ name: t("proposals.fact.record"), value }];
}

async function decideIt(c: WebContext): Promise<Response> {
  const { agencyId, id: proposalId } = addressed(c);
  const sent = parseForm(c, DecideProposal, {
    labels: "proposals.decide",
    given: { agencyId, proposalId },
  });
  if (!sent.ok) return showProposal(c, sent.form);
  try {
    return await carryOut(c, async (ctx) => {
      await decideProposal(ctx, sent.value);
      return `/staf/usulan/${agencyId}/${proposalId}?kabar=diputuskan`;
    });
  } catch (error) {
    return showProposal(c, invalidForm(c, fieldOfAgreement(sent.value, error), error));
  }
}

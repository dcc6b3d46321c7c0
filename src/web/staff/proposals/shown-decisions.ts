import { z } from "zod";
import type { Decision } from "../../../modules/improvement/index.ts";
import { namesOf } from "../../../modules/organisations/index.ts";
import { evidenceById } from "../../../platform/evidence/freeze.ts";
import { matrixInForce } from "../../../platform/rights/load-matrix.ts";
import type { Fact } from "../../ui/index.tsx";
import type { WebContext } from "../../web-context.ts";
import { agreementWords } from "./agreement-words.ts";
import type { ShownDecision } from "./proposal-page.tsx";

/** The part of the stored state that is shown again; what else it holds stays stored. */
const DecidedOn = z.object({
  proposal: z.object({ title: z.string(), change: z.string(), costRupiah: z.string() }),
  findings: z.array(z.object({ number: z.string(), title: z.string() })),
  evidence: z.array(z.object({ id: z.string(), sha256: z.string() })),
});

/** Decisions with the state that each was made on, and whether the evidence is still what the decider saw (AUT-03). */
export async function shownDecisions(
  c: WebContext,
  decisions: readonly Decision[],
): Promise<readonly ShownDecision[]> {
  const { ctx, t, format } = c.var;
  const names = await namesOf(
    ctx,
    decisions.map(({ decidedBy }) => decidedBy),
  );
  const office = await officeNames(c);
  return Promise.all(
    decisions.map(async (decision) => ({
      title: t("proposals.decision", {
        outcome: t(`proposals.decide.${decision.outcome}`),
        at: format.moment(decision.decidedAt),
        version: decision.proposalVersion,
      }),
      facts: [
        { name: t("proposals.decision.reason"), value: decision.reason },
        {
          name: t("proposals.decision.by"),
          value: t("proposals.decision.by.value", {
            name: names.get(decision.decidedBy) ?? t("thread.unknown"),
            office: office(decision.functionCode),
            decree: decision.decree,
          }),
        },
        { name: t("proposals.decision.authority"), value: decision.basisOfAuthority },
        { name: t("proposals.decision.content"), value: decision.basisOfContent },
        ...decision.agreements.map((one) => ({
          name: t("proposals.fact.agreements"),
          value: agreementWords(one, { t, format, office }),
        })),
        ...(await stateFacts(c, decision)),
      ],
    })),
  );
}

/** What functions of the law are called, by code. */
async function officeNames({ var: { ctx, lang } }: WebContext): Promise<(code: string) => string> {
  const { functions } = await matrixInForce(ctx);
  return (code) => functions.find((one) => one.code === code)?.[lang] ?? code;
}

/** The agreements that a proposal was accepted with, one line each; none where nobody else had to agree. */
export async function agreementsIn(
  c: WebContext,
  decisions: readonly Decision[],
): Promise<readonly string[]> {
  const { t, format } = c.var;
  const office = await officeNames(c);
  return decisions.flatMap(({ agreements }) =>
    agreements.map((one) => agreementWords(one, { t, format, office })),
  );
}

async function stateFacts(c: WebContext, decision: Decision): Promise<readonly Fact[]> {
  const { t, format } = c.var;
  const state = DecidedOn.safeParse(decision.decidedOn);
  if (!state.success) return [];
  const { proposal, findings, evidence } = state.data;
  const same = await isSame(c, decision.agencyId, evidence);
  const words = [
    proposal.title,
    proposal.change,
    format.money(BigInt(proposal.costRupiah)),
    ...findings.map((finding) => t("proposals.finding", finding)),
    t(same ? "proposals.decision.same" : "proposals.decision.other"),
  ];
  return [{ name: t("proposals.decision.seen"), value: words.join(" · ") }];
}

async function isSame(
  { var: { ctx } }: WebContext,
  agencyId: string,
  seen: readonly { readonly id: string; readonly sha256: string }[],
): Promise<boolean> {
  for (const { id, sha256 } of seen) {
    if ((await evidenceById(ctx, agencyId, id)).sha256 !== sha256) return false;
  }
  return true;
}

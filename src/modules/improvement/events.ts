import type { TxContext } from "../../platform/context.ts";
import type { Format } from "../../platform/i18n/format.ts";
import type { Lang } from "../../platform/i18n/text.ts";
import { isMessageKey, translator } from "../../platform/i18n/translate.ts";
import { localDate } from "../../platform/local-date.ts";
import type { DeliveredEvent, Subscriber } from "../../platform/outbox/subscriber.ts";
import { functionsOfRight } from "../../platform/rights/decide.ts";
import { newestReminder } from "../coordination/index.ts";
import { addresseesById, holdersOfFunctions, type Message, notify } from "../notifications/index.ts";
import type { Proposal } from "./nouns/proposal.ts";
import { actionById } from "./store/actions.ts";
import { effectById } from "./store/effects.ts";
import { programmeById } from "./store/programmes.ts";
import { proposalById } from "./store/proposals.ts";

type Tell = (ctx: TxContext, proposal: Proposal, event: DeliveredEvent) => Promise<unknown>;

const tells: Readonly<Record<string, Tell>> = {
  "proposal.submitted": async (ctx, proposal) =>
    notify(ctx, await deciders(ctx, proposal), said("proposal-submitted", ctx, proposal)),
  "proposal.decided": async (ctx, proposal, { payload }) =>
    notify(
      ctx,
      await addresseesById(ctx, [proposal.proposedBy]),
      said("proposal-decided", ctx, proposal, (lang) => ({
        outcome: word(lang, `letters.outcome.${payload.outcome}`),
      })),
    ),
  "reminder.sent": async (ctx, proposal) => {
    const note = (await newestReminder(ctx, proposal.agencyId, proposal.id))?.text ?? "";
    return notify(
      ctx,
      await deciders(ctx, proposal),
      said("proposal-reminder", ctx, proposal, () => ({ note })),
    );
  },
  "ladder.climbed": async (ctx, proposal, { payload }) => {
    const { agencyId, unitId } = proposal;
    const told = await holdersOfFunctions(ctx, { agencyId, unitId, functions: [String(payload.toFunction)] });
    const holders = (await deciders(ctx, proposal)).map(({ name }) => name);
    const facts = (_: Lang, format: Format) => ({ rung: Number(payload.rung), holder: format.list(holders) });
    return notify(ctx, told, said("proposal-ladder", ctx, proposal, facts));
  },
};

/** Writes to those who decide a proposal, or who proposed it, after something happened to it. */
export const tellOfProposals: Subscriber = {
  name: "tell-of-proposals",
  kinds: Object.keys(tells),
  handle: async (ctx, event) => {
    if (event.subjectKind !== "proposal" || event.agencyId === null) return;
    const proposal = await proposalById(ctx, event.agencyId, event.subjectId);
    await tells[event.kind]?.(ctx, proposal, event);
  },
};

/** Writes to supervisors when something waits to be checked. */
export const tellSupervisors: Subscriber = {
  name: "tell-supervisors",
  kinds: ["action.done", "effect.computed"],
  handle: async (ctx, { kind, agencyId, subjectId }) => {
    if (agencyId === null) return;
    const { programmeId, title } =
      kind === "action.done"
        ? await actionById(ctx, agencyId, subjectId)
        : { ...(await effectById(ctx, agencyId, subjectId)), title: null };
    const programme = await programmeById(ctx, agencyId, programmeId);
    const functions = ["supervisor"];
    const supervisors = await holdersOfFunctions(ctx, { agencyId, unitId: programme.unitId, functions });
    await notify(ctx, supervisors, {
      occasion: kind === "action.done" ? "action-done" : "effect-computed",
      path: `/staf/program/${agencyId}/${programmeId}`,
      facts: () => ({ title: title ?? programme.title, number: programme.number }),
    });
  },
};

async function deciders(ctx: TxContext, { agencyId, unitId, rightKey }: Proposal) {
  const functions = await functionsOfRight(ctx, rightKey);
  return holdersOfFunctions(ctx, { agencyId, unitId, functions });
}

type More = (lang: Lang, format: Format) => Readonly<Record<string, string | number>>;

function said(
  occasion: Message["occasion"],
  ctx: TxContext,
  proposal: Proposal,
  more: More = () => ({}),
): Message {
  const { agencyId, id, number, title, decideBy, submittedAt } = proposal;
  return {
    occasion,
    path: `/staf/usulan/${agencyId}/${id}`,
    facts: (lang, format) => ({
      number,
      title,
      due: decideBy === null ? "-" : format.day(decideBy),
      since: submittedAt === null ? "-" : format.day(localDate(submittedAt, ctx.zone)),
      ...more(lang, format),
    }),
  };
}

function word(lang: Lang, key: string): string {
  return isMessageKey(key) ? translator(lang)(key) : "";
}

import type { ProposalState } from "../../../modules/improvement/index.ts";
import type { Tone } from "../../ui/index.tsx";

export const proposalTones: Readonly<Record<ProposalState, Tone>> = {
  draft: "neutral",
  submitted: "info",
  asked: "warn",
  accepted: "good",
  refused: "neutral",
  withdrawn: "neutral",
};

/** The views of the list, by the word in its address, and the states that each shows. */
export const proposalViews = {
  menunggu: { key: "waiting", states: ["submitted", "asked"] },
  diterima: { key: "accepted", states: ["accepted"] },
  berakhir: { key: "over", states: ["refused", "withdrawn"] },
} as const satisfies Readonly<
  Record<string, { readonly key: string; readonly states: readonly ProposalState[] }>
>;

export type ProposalView = keyof typeof proposalViews;

/** The view that an address asks for; the first one for any other word. */
export function proposalViewOf(word: string | undefined): ProposalView {
  return word !== undefined && Object.hasOwn(proposalViews, word) ? (word as ProposalView) : "menunggu";
}

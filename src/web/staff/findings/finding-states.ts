import type { FindingState } from "../../../modules/improvement/index.ts";
import type { Tone } from "../../ui/index.tsx";

/** How the states of a finding are coloured; red is for a change that made things worse, and for nothing here. */
export const findingTones: Readonly<Record<FindingState, Tone>> = {
  open: "warn",
  proposed: "info",
  "in-programme": "info",
  solved: "good",
  reopened: "warn",
  declined: "neutral",
};

/** The views of the list, by the word in its address, and the states that each shows. */
export const findingViews = {
  terbuka: { key: "open", states: ["open", "reopened"] },
  diusulkan: { key: "proposed", states: ["proposed"] },
  program: { key: "running", states: ["in-programme"] },
  selesai: { key: "closed", states: ["solved", "declined"] },
  semua: { key: "all", states: ["open", "reopened", "proposed", "in-programme", "solved", "declined"] },
} as const satisfies Readonly<
  Record<string, { readonly key: string; readonly states: readonly FindingState[] }>
>;

export type FindingView = keyof typeof findingViews;

/** The view that an address asks for; the first one for any other word. */
export function viewOf(word: string | undefined): FindingView {
  return word !== undefined && Object.hasOwn(findingViews, word) ? (word as FindingView) : "terbuka";
}

import type { RequestState } from "../../../modules/coordination/index.ts";
import type { Action, ProgrammeState } from "../../../modules/improvement/index.ts";
import type { Translate } from "../../../platform/i18n/translate.ts";
import type { Tone } from "../../ui/index.tsx";

export const programmeTones: Readonly<Record<ProgrammeState, Tone>> = {
  running: "info",
  measuring: "info",
  closed: "neutral",
};

export const requestTones: Readonly<Record<RequestState, Tone>> = {
  sent: "warn",
  accepted: "info",
  "date-proposed": "warn",
  refused: "warn",
  done: "good",
  withdrawn: "neutral",
};

/** The views of the list of programmes, by the word in its address. */
export const programmeViews = {
  berjalan: { key: "open", states: ["running", "measuring"] },
  selesai: { key: "closed", states: ["closed"] },
} as const satisfies Readonly<
  Record<string, { readonly key: string; readonly states: readonly ProgrammeState[] }>
>;

export type ProgrammeView = keyof typeof programmeViews;

export function programmeViewOf(word: string | undefined): ProgrammeView {
  return word === "selesai" ? "selesai" : "berjalan";
}

/** How an action stands: as its request does until it is taken on, then as its own work does. */
export function actionState({ state, requestState }: Action, t: Translate): { tone: Tone; text: string } {
  if (state !== "planned") {
    return {
      tone: state === "verified" ? "good" : "info",
      text: t(`programmes.action.state.${state}`),
    };
  }
  const text =
    requestState === "accepted"
      ? t("programmes.action.state.planned")
      : t(`coordination.state.${requestState}`);
  return { tone: requestTones[requestState], text };
}

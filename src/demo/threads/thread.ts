import type { Day } from "../../analytics/calendar/day.ts";
import type { ComponentKey } from "../../modules/catalogue/index.ts";
import type { Metric } from "../../modules/improvement/index.ts";
import type { AgencyCode } from "../city/agencies.ts";
import type { Part } from "./stage.ts";

/** What was found weak, when, and by whom it was felt. */
export type FoundWeak = {
  readonly on: Day;
  readonly kind: "execution" | "design" | "rule" | "need";
  readonly title: string;
  readonly weakness: string;
  readonly component: ComponentKey;
  /** Name of the step, when it is known. */
  readonly step: string | null;
  readonly certainty: "likely" | "certain";
  readonly people: number;
  readonly daysLost: number;
};

export type Proposed = {
  readonly on: Day;
  readonly title: string;
  readonly change: string;
  readonly rightKey: string;
  readonly predictedSize: number;
  readonly windowDays: number;
  readonly costRupiah: bigint;
};

export type Decided = {
  readonly on: Day;
  readonly by: Part;
  readonly reason: string;
  readonly basisOfContent: string;
};

/** An action: whose it is, and what its owner reported when. */
export type Acted = {
  readonly agency: AgencyCode;
  readonly unit: string;
  readonly title: string;
  readonly text: string;
  readonly dueOn: Day;
  readonly owner: Part;
  readonly acceptedOn: Day;
  readonly reports: readonly { readonly on: Day; readonly progress: number; readonly note: string }[];
  readonly verifiedOn: Day | null;
};

/** What was shown: computed, verified, told to the public. `null` where it has not come to that. */
export type Proved = {
  readonly computedOn: Day;
  readonly verifiedOn: Day | null;
  readonly published: { readonly on: Day; readonly by: Part } | null;
};

/** One thread from what people met to what came of it. It stops where the city stands today. */
export type Thread = {
  readonly agency: AgencyCode;
  readonly unit: string;
  readonly service: string;
  readonly metric: Metric;
  readonly direction: "lower" | "higher";
  /** Series of the signal that led to it; `null` when a person noticed. */
  readonly signalOf: string | null;
  readonly found: FoundWeak;
  readonly proposed: Proposed;
  readonly decided?: Decided;
  readonly programme?: { readonly on: Day; readonly actions: readonly [Acted, ...Acted[]] };
  readonly inForceOn?: Day;
  readonly proved?: Proved;
};

import type { RequestState } from "../../coordination/index.ts";

/** One piece of a programme, owned by a unit; acceptance and due date are those of the request it was asked with. */
export type Action = {
  readonly agencyId: string;
  readonly id: string;
  readonly version: number;
  readonly programmeId: string;
  readonly requestId: string;
  readonly ownerAgencyId: string;
  readonly ownerUnitId: string;
  readonly title: string;
  readonly plannedFrom: string;
  readonly dueOn: string;
  readonly progress: number;
  readonly state: "planned" | "done" | "verified";
  readonly requestState: RequestState;
  /** When the unit was asked last: from here silence is counted. */
  readonly askedAt: Date;
};

export type Slip = {
  readonly slipping: boolean;
  readonly why: "silent" | "refused" | "late" | "behind-plan" | null;
};

/** How far an action may lag behind a straight line to its due date before it is said to slip, as a share of the work. */
const tolerance = 0.25;

const onCourse: Slip = { slipping: false, why: null };

/**
 * Whether an action will be late if nothing happens, said before it is late. Silence never counts as accepted (JOB-09).
 * @param today  ISO date
 * @param silentAfter  ISO date after which an unanswered request counts as silence
 */
export function slip(action: Action, today: string, silentAfter: string): Slip {
  if (action.state !== "planned" || action.requestState === "withdrawn") return onCourse;
  if (action.requestState === "refused") return { slipping: true, why: "refused" };
  if (action.requestState === "sent" && today > silentAfter) return { slipping: true, why: "silent" };
  if (today > action.dueOn) return { slipping: true, why: "late" };
  const share = elapsedShare(action.plannedFrom, action.dueOn, today);
  return share - action.progress > tolerance ? { slipping: true, why: "behind-plan" } : onCourse;
}

function elapsedShare(from: string, until: string, today: string): number {
  const whole = Date.parse(until) - Date.parse(from);
  if (whole <= 0) return today >= until ? 1 : 0;
  return Math.min(1, Math.max(0, (Date.parse(today) - Date.parse(from)) / whole));
}

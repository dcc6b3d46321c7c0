import { drawExponential, drawNormal } from "../../analytics/statistics/random/draw.ts";
import type { Random } from "../../analytics/statistics/random/generator.ts";
import type { ClockKind, ComplaintState } from "../../modules/complaints/index.ts";
import type { Arrival } from "./complaint-arrivals.ts";
import type { OfficeHours } from "./office-hours.ts";
import { weighted } from "./random-stream.ts";

/** Who does a step of a complaint. */
export type Hand = "reporter" | "officer" | "unit" | "decider" | "closer" | "system";

export type LifeStep = {
  readonly kind:
    | "received"
    | "response-complete"
    | "response-incomplete"
    | "citizen-message"
    | "referral"
    | "answer"
    | "decision"
    | "notice"
    | "closing"
    | "reopening"
    | "note";
  readonly at: Date;
  readonly by: Hand;
};

export type LifeClock = {
  readonly kind: ClockKind;
  readonly startedAt: Date;
  readonly stoppedAt: Date | null;
};

/** What became of a complaint up to now. */
export type ComplaintLife = {
  readonly state: ComplaintState;
  readonly answeredAt: Date | null;
  readonly declaredCompleteAt: Date | null;
  readonly decidedAt: Date | null;
  readonly notifiedAt: Date | null;
  readonly closedAt: Date | null;
  readonly confirmedAt: Date | null;
  readonly steps: readonly LifeStep[];
  readonly clocks: readonly LifeClock[];
};

type Path = "solved" | "solved-again" | "completed-late" | "never-completed" | "not-competent" | "archived";

const hour = 3600;
const workingDay = 8 * hour;
const dayMs = 86_400_000;

/** Follows one complaint from its receipt until now: what has not happened yet is not known. */
export function lifeOf(arrival: Arrival, hours: OfficeHours, now: Date, random: Random): ComplaintLife {
  const told = tellingFrom(arrival.at, hours, now);
  const path = weighted<Path>(random, [
    ["solved", 0.9],
    ["solved-again", 0.02],
    ["completed-late", 0.015],
    ["never-completed", 0.015],
    ["not-competent", 0.03],
    ["archived", 0.02],
  ]);
  told.step("received", "reporter", 0, "received");
  told.start("response", "verify-forward", "resolve");
  const seconds = solvingTime(arrival, random);
  if (path === "not-competent" || path === "archived") {
    told.step("note", "officer", 0.2 * seconds, path);
    told.end();
    return told.life();
  }
  if (path === "completed-late" || path === "never-completed") awaitCompletion(told, path, random);
  if (path !== "never-completed") solve(told, seconds, random);
  if (path === "solved-again") solveAgain(told, random);
  if (path !== "never-completed" && random() < 0.45) told.confirm(drawExponential(random, 3) * dayMs);
  return told.life();
}

/** Opening seconds from receipt to closing: most quickly, a few very slowly. */
function solvingTime({ category }: Arrival, random: Random): number {
  const isForgotten = random() < 0.007;
  const usual = category.solvedIn * workingDay * Math.exp(0.35 * drawNormal(random));
  return isForgotten ? 3.5 * usual : usual;
}

function awaitCompletion(told: Telling, path: Path, random: Random): void {
  told.step("response-incomplete", "officer", 1.2 * workingDay, "awaiting-completion");
  told.stop("response", "verify-forward");
  told.start("completion");
  if (path === "never-completed") {
    told.wait(31 * dayMs);
    told.step("note", "system", 0, "deemed-withdrawn");
    told.end();
    return;
  }
  told.wait(drawExponential(random, 6) * dayMs);
  told.step("citizen-message", "reporter", 0, "awaiting-completion");
}

function solve(told: Telling, seconds: number, random: Random): void {
  told.step("response-complete", "officer", 0.14 * seconds, "verified");
  told.stop("response", "verify-forward", "completion");
  told.start("decision", "first-follow-up");
  told.step("referral", "officer", hour * (0.5 + 2 * random()), "referred");
  told.step("answer", "unit", 0.26 * seconds, "in-progress");
  told.stop("first-follow-up");
  told.step("decision", "decider", 0.4 * seconds, "decided");
  told.stop("decision");
  told.start("notice");
  told.step("notice", "officer", hour * (1 + 4 * random()), "notified");
  told.stop("notice");
  told.step("closing", "closer", 0.15 * seconds, "closed");
  told.stop("resolve");
}

function solveAgain(told: Telling, random: Random): void {
  told.wait(drawExponential(random, 4) * dayMs);
  told.step("reopening", "reporter", 0, "reopened");
  told.step("answer", "unit", 2 * workingDay, "in-progress");
  told.step("decision", "decider", 2 * workingDay, "decided");
  told.step("notice", "officer", 2 * hour, "notified");
  told.step("closing", "closer", workingDay, "closed");
}

/** A life as it is written down, step by step. */
type Telling = {
  /** Somebody does the next step after so much opening time; a reporter does it when the waiting is over. */
  step(kind: LifeStep["kind"], by: Hand, seconds: number, to: ComplaintState): void;
  wait(milliseconds: number): void;
  start(...kinds: readonly ClockKind[]): void;
  stop(...kinds: readonly ClockKind[]): void;
  /** Nothing is owed any more: every clock stops. */
  end(): void;
  confirm(milliseconds: number): void;
  life(): ComplaintLife;
};

/** Begins at the receipt; what would lie after now is not written down. */
function tellingFrom(received: Date, hours: OfficeHours, now: Date): Telling {
  let at = received.getTime();
  let state: ComplaintState = "received";
  let confirmedAt: Date | null = null;
  const steps: LifeStep[] = [];
  const clocks = new Map<ClockKind, { startedAt: Date; stoppedAt: Date | null }>();
  const isAhead = () => at > now.getTime();
  const stop = (...kinds: readonly ClockKind[]) => {
    for (const kind of isAhead() ? [] : kinds) {
      const clock = clocks.get(kind);
      if (clock) clock.stoppedAt ??= new Date(at);
    }
  };
  return {
    step: (kind, by, seconds, to) => {
      if (by !== "reporter" && by !== "system") at = hours.after(at, seconds);
      if (isAhead()) return;
      state = to;
      steps.push({ kind, by, at: new Date(at) });
    },
    wait: (milliseconds) => {
      at += milliseconds;
    },
    start: (...kinds) => {
      for (const kind of isAhead() ? [] : kinds)
        clocks.set(kind, { startedAt: new Date(at), stoppedAt: null });
    },
    stop,
    end: () => stop(...clocks.keys()),
    confirm: (milliseconds) => {
      if (at + milliseconds <= now.getTime()) confirmedAt = new Date(at + milliseconds);
    },
    life: () => lifeFrom(steps, { state, confirmedAt, clocks }),
  };
}

type End = {
  readonly state: ComplaintState;
  readonly confirmedAt: Date | null;
  readonly clocks: ReadonlyMap<ClockKind, Omit<LifeClock, "kind">>;
};

function lifeFrom(steps: readonly LifeStep[], { state, confirmedAt, clocks }: End): ComplaintLife {
  const last = (kind: LifeStep["kind"]) => steps.findLast((step) => step.kind === kind)?.at ?? null;
  const complete = steps.find(({ kind }) => kind === "response-complete")?.at ?? null;
  return {
    state,
    answeredAt: steps.find(({ kind }) => kind.startsWith("response"))?.at ?? null,
    declaredCompleteAt: complete,
    decidedAt: last("decision"),
    notifiedAt: last("notice"),
    closedAt: state === "closed" ? last("closing") : null,
    confirmedAt,
    steps,
    clocks: [...clocks].map(([kind, clock]) => ({ kind, ...clock })),
  };
}

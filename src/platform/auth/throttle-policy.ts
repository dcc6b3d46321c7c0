/** How many failures are let through, and how long the next one waits. */
export type ThrottlePolicy = {
  readonly free: number;
  /** Failures are forgotten this many seconds after the last one. */
  readonly forgottenAfter: number;
  readonly firstWait: number;
  readonly longestWait: number;
};

export type Failures = { readonly count: number; readonly lastAt: Date; readonly blockedUntil: Date | null };

/** Waiting grows, but an account is never locked for good: otherwise anyone could shut anyone out. */
export const accountPolicy: ThrottlePolicy = {
  free: 5,
  forgottenAfter: 86_400,
  firstWait: 60,
  longestWait: 3_600,
};

/** An office shares one address, so a network has many more tries than an account. */
export const networkPolicy: ThrottlePolicy = {
  free: 50,
  forgottenAfter: 3_600,
  firstWait: 60,
  longestWait: 3_600,
};

/** Mails asked for by somebody who is not signed in. */
export const mailPolicy: ThrottlePolicy = {
  free: 3,
  forgottenAfter: 3_600,
  firstWait: 300,
  longestWait: 3_600,
};

/** Wrong codes for the public number of one complaint: ten, then an hour of rest. */
export const receiptPolicy: ThrottlePolicy = {
  free: 10,
  forgottenAfter: 3_600,
  firstWait: 3_600,
  longestWait: 3_600,
};

/** The count after one more failure: from the `free`th on each doubles the wait. */
export function afterFailure(policy: ThrottlePolicy, before: Failures | null, now: Date): Failures {
  const known = before !== null && secondsBetween(before.lastAt, now) < policy.forgottenAfter;
  const count = (known ? before.count : 0) + 1;
  if (count < policy.free) return { count, lastAt: now, blockedUntil: null };
  const wait = Math.min(policy.longestWait, policy.firstWait * 2 ** (count - policy.free));
  return { count, lastAt: now, blockedUntil: new Date(now.getTime() + wait * 1_000) };
}

/** Whole seconds until the next try is heard, 0 when it is heard now. */
export function secondsToWait(failures: Failures | null, now: Date): number {
  if (failures?.blockedUntil == null) return 0;
  return Math.max(0, Math.ceil(secondsBetween(now, failures.blockedUntil)));
}

function secondsBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / 1_000;
}

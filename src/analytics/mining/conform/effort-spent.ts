/** A search was given up because it took more steps than it may. */
export class EffortSpentError extends Error {
  override readonly name = "EffortSpentError";
}

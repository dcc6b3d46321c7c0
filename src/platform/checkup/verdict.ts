import type { Facts } from "../errors.ts";
import type { MessageKey } from "../i18n/messages.ts";

/** `look`: works, but a person should see to it. `broken`: a promise is not kept. */
export type State = "ok" | "look" | "broken";

/** What a check found: `says` is a sentence, `next` the step to take when it is not in order. */
export type Verdict = {
  readonly name: string;
  readonly state: State;
  readonly says: MessageKey;
  readonly facts: Facts;
  readonly next: MessageKey | null;
};

/** A verdict; its next step is given only when there is something to do. */
export function verdict(
  name: string,
  state: State,
  says: MessageKey,
  facts: Facts = {},
  next: MessageKey | null = null,
): Verdict {
  return { name, state, says, facts, next: state === "ok" ? null : next };
}

/** The state of a figure that should be small. */
export function stateOf(value: number, look: number, broken: number): State {
  if (value >= broken) return "broken";
  return value >= look ? "look" : "ok";
}

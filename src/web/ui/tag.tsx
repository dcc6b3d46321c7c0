import type { Child } from "hono/jsx";

/** `bad` is for a broken promise, nothing else. */
export type Tone = "neutral" | "info" | "good" | "warn" | "bad";

/** A state: word, shape and colour, so that none of them is needed to read it. */
export function Tag({ tone = "neutral", children }: { tone?: Tone; children?: Child }) {
  return <span class={`tag ${tone}`}>{children}</span>;
}

import type { Child } from "hono/jsx";

/** More, for who wants it. */
export function Disclosure({ summary, children }: { summary: string; children?: Child }) {
  return (
    <details class="disclosure">
      <summary>{summary}</summary>
      <div class="disclosure-body">{children}</div>
    </details>
  );
}

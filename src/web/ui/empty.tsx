import type { Child } from "hono/jsx";

/** A place where nothing is yet: what will be here and why not yet, then the first step. No picture. */
export function Empty({ text, children }: { text: string; children?: Child }) {
  return (
    <div class="empty">
      <p>{text}</p>
      {children}
    </div>
  );
}

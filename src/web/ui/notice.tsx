import type { Child } from "hono/jsx";
import type { Tone } from "./tag.tsx";

/**
 * Something to know before going on. `live` is for what just happened: it is read out when the page opens.
 */
export function Notice({
  tone = "info",
  title,
  live = false,
  children,
}: {
  tone?: Tone;
  title?: string;
  live?: boolean;
  children?: Child;
}) {
  return (
    <div class={`notice ${tone}`} {...(live ? { role: "status" } : {})}>
      {title === undefined ? null : <p class="notice-title">{title}</p>}
      {children}
    </div>
  );
}

import type { Child } from "hono/jsx";
import { Page, type PageProps } from "./frame/page.tsx";

export type DetailPageProps = Omit<PageProps, "width" | "next"> & {
  /** The next step: on top, because it is why one came. */
  readonly step?: Child;
  /** Facts of the thing. */
  readonly facts: Child;
  /** What happened to it. */
  readonly thread: Child;
};

/** One thing with its thread: the next step on top, facts at the left, the timeline at the right. */
export function DetailPage({ step, facts, thread, children, ...page }: DetailPageProps) {
  return (
    <Page width="full" {...page}>
      {step === undefined ? null : <div class="next-step">{step}</div>}
      <div class="detail">
        <div>{facts}</div>
        <div>{thread}</div>
      </div>
      {children}
    </Page>
  );
}

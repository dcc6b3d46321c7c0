import type { Child } from "hono/jsx";

export type TimelineEntry = {
  /** `24 November 2026, 14.05 WIB`, or only the day where the minute would tell too much. */
  readonly when: string;
  /** The same in ISO, for programs. */
  readonly iso: string;
  /** A position, or the public; a name only where the reader may see it. */
  readonly who: string;
  readonly what: string;
  /** On which version it was done, such as "versi 3". */
  readonly version?: string;
  readonly children?: Child;
};

/** What happened, the newest first: who, what, when, on which version. */
export function Timeline({ title, entries }: { title: string; entries: readonly TimelineEntry[] }) {
  return (
    <section class="timeline">
      <h2>{title}</h2>
      <ol>
        {entries.map(({ when, iso, who, what, version, children }) => (
          <li>
            <h3>{what}</h3>
            <p class="timeline-by">
              <time datetime={iso}>{when}</time>, {who}
              {version === undefined ? null : `, ${version}`}
            </p>
            {children}
          </li>
        ))}
      </ol>
    </section>
  );
}

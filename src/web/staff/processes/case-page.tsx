import type { Translate } from "../../../platform/i18n/translate.ts";
import { Page, type Section, Tag } from "../../ui/index.tsx";

/** One event of a case, in the order in which it happened. */
export type EventInWords = {
  readonly name: string;
  readonly when: string;
  readonly iso: string;
  /** Time since the event before, elapsed and open */
  readonly gap: string;
  readonly attributes: string;
  /** How the case leaves the procedure here */
  readonly deviations: readonly string[];
};

export type CaseInWords = {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly Section[];
  /** Whether it keeps the procedure, and whether it goes on */
  readonly verdict: readonly string[];
  readonly events: readonly EventInWords[];
  /** Steps that it lacks */
  readonly skipped: readonly string[];
};

/** One case as it went, from its first event to its last. */
export function CasePage({ one, t }: { one: CaseInWords; t: Translate }) {
  const { title, lead, sections, verdict, events, skipped } = one;
  return (
    <Page
      title={title}
      lead={lead}
      crumbs={[{ href: "/staf/proses", name: t("processes.name") }]}
      sections={sections}
    >
      {verdict.map((sentence) => (
        <p>{sentence}</p>
      ))}
      {skipped.length === 0 ? null : (
        <section>
          <h2>{t("processes.case.skipped")}</h2>
          <ul>
            {skipped.map((step) => (
              <li>{step}</li>
            ))}
          </ul>
        </section>
      )}
      <section class="timeline">
        <h2>{t("processes.case.line")}</h2>
        <ol>
          {events.map((event) => (
            <Event event={event} />
          ))}
        </ol>
      </section>
    </Page>
  );
}

function Event({ event: { name, when, iso, gap, attributes, deviations } }: { event: EventInWords }) {
  return (
    <li>
      <h3>{name}</h3>
      <p class="timeline-by">
        <time datetime={iso}>{when}</time>, {gap}
      </p>
      {attributes === "" ? null : <p class="note">{attributes}</p>}
      {deviations.map((deviation) => (
        <p>
          <Tag tone="bad">{deviation}</Tag>
        </p>
      ))}
    </li>
  );
}

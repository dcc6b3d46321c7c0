import type { Translate } from "../../../platform/i18n/translate.ts";
import { Link, Page, type Section, Tag } from "../../ui/index.tsx";
import { processesCrumb } from "./crumbs.ts";

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

/** A complaint about the case, among its events. */
export type ComplaintOfCase = {
  readonly number: string;
  readonly href: string;
  readonly day: string;
  readonly iso: string;
  /** Class and state */
  readonly facts: string;
};

/** What stands on the line of a case. */
export type OnLine =
  | { readonly is: "event"; readonly event: EventInWords }
  | { readonly is: "complaint"; readonly complaint: ComplaintOfCase };

export type CaseInWords = {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly Section[];
  /** Whether it keeps the procedure, and whether it goes on */
  readonly verdict: readonly string[];
  /** Events and complaints in the order of time */
  readonly line: readonly OnLine[];
  /** Steps that it lacks */
  readonly skipped: readonly string[];
};

/** One case as it went, from its first event to its last. */
export function CasePage({ one, t }: { one: CaseInWords; t: Translate }) {
  const { title, lead, sections, verdict, line, skipped } = one;
  return (
    <Page title={title} lead={lead} crumbs={[processesCrumb(t)]} sections={sections}>
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
          {line.map((one) =>
            one.is === "event" ? <Event event={one.event} /> : <Complaint complaint={one.complaint} t={t} />,
          )}
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

function Complaint({
  complaint: { number, href, day, iso, facts },
  t,
}: {
  complaint: ComplaintOfCase;
  t: Translate;
}) {
  return (
    <li>
      <h3>
        <Link href={href}>{t("processes.case.complaint", { number })}</Link>
      </h3>
      <p class="timeline-by">
        <time datetime={iso}>{day}</time>
      </p>
      <p class="note">{facts}</p>
    </li>
  );
}

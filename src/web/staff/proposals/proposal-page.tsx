import type { Child } from "hono/jsx";
import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import {
  ButtonLink,
  Buttons,
  Disclosure,
  type Evidence,
  EvidenceBox,
  type Fact,
  Facts,
  Link,
  Notice,
  Page,
  PrintFoot,
  RightBox,
  type RightBoxProps,
  Timeline,
  type TimelineEntry,
} from "../../ui/index.tsx";
import { DecideForm, type DecideFormProps } from "./decide-form.tsx";

export type AnsweredFinding = {
  readonly href: string;
  readonly name: string;
  readonly weakness: string;
  readonly evidence: readonly Evidence[];
};

export type ShownDecision = { readonly title: string; readonly facts: readonly Fact[] };

/** What the reader can do with a proposal now. */
export type ProposalStep =
  | { readonly kind: "decide"; readonly form: Omit<DecideFormProps, "t"> }
  | { readonly kind: "go"; readonly sentence: string; readonly href: string; readonly label: string }
  | { readonly kind: "right"; readonly own: boolean; readonly box: RightBoxProps }
  | { readonly kind: "none" };

export type ProposalPageProps = {
  readonly title: string;
  readonly sentence: string;
  readonly news: string | null;
  readonly change: string;
  readonly findings: readonly AnsweredFinding[];
  readonly facts: readonly Fact[];
  readonly step: ProposalStep;
  /** Where it can be taken back; null where that is no longer possible, or not the reader's. */
  readonly withdraw: string | null;
  readonly decisions: readonly ShownDecision[];
  readonly ladder: readonly string[];
  readonly thread: readonly TimelineEntry[];
  readonly printed: { readonly definition: string; readonly at: string };
  readonly t: Translate;
};

/** The form of the page, when it is the reader's to decide. */
function formOf(step: ProposalStep): FormState | undefined {
  return step.kind === "decide" ? step.form.form : undefined;
}

/** What is asked, why, what it costs and promises, and the decision. Prints on one sheet. */
export function ProposalPage(props: ProposalPageProps) {
  const { title, sentence, news, step, printed, t } = props;
  const form = formOf(step);
  return (
    <Page
      title={title}
      lead={sentence}
      width="full"
      crumbs={[
        { href: "/staf/temuan", name: t("findings.name") },
        { href: "/staf/usulan", name: t("proposals.name") },
      ]}
      {...(form === undefined ? {} : { form })}
    >
      {news === null ? null : (
        <Notice tone="good" live>
          <p>{news}</p>
        </Notice>
      )}
      <div class="decision">
        <div>
          <Asked {...props} />
          <Step step={step} t={t} />
        </div>
        <div class="not-printed">
          <Followed {...props} />
        </div>
      </div>
      <PrintFoot definition={printed.definition} dataOf={printed.at} />
    </Page>
  );
}

function Asked({ change, findings, facts, t }: ProposalPageProps) {
  return (
    <>
      <h2>{t("proposals.asked")}</h2>
      <p class="asked">{change}</p>
      <h2>{t("proposals.facts")}</h2>
      <Facts facts={facts} />
      <h2>{t("proposals.why")}</h2>
      {findings.map(({ href, name, weakness, evidence }) => (
        <>
          <p>
            <Link href={href}>{name}</Link>
          </p>
          <p>{weakness}</p>
          {evidence.map((one) => (
            <EvidenceBox evidence={one} />
          ))}
        </>
      ))}
    </>
  );
}

function Step({ step, t }: { step: ProposalStep; t: Translate }): Child {
  switch (step.kind) {
    case "decide":
      return <DecideForm {...step.form} t={t} />;
    case "go":
      return (
        <div class="next-step not-printed">
          <p>{step.sentence}</p>
          <Buttons>
            <ButtonLink href={step.href}>{step.label}</ButtonLink>
          </Buttons>
        </div>
      );
    case "right":
      return (
        <>
          {step.own ? (
            <Notice>
              <p>{t("proposals.own")}</p>
            </Notice>
          ) : null}
          <RightBox {...step.box} />
        </>
      );
    case "none":
      return null;
  }
}

function Followed({ decisions, ladder, thread, withdraw, t }: ProposalPageProps) {
  return (
    <>
      {decisions.length === 0 ? null : (
        <section>
          <h2>{t("proposals.decisions")}</h2>
          {decisions.map(({ title, facts }) => (
            <Disclosure summary={title}>
              <Facts facts={facts} />
            </Disclosure>
          ))}
        </section>
      )}
      {ladder.length === 0 ? null : (
        <section>
          <h2>{t("proposals.ladder")}</h2>
          <ul class="govuk-list">
            {ladder.map((rung) => (
              <li>{rung}</li>
            ))}
          </ul>
        </section>
      )}
      <Timeline title={t("thread.title")} entries={thread} />
      {withdraw === null ? null : (
        <p>
          <Link href={withdraw}>{t("proposals.withdraw")}</Link>
        </p>
      )}
    </>
  );
}

import type { Translate } from "../../../platform/i18n/translate.ts";
import { Link, Page, Steps } from "../../ui/index.tsx";

export type OfferedMeasure = { readonly href: string; readonly name: string; readonly rows: string };

export type MeasureGroup = { readonly title: string; readonly measures: readonly OfferedMeasure[] };

type Props = {
  readonly lead: string;
  readonly finding: string;
  readonly suggested: { readonly href: string; readonly name: string } | null;
  readonly groups: readonly MeasureGroup[];
  readonly t: Translate;
};

/** The first step of a proposal: by what its effect will be measured. */
export function MeasuresPage({ lead, finding, suggested, groups, t }: Props) {
  return (
    <Page
      title={t("proposals.new.measure")}
      lead={lead}
      crumbs={[
        { href: "/staf/temuan", name: t("findings.name") },
        { href: finding, name: t("proposals.new.title") },
      ]}
    >
      <ProposalSteps here="measure" measures={null} t={t} />
      <p>{t("proposals.new.measure.lead")}</p>
      {suggested === null ? null : (
        <>
          <h2>{t("proposals.new.suggested")}</h2>
          <p>
            <Link href={suggested.href}>{suggested.name}</Link>
          </p>
        </>
      )}
      {groups.length === 0 ? <p>{t("proposals.new.no-measures")}</p> : null}
      {groups.map(({ title, measures }) => (
        <>
          <h2>{title}</h2>
          <ul class="measures">
            {measures.map(({ href, name, rows }) => (
              <li>
                <Link href={href}>{name}</Link> <span class="note">{rows}</span>
              </li>
            ))}
          </ul>
        </>
      ))}
    </Page>
  );
}

/** The two steps of a proposal. */
export function ProposalSteps({
  here,
  measures,
  t,
}: {
  here: "measure" | "proposal";
  measures: string | null;
  t: Translate;
}) {
  return (
    <Steps
      steps={[
        { name: t("proposals.new.step.measure"), href: measures, isHere: here === "measure" },
        { name: t("proposals.new.step.proposal"), href: null, isHere: here === "proposal" },
      ]}
    />
  );
}

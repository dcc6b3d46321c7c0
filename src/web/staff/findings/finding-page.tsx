import type { Translate } from "../../../platform/i18n/translate.ts";
import {
  ButtonLink,
  Buttons,
  DetailPage,
  type Evidence,
  EvidenceBox,
  type Fact,
  Facts,
  RightBox,
  type RightBoxProps,
  Table,
  Timeline,
  type TimelineEntry,
} from "../../ui/index.tsx";
import type { ShownWay } from "./lawful-ways.ts";

/** What comes next: a page to go to, or the right of somebody else. */
export type NextStep = {
  readonly sentence: string;
  readonly link: { readonly href: string; readonly label: string } | null;
  readonly right: RightBoxProps | null;
  /** Where the reader says that the finding is not pursued; null when that is not theirs to say, or no longer. */
  readonly decline: string | null;
};

export type FindingPageProps = {
  readonly title: string;
  readonly sentence: string;
  readonly weakness: string;
  readonly next: NextStep | null;
  readonly facts: readonly Fact[];
  readonly evidence: readonly Evidence[];
  readonly ways: readonly ShownWay[];
  readonly thread: readonly TimelineEntry[];
  readonly t: Translate;
};

/** One finding: what is weak, which promise it breaks, the evidence, the lawful ways, and its thread. */
export function FindingPage(props: FindingPageProps) {
  const { title, sentence, weakness, next, facts, evidence, ways, thread, t } = props;
  return (
    <DetailPage
      title={title}
      lead={sentence}
      crumbs={[{ href: "/staf/temuan", name: t("findings.name") }]}
      {...(next === null ? {} : { step: <Step next={next} t={t} /> })}
      facts={
        <>
          <h2>{t("findings.weakness")}</h2>
          <p>{weakness}</p>
          <h2>{t("findings.evidence")}</h2>
          {evidence.map((one) => (
            <EvidenceBox evidence={one} />
          ))}
          <h2>{t("findings.facts")}</h2>
          <Facts facts={facts} />
        </>
      }
      thread={<Timeline title={t("thread.title")} entries={thread} />}
    >
      <Ways ways={ways} t={t} />
    </DetailPage>
  );
}

function Step({ next: { sentence, link, right, decline }, t }: { next: NextStep; t: Translate }) {
  return (
    <>
      <p>{sentence}</p>
      {link === null && decline === null ? null : (
        <Buttons>
          {link === null ? null : <ButtonLink href={link.href}>{link.label}</ButtonLink>}
          {decline === null ? null : (
            <ButtonLink href={decline} kind="secondary">
              {t("findings.decline")}
            </ButtonLink>
          )}
        </Buttons>
      )}
      {right === null ? null : <RightBox {...right} />}
    </>
  );
}

function Ways({ ways, t }: Pick<FindingPageProps, "ways" | "t">) {
  const usual = ways.find(({ isUsual }) => isUsual);
  const columns = (["way", "holder", "steps", "length"] as const).map((key) => ({
    key,
    name: t(`findings.ways.${key}`),
  }));
  return (
    <section aria-labelledby="jalan">
      <h2 id="jalan">{t("findings.ways")}</h2>
      {usual === undefined ? null : <p>{t("findings.ways.lead", { way: usual.name })}</p>}
      <Table
        caption={t("findings.ways")}
        captionHidden
        columns={columns}
        rows={ways.map(({ name, holder, steps, length }) => ({
          way: name,
          holder,
          steps,
          length: length ?? t("findings.ways.length.unknown"),
        }))}
      />
    </section>
  );
}

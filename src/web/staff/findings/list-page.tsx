import type { Translate } from "../../../platform/i18n/translate.ts";
import { ButtonLink, Empty, Link, ListPage, Row, Tag, type Tone } from "../../ui/index.tsx";
import { type FindingView, findingViews } from "./finding-states.ts";

export type FindingRow = {
  readonly href: string;
  readonly title: string;
  readonly note: string;
  readonly state: string;
  readonly tone: Tone;
  readonly lost: string;
};

type Props = {
  readonly view: FindingView;
  readonly rows: readonly FindingRow[];
  /** Where the reader records a finding by hand; null when that is not theirs. */
  readonly record: string | null;
  readonly t: Translate;
};

/** What is weak, dearest for citizens first. */
export function FindingsPage({ view, rows, record, t }: Props) {
  const options = (Object.keys(findingViews) as FindingView[]).map((word) => ({
    href: `/staf/temuan?keadaan=${word}`,
    label: t(`findings.filter.${findingViews[word].key}`),
    isOn: word === view,
  }));
  return (
    <ListPage
      title={t(`findings.title.${findingViews[view].key}`, { n: rows.length })}
      lead={t("findings.lead")}
      filters={[{ name: t("findings.filter"), options }]}
      actions={
        <>
          {record === null ? null : <ButtonLink href={record}>{t("open-finding.by-hand")}</ButtonLink>}
          <Link href="/staf/usulan">{t("findings.to-proposals")}</Link>{" "}
          <Link href="/staf/program">{t("findings.to-programmes")}</Link>
        </>
      }
    >
      {rows.length === 0 ? (
        <Empty text={t("findings.empty")}>
          <ButtonLink href="/staf/peringatan" kind="secondary">
            {t("findings.empty.step")}
          </ButtonLink>
        </Empty>
      ) : (
        rows.map(({ href, title, note, state, tone, lost }) => (
          <Row href={href} title={title} note={note}>
            <Tag tone={tone}>{state}</Tag> <span class="note">{lost}</span>
          </Row>
        ))
      )}
    </ListPage>
  );
}

import type { Translate } from "../../../platform/i18n/translate.ts";
import { ButtonLink, Empty, ListPage, Row, Tag, type Tone } from "../../ui/index.tsx";
import { type ProposalView, proposalViews } from "./proposal-states.ts";

export type ProposalRow = {
  readonly href: string;
  readonly title: string;
  readonly note: string;
  readonly state: string;
  readonly tone: Tone;
  /** By when a decision is expected; empty where none is waited for. */
  readonly due: string;
};

type Props = { readonly view: ProposalView; readonly rows: readonly ProposalRow[]; readonly t: Translate };

/** Proposals, the one to be decided first on top. */
export function ProposalsPage({ view, rows, t }: Props) {
  const options = (Object.keys(proposalViews) as ProposalView[]).map((word) => ({
    href: `/staf/usulan?keadaan=${word}`,
    label: t(`proposals.filter.${proposalViews[word].key}`),
    isOn: word === view,
  }));
  return (
    <ListPage
      title={t(`proposals.title.${proposalViews[view].key}`, { n: rows.length })}
      crumbs={[{ href: "/staf/temuan", name: t("findings.name") }]}
      filters={[{ name: t("proposals.filter"), options }]}
    >
      {rows.length === 0 ? (
        <Empty text={t("proposals.empty")}>
          <ButtonLink href="/staf/temuan" kind="secondary">
            {t("proposals.empty.step")}
          </ButtonLink>
        </Empty>
      ) : (
        rows.map(({ href, title, note, state, tone, due }) => (
          <Row href={href} title={title} note={note}>
            <Tag tone={tone}>{state}</Tag> <span class="note">{due}</span>
          </Row>
        ))
      )}
    </ListPage>
  );
}

import type { Translate } from "../../../platform/i18n/translate.ts";
import { type Verdict, verdictTones } from "../../results/verdict-tones.ts";
import { Empty, type Filter, ListPage, Row, Tag } from "../../ui/index.tsx";

export type ResultRow = {
  readonly href: string;
  readonly title: string;
  readonly problem: string;
  readonly note: string;
  readonly verdict: Verdict;
};

type Props = {
  readonly rows: readonly ResultRow[];
  /** How many there are of each verdict, in one sentence; null while nothing is published. */
  readonly lead: string | null;
  readonly filters: readonly Filter[];
  readonly none: string;
  readonly t: Translate;
};

/** "You said, we did": every change that was judged, those that did not work beside those that did. */
export function ResultsPage({ rows, lead, filters, none, t }: Props) {
  if (lead === null) {
    return (
      <ListPage title={t("results.title")}>
        <Empty text={t("results.empty")} />
      </ListPage>
    );
  }
  return (
    <ListPage title={t("results.title")} lead={lead} filters={filters}>
      {rows.length === 0 ? <Empty text={none} /> : rows.map((row) => <Result row={row} t={t} />)}
    </ListPage>
  );
}

function Result({ row, t }: { row: ResultRow; t: Translate }) {
  const { href, title, problem, note, verdict } = row;
  return (
    <Row
      href={href}
      title={title}
      note={
        <>
          {t("results.row.said", { problem })}
          <br />
          {note}
        </>
      }
    >
      <Tag tone={verdictTones[verdict]}>{t(`improvement.verdict.${verdict}`)}</Tag>
    </Row>
  );
}

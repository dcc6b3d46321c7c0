import type { Translate } from "../../../platform/i18n/translate.ts";
import {
  type Column,
  type Fact,
  Facts,
  FileList,
  Link,
  type ListedFile,
  Notice,
  Page,
  PrintFoot,
  Table,
} from "../../ui/index.tsx";

export type EvidencePageProps = {
  readonly sentence: string;
  /** Whether the fingerprint, computed again, is the one that was frozen. */
  readonly isWhole: boolean;
  readonly facts: readonly Fact[];
  readonly definition: readonly Fact[];
  /** Where the frozen picture is; null when there was none. */
  readonly picture: string | null;
  readonly columns: readonly Column[];
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly files: readonly ListedFile[];
  /** All rows, of which the page shows the first ones. */
  readonly count: { readonly all: number; readonly shown: string; readonly allInWords: string };
  readonly download: string;
  readonly takenAt: string;
  readonly t: Translate;
};

/** Evidence as it was seen: sentence, picture, definition, rows, and whether anything changed since. */
export function EvidencePage(props: EvidencePageProps) {
  const { sentence, isWhole, facts, definition, picture, takenAt, t } = props;
  return (
    <Page
      title={sentence}
      width="full"
      crumbs={[{ href: "/staf/temuan", name: t("findings.name") }]}
      next={<Link href={props.download}>{t("evidence.download")}</Link>}
    >
      {isWhole ? (
        <Notice tone="good">
          <p>{t("evidence.whole")}</p>
        </Notice>
      ) : (
        <Notice tone="bad" title={t("evidence.broken.title")}>
          <p>{t("evidence.broken")}</p>
        </Notice>
      )}
      {picture === null ? null : (
        <figure class="frozen-picture">
          <img src={picture} alt={sentence} width="720" height="320" />
          <figcaption class="note">{t("evidence.picture")}</figcaption>
        </figure>
      )}
      <h2>{t("evidence.definition")}</h2>
      <Facts facts={definition} />
      <h2>{t("evidence.facts")}</h2>
      <Facts facts={facts} />
      {props.files.length === 0 ? null : (
        <>
          <h2>{t("evidence.files")}</h2>
          <FileList files={props.files} />
        </>
      )}
      <Rows {...props} />
      <PrintFoot definition={sentence} dataOf={takenAt} />
    </Page>
  );
}

function Rows({ columns, rows, count, t }: EvidencePageProps) {
  if (rows.length === 0) return <p>{t("evidence.no-rows")}</p>;
  return (
    <>
      <h2>{t("evidence.table")}</h2>
      {count.all === rows.length ? null : (
        <p class="note">{t("evidence.table.first", { shown: count.shown, n: count.allInWords })}</p>
      )}
      <Table caption={t("evidence.table")} captionHidden columns={columns} rows={rows} narrow="scroll" />
    </>
  );
}

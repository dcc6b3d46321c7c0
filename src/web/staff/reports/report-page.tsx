import type { ReportFigures } from "../../../modules/reports/index.ts";
import type { Words } from "../../../platform/i18n/words.ts";
import type { Block, Paper, PaperTable } from "../../../platform/pdf/paper.ts";
import {
  ChartFrame,
  Disclosure,
  Facts,
  FileList,
  type ListedFile,
  Notice,
  Page,
  Table,
  type TableProps,
} from "../../ui/index.tsx";
import { reportDrawing } from "./report-drawings.ts";

type Props = {
  readonly paper: Paper;
  readonly figures: ReportFigures;
  readonly files: readonly ListedFile[];
  readonly news: string | null;
  readonly words: Words;
};

/** A quarter report on the page: the same text and figures as on paper. */
export function ReportPage({ paper, figures, files, news, words }: Props) {
  const { t } = words;
  return (
    <Page
      title={paper.title}
      lead={paper.subtitle}
      crumbs={[{ href: "/staf/laporan", name: t("reports.name") }]}
      width="full"
    >
      {news === null ? null : (
        <Notice tone="good" live>
          <p>{news}</p>
        </Notice>
      )}
      <FileList files={files} />
      <p class="note">{t("reports.staff.same")}</p>
      {paper.chapters.map(({ title, blocks }) => (
        <section>
          <h2>{title}</h2>
          {blocks.map((block) => (
            <ShownBlock block={block} figures={figures} words={words} />
          ))}
        </section>
      ))}
      <p class="note">{paper.foot}</p>
    </Page>
  );
}

function ShownBlock({ block, figures, words }: Pick<Props, "figures" | "words"> & { block: Block }) {
  switch (block.kind) {
    case "text":
      return <p>{block.text}</p>;
    case "table":
      return <Table {...tableOf(block)} />;
    case "facts":
      return (
        <Disclosure summary={block.title}>
          <Facts facts={block.facts} />
        </Disclosure>
      );
    case "picture":
      return (
        <ChartFrame
          id={block.name}
          title={block.sentence}
          subtitle={block.how}
          draw={(size, labelledBy) => reportDrawing(block.name, figures, words, size, labelledBy) ?? ""}
          table={tableOf(block.table)}
        />
      );
  }
}

function tableOf({ caption, columns, rows }: PaperTable): TableProps {
  const keys = columns.map((_, i) => `c${i}`);
  return {
    caption,
    narrow: "scroll",
    columns: columns.map(({ name, numeric }, i) => ({ key: `c${i}`, name, numeric })),
    rows: rows.map((row) => Object.fromEntries(keys.map((key, i) => [key, row[i] ?? ""]))),
  };
}

import type { Words } from "../../../../platform/i18n/words.ts";
import type { Block, Chapter } from "../../../../platform/pdf/paper.ts";
import type { ReportFigures } from "../report-figures.ts";
import { durationCells, inTimeCells } from "./in-words.ts";

/** From the signals to the effects: what was seen, decided and done, and whether it worked. */
export function improvementChapter(figures: ReportFigures, words: Words): Chapter {
  const { t, format } = words;
  const { signals, findings, proposals } = figures;
  const counts: readonly (readonly [Parameters<typeof t>[0], number])[] = [
    ["reports.count.signals-raised", signals.raised],
    ["reports.count.signals-waiting", signals.waiting],
    ["reports.count.signals-cleared", signals.cleared],
    ["reports.count.signals-dismissed", signals.dismissed],
    ["reports.count.signals-in-finding", signals.inFinding],
    ["reports.count.findings-opened", findings.opened],
    ["reports.count.findings-still-open", findings.stillOpen],
    ["reports.count.findings-solved", findings.solved],
    ["reports.count.findings-reopened", findings.reopened],
    ["reports.count.proposals-sent", proposals.sent],
    ["reports.count.proposals-accepted", proposals.accepted],
    ["reports.count.proposals-changed", proposals.changed],
    ["reports.count.proposals-refused", proposals.refused],
  ];
  return {
    title: t("reports.improvement"),
    blocks: [
      {
        kind: "table",
        caption: t("reports.improvement.counts"),
        columns: [
          { name: t("reports.column.what"), numeric: false },
          { name: t("reports.column.count"), numeric: true },
        ],
        rows: counts.map(([key, count]) => [t(key), format.count(count)]),
      },
      waiting(figures, words),
      actions(figures, words),
      ...effects(figures, words),
    ],
  };
}

function waiting({ proposals }: ReportFigures, words: Words): Block {
  const { t } = words;
  return {
    kind: "table",
    caption: t("reports.waiting"),
    columns: [
      { name: t("reports.column.what"), numeric: false },
      ...(["n", "waiting", "median", "p90"] as const).map((column) => ({
        name: t(`reports.column.${column}`),
        numeric: true,
      })),
    ],
    rows: [[t("reports.waiting.row"), ...durationCells(proposals.wait, words)]],
  };
}

function actions({ actions }: ReportFigures, words: Words): Block {
  const { t } = words;
  return {
    kind: "table",
    caption: t("reports.actions"),
    columns: [
      { name: t("reports.column.what"), numeric: false },
      ...(["share", "inTime", "late", "running"] as const).map((column) => ({
        name: t(`reports.column.${column}`),
        numeric: true,
      })),
    ],
    rows: [[t("reports.actions.row"), ...inTimeCells(actions, words)]],
  };
}

function effects({ effects }: ReportFigures, { t, format }: Words): readonly Block[] {
  if (effects.length === 0) return [{ kind: "text", text: t("reports.effects.none") }];
  return [
    {
      kind: "table",
      caption: t("reports.effects"),
      columns: [
        { name: t("reports.column.programme"), numeric: false },
        { name: t("reports.column.verdict"), numeric: false },
        { name: t("reports.column.sentence"), numeric: false },
        { name: t("reports.column.evidence"), numeric: false },
      ],
      rows: effects.map(({ number, title, verdict, sentence, evidenceSha256 }) => [
        t("reports.effects.programme", { number, title }),
        t(`improvement.verdict.${verdict}`),
        sentence[format.lang],
        evidenceSha256.slice(0, 12),
      ]),
    },
  ];
}

import { isMessageKey } from "../../../../platform/i18n/translate.ts";
import type { Words } from "../../../../platform/i18n/words.ts";
import type { Block, Chapter, PaperTable } from "../../../../platform/pdf/paper.ts";
import { fewest, type ReportFigures, type TallyFigure } from "../report-figures.ts";
import { durationCells, inTimeCells, timeInWords } from "./in-words.ts";

const counted = ["received", "open", "closed", "withdrawn", "notCompetent", "archived"] as const;

/** What became of the complaints, how long they take with the open ones in it, which deadlines were kept. */
export function complaintsChapter({ complaints }: ReportFigures, words: Words): Chapter {
  const { t, format } = words;
  const { total, byUnit } = complaints;
  if (total.received === 0) {
    return { title: t("reports.complaints"), blocks: [{ kind: "text", text: t("reports.complaints.none") }] };
  }
  const cells = (tally: TallyFigure) => counted.map((column) => format.count(tally[column]));
  const tally: Block = {
    kind: "table",
    caption: t("reports.complaints.by-unit"),
    columns: [
      { name: t("reports.column.unit"), numeric: false },
      ...counted.map((column) => ({ name: t(`reports.column.${column}`), numeric: true })),
    ],
    rows: [
      ...byUnit.map((unit) => [unit.name[format.lang], ...cells(unit)]),
      [t("reports.column.total"), ...cells(total)],
    ],
  };
  return {
    title: t("reports.complaints"),
    blocks: [
      { kind: "text", text: t("reports.complaints.sum", facts(total, words)) },
      tally,
      durations(complaints, words),
      { kind: "table", ...onTime(complaints, words) },
    ],
  };
}

function facts(total: TallyFigure, { format }: Words): Record<(typeof counted)[number], string> {
  const { received, open, closed, withdrawn, notCompetent, archived } = total;
  return {
    received: format.count(received),
    open: format.count(open),
    closed: format.count(closed),
    withdrawn: format.count(withdrawn),
    notCompetent: format.count(notCompetent),
    archived: format.count(archived),
  };
}

function durations({ answered, closed }: ReportFigures["complaints"], words: Words): Block {
  const { t, format } = words;
  const isEnough = closed.n >= fewest;
  const state = !isEnough ? "few" : closed.median.value === null ? "slow" : "median";
  return {
    kind: "picture",
    name: "durations",
    sentence: t(`reports.durations.${state}`, {
      median: isEnough ? timeInWords(closed.median, words) : "",
      count: format.count(closed.n),
    }),
    how: t("reports.durations.how", { count: format.count(closed.n), open: format.count(closed.open) }),
    table: {
      caption: t("reports.durations.caption"),
      columns: [
        { name: t("reports.column.stage"), numeric: false },
        ...(["n", "stillOpen", "median", "p90"] as const).map((column) => ({
          name: t(`reports.column.${column}`),
          numeric: true,
        })),
      ],
      rows: [
        [t("reports.stage.answered"), ...durationCells(answered, words)],
        [t("reports.stage.closed"), ...durationCells(closed, words)],
      ],
    },
  };
}

function onTime({ onTime }: ReportFigures["complaints"], words: Words): PaperTable {
  const { t } = words;
  return {
    caption: t("reports.on-time"),
    columns: [
      { name: t("reports.column.clock"), numeric: false },
      ...(["share", "inTime", "late", "running"] as const).map((column) => ({
        name: t(`reports.column.${column}`),
        numeric: true,
      })),
    ],
    rows: onTime.map((one) => [clockName(one.clock, words), ...inTimeCells(one, words)]),
  };
}

function clockName(clock: string, { t }: Words): string {
  const key = `complaint.clock.${clock}`;
  return isMessageKey(key) ? t(key) : clock;
}

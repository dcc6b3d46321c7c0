import type { LossKind } from "../analytics/eventlog/questions/losses.ts";
import type { LossCertainty, RankedLoss } from "../analytics/mining/time/rank-losses.ts";
import { say, type Text } from "../platform/i18n/text.ts";
import type { Definition } from "./analysis.ts";
import type { Io } from "./io.ts";
import type { Table } from "./print-table.ts";

const kinds: Readonly<Record<LossKind, Text>> = {
  waiting: { id: "menunggu", en: "waiting" },
  repeat: { id: "diulang", en: "done again" },
  batch: { id: "menunggu ditumpuk", en: "waiting for a batch" },
  "to-and-fro": { id: "bolak-balik antar", en: "to and fro between" },
};

const certainties: Readonly<Record<LossCertainty, Text>> = {
  certain: { id: "pasti", en: "certain" },
  likely: { id: "mungkin", en: "likely" },
  "not-enough-to-tell": { id: "belum cukup data", en: "not enough to tell" },
};

const holders: Readonly<Record<string, Text>> = {
  resource: { id: "petugas", en: "persons" },
  unit: { id: "unit", en: "units" },
};

const ROWS = 12;
const day = 86_400;

/** What citizens lose, the surest and greatest first. */
export function lossTable(io: Io, losses: readonly RankedLoss[]): Table {
  const { lang } = io.format;
  const days = (seconds: number | undefined) => (seconds === undefined ? null : seconds / day);
  return {
    columns: [
      { title: { id: "Peringkat", en: "Rank" }, kind: "count" },
      { title: { id: "Hilang karena", en: "Lost by" } },
      { title: { id: "Di", en: "At" } },
      { title: { id: "Kasus", en: "Cases" }, kind: "count" },
      { title: { id: "Hari", en: "Days" }, kind: "count" },
      { title: { id: "paling sedikit", en: "at least" }, kind: "count" },
      { title: { id: "paling banyak", en: "at most" }, kind: "count" },
      { title: { id: "Seberapa pasti", en: "How sure" } },
    ],
    rows: losses
      .slice(0, ROWS)
      .map(({ rank, kind, subject, cases, seconds, interval, certainty }) => [
        rank,
        say(kinds[kind], lang),
        kind === "to-and-fro" ? say(holders[subject] ?? { id: subject, en: subject }, lang) : subject,
        cases,
        days(seconds),
        days(interval?.low),
        days(interval?.high),
        say(certainties[certainty], lang),
      ]),
  };
}

export function lossDefinition(io: Io): Definition {
  return {
    losses: io.say({
      id: "waktu kalender yang hilang bagi warga; satu jam dapat hilang dengan beberapa cara, jadi tidak dijumlahkan; diurutkan menurut batas bawah selang 95 % atas jumlahnya (rata-rata per kasus dikali banyaknya kasus); yang selangnya tumpang tindih berbagi peringkat; di bawah 10 kasus tidak diperingkat",
      en: "calendar time lost to citizens; one hour can be lost in several ways, so they are not added up; in the order of the lower end of the 95 % interval of the total (mean per case times cases); overlapping intervals share a rank; below 10 cases there is no rank",
    }),
  };
}

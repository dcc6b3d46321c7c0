import { type AlikeNames, alikeNames } from "../analytics/mining/names/alike-names.ts";
import { type Answer, analysis } from "./analysis.ts";
import type { Io } from "./io.ts";
import { logDefinition } from "./mine-definition.ts";
import { withLog } from "./mine-log.ts";
import { logArgument, logOptions } from "./mine-options.ts";
import type { Table } from "./print-table.ts";

export const mineNames = analysis({
  name: "mine names",
  summary: {
    id: "nama kegiatan mana yang mungkin sama, salah ketik atau ditulis dengan dua cara",
    en: "which names of activities are probably one, misspelt or written in two ways",
  },
  args: [logArgument],
  options: logOptions,
  example:
    "mutu mine names izin.csv --case 'No Permohonan' --activity Tahap --time Waktu --out nama.json --json",
  async answer(io, { args: [file = "-"], options }): Promise<Answer> {
    return await withLog(io, file, options, async (input) => {
      const follows = await input.log.directlyFollows();
      const names = alikeNames(follows);
      return {
        figures: { activities: follows.nodes.length, names: names.map(figuresOf) },
        tables: names.length === 0 ? [] : [tableOf(io, names)],
        sentence: sentence(io, names, follows.nodes.length),
        rejected: input.rejected,
        definition: { ...logDefinition(io, input), ...ownDefinition(io) },
      };
    });
  },
});

function figuresOf({ name, count, others }: AlikeNames) {
  return {
    name,
    count,
    others: others.map((other) => ({
      ...other,
      ...(other.samePlace === null && { samePlaceReason: "no-neighbours" }),
    })),
  };
}

const ROWS = 40;

function tableOf(io: Io, names: readonly AlikeNames[]): Table {
  const rows = names.flatMap(({ name, count, others }) =>
    others.map((other) => [
      other.name,
      other.count,
      name,
      count,
      other.by === "writing" ? io.say(writing) : io.say(slips, { n: other.edits }),
      other.samePlace,
    ]),
  );
  return {
    columns: [
      { title: { id: "Tertulis", en: "Written" } },
      { title: { id: "Kali", en: "Times" }, kind: "count" },
      { title: { id: "Mungkin", en: "Probably" } },
      { title: { id: "Kali", en: "Times" }, kind: "count" },
      { title: { id: "Bedanya", en: "Difference" } },
      { title: { id: "Tetangga sama", en: "Same neighbours" }, kind: "share" },
    ],
    rows: rows.slice(0, ROWS),
  };
}

const writing = { id: "huruf besar, spasi, tanda baca", en: "capitals, blanks, punctuation" };
const slips = { id: { other: "{n} huruf" }, en: { one: "{n} slip", other: "{n} slips" } };

function sentence(io: Io, names: readonly AlikeNames[], activities: number): string {
  const n = names.reduce((sum, { others }) => sum + others.length, 0);
  const all = io.format.count(activities);
  if (n === 0)
    return io.say(
      {
        id: "Dari {all} nama kegiatan, tidak ada yang tampak salah ketik atau ditulis dengan dua cara.",
        en: "Of {all} names of activities, none looks misspelt or written in two ways.",
      },
      { all },
    );
  return io.say(
    {
      id: {
        other:
          "{count} dari {all} nama kegiatan mungkin hanya nama lain yang salah ketik atau ditulis dengan cara lain. Yang memutuskan orang: --merge menggabungkannya.",
      },
      en: {
        one: "{count} of {all} names of activities is probably another one, misspelt or written otherwise. A person decides: --merge joins them.",
        other:
          "{count} of {all} names of activities are probably others, misspelt or written otherwise. A person decides: --merge joins them.",
      },
    },
    { n, count: io.format.count(n), all },
  );
}

function ownDefinition(io: Io) {
  return {
    names: io.say({
      id: "berbeda huruf besar, spasi, atau tanda baca; atau paling banyak dua huruf yang hilang, berlebih, tertukar, atau keliru (Damerau 1964), bila yang satu jarang di samping yang lain: paling banyak 1 dari 20, atau 1 dari 5 bila langkah di sekitarnya sama; tidak pernah bila berbeda angka, kode, atau kata yang juga dipakai nama lain",
      en: "capitals, blanks or punctuation differ; or at most two letters are left out, added, swapped or mistaken (Damerau 1964), where one is rare beside the other: at most 1 in 20, or 1 in 5 where the steps around it are the same; never where a number, a code, or a word that other names have differs",
    }),
    samePlace: io.say({
      id: "bagian langkah sebelum dan sesudahnya yang juga menjadi tetangga nama yang sering",
      en: "share of the steps before and after it that are neighbours of the frequent name too",
    }),
  };
}

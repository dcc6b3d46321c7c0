import { forms } from "../analytics/eventlog/conditions/condition.ts";
import type { Text } from "../platform/i18n/text.ts";
import { mergeOf } from "./mine-merge.ts";
import { conditionsOf } from "./mine-where.ts";
import { flag, type Options, option, text, type Values } from "./option.ts";
import { tableOptions } from "./table-options.ts";

const column = (about: Text) => text("COLUMN", { about });
/** A file of events knows of no complaints, so that no command can answer what asks for them. */
const formsInHelp = Object.values(forms)
  .filter((form) => form !== forms.complained && form !== forms.uncomplained)
  .join(", ");
const { delimiter, encoding, dateFormat, zone, strict } = tableOptions;

/** Options of every command that reads an event log. */
export const logOptions = {
  case: column({
    id: "kolom kasus; bawaan: nama yang lazim, seperti case_id atau No Permohonan",
    en: "column of cases; default: a usual name, such as case_id or No Permohonan",
  }),
  activity: column({
    id: "kolom kegiatan; bawaan: nama yang lazim, seperti activity atau Tahap",
    en: "column of activities; default: a usual name, such as activity or Tahap",
  }),
  time: column({
    id: "kolom waktu; bawaan: nama yang lazim, seperti timestamp atau Waktu",
    en: "column of times; default: a usual name, such as timestamp or Waktu",
  }),
  start: column({
    id: "kolom waktu mulai, bila mulai dan selesai ada di satu baris",
    en: "column of starts, where start and completion stand in one row",
  }),
  resource: column({ id: "kolom pelaksana", en: "column of resources" }),
  lifecycle: column({
    id: "kolom siklus (start, complete); bawaan: lifecycle:transition",
    en: "column of the lifecycle (start, complete); default: lifecycle:transition",
  }),
  objectType: text("TYPE", {
    about: {
      id: "jenis objek yang menjadi kasus, dari log OCEL; bawaan: yang paling mungkin, dan itu diberitahukan",
      en: "type of objects that are the cases, of an OCEL log; default: the likeliest, which is told",
    },
  }),
  allEvents: flag({
    id: "hitung semua peristiwa, juga start dan schedule, bila log mencampurnya dengan complete",
    en: "count every event, start and schedule too, where the log mixes them with complete",
  }),
  where: option(
    "FILTER;...",
    {
      about: {
        id: `hanya kasus yang memenuhi semua saringan, dengan ; di antaranya: ${formsInHelp}`,
        en: `only cases that fulfil every filter, with ; between them: ${formsInHelp}`,
      },
    },
    conditionsOf,
  ),
  merge: option(
    "WRITTEN=NAME;...|FILE.json",
    {
      about: {
        id: "nama kegiatan yang terhitung sebagai nama lain, atau berkas JSON dari mutu mine names --json",
        en: "names of activities that count as others, or the JSON file that mutu mine names --json writes",
      },
    },
    mergeOf,
  ),
  delimiter,
  encoding,
  dateFormat,
  zone,
  strict,
} satisfies Options;

/** The values of these options, as `withLog` wants them. */
export type LogInputOptions = Values<typeof logOptions>;

export const logArgument = {
  name: "LOG",
  about: {
    id: "log peristiwa: CSV, Parquet, JSON Lines, XES, atau OCEL 2.0 (JSON), polos atau .gz; - untuk masukan standar",
    en: "event log: CSV, Parquet, JSON Lines, XES or OCEL 2.0 (JSON), plain or .gz; - for standard input",
  },
} as const;

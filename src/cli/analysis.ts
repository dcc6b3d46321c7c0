import type { Text } from "../platform/i18n/text.ts";
import { type Argument, type Command, command, type Input } from "./command.ts";
import { FailedError, UsageError } from "./failure.ts";
import type { Io } from "./io.ts";
import { flag, type Options, text, whole } from "./option.ts";
import { printTable, type Table } from "./print-table.ts";
import { type Rejections, tellRejections } from "./rejections.ts";
import { toJson } from "./to-json.ts";
import { writeWholeFile } from "./write-file.ts";

/** Population, clock, calendar, exclusions, method with its source: what a figure means, in the person's language. */
export type Definition = Readonly<Record<string, string>>;

/** What an analysis found. The frame prints it as JSON, or as tables and one sentence. */
export type Answer = {
  /** Keys of the JSON document in their order; full precision, `null` with a `reason` for what cannot be told. */
  readonly figures: Readonly<Record<string, unknown>>;
  readonly tables: readonly Table[];
  /** The result in words, in the person's language. */
  readonly sentence: string;
  readonly rejected?: Rejections;
  readonly definition?: Definition;
};

type Analysis<O extends Options> = {
  readonly name: string;
  readonly summary: Text;
  readonly args?: readonly Argument[];
  readonly options: O;
  readonly example: string;
  readonly keys?: Readonly<Record<string, Text>>;
  /** How the figures looked in older versions of the schema, by version; the newest is one more than the last. */
  readonly older?: readonly ((answer: Answer) => Answer["figures"])[];
  answer(io: Io, input: Input<O>): Promise<Answer>;
};

const answerOptions = {
  json: flag({ id: "cetak satu dokumen JSON", en: "print one JSON document" }),
  out: text("FILE", {
    about: { id: "tulis ke berkas ini, bukan ke layar", en: "write to this file instead of printing" },
  }),
  schemaVersion: whole("N", {
    min: 1,
    about: {
      id: "versi skema JSON; bawaan: yang terbaru",
      en: "version of the JSON schema; default: the newest",
    },
  }),
};

type AnswerInput = Input<typeof answerOptions>;

/** A command that answers a question from files. Adds `--json`, `--out` and `--schema-version`. */
export function analysis<const O extends Options>(wanted: Analysis<O>): Command {
  const { name, summary, args = [], example, keys } = wanted;
  return command({
    name,
    summary,
    args,
    example,
    ...(keys && { keys }),
    options: { ...wanted.options, ...answerOptions },
    async run(io, input) {
      // `command` read these values with the options above, so both views of the input are true.
      const { json, out, schemaVersion } = (input as AnswerInput).options;
      const version = versionOf(wanted, schemaVersion);
      const answer = await wanted.answer(io, input as unknown as Input<O>);
      const printed = fitting(() =>
        json ? document(wanted, version, answer, io.verbose) : humanForm(answer, io),
      );
      await (out === null ? io.data.write(printed) : writeWholeFile(out, printed));
      if (answer.rejected) await tellRejections(io, answer.rejected);
      const strict = "strict" in input.options && input.options.strict === true;
      return strict && (answer.rejected?.count ?? 0) > 0 ? 3 : 0;
    },
  });
}

/** @throws FailedError when the answer is longer than one text can be: half a gigabyte */
function fitting(print: () => string): string {
  try {
    return print();
  } catch (error) {
    if (!(error instanceof RangeError && error.message === "Invalid string length")) throw error;
    const text = {
      id: "Jawabannya terlalu besar untuk satu dokumen. Ambil sebagian baris, atau kelompok yang lebih besar.",
      en: "The answer is too large for one document. Take a part of the rows, or larger groups.",
    };
    throw new FailedError(text, {}, { cause: error });
  }
}

function versionOf(wanted: Analysis<Options>, asked: number | null): number {
  const newest = (wanted.older?.length ?? 0) + 1;
  if (asked !== null && asked > newest)
    throw new UsageError(
      {
        id: "--schema-version: ditemukan {asked}, versi terbaru {newest}.",
        en: "--schema-version: found {asked}, the newest version is {newest}.",
      },
      { asked, newest },
    );
  return asked ?? newest;
}

function document(wanted: Analysis<Options>, version: number, answer: Answer, verbose: boolean): string {
  const older = wanted.older?.[version - 1];
  return toJson({
    schema: `mutu.${wanted.name.replaceAll(" ", ".")}/${version}`,
    ...(older ? older(answer) : answer.figures),
    ...(answer.rejected && { rejected: answer.rejected.rows, rejectedCount: answer.rejected.count }),
    ...(verbose && answer.definition && { definition: answer.definition }),
  });
}

function humanForm(answer: Answer, io: Io): string {
  const tables = answer.tables.map((table) => `${printTable(table, io.format)}\n`).join("");
  const definition = io.verbose ? Object.entries(answer.definition ?? {}) : [];
  const lines = definition.map(([key, meaning]) => `${key}: ${meaning}\n`).join("");
  return `${tables}${answer.sentence}\n${lines === "" ? "" : `\n${lines}`}`;
}

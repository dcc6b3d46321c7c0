import { setTimeout as sleep } from "node:timers/promises";
import { standardImporter } from "../modules/catalogue/index.ts";
import { complaintImporter } from "../modules/complaints/index.ts";
import { logImporter } from "../modules/processes/index.ts";
import { surveyImporter } from "../modules/surveys/index.ts";
import type { Context } from "../platform/context.ts";
import { safeName } from "../platform/files/safe-name.ts";
import { messages } from "../platform/i18n/messages.ts";
import type { Text } from "../platform/i18n/text.ts";
import { translator } from "../platform/i18n/translate.ts";
import { advanceImports } from "../platform/imports/advance.ts";
import { beginImport } from "../platform/imports/begin.ts";
import { brokenInWords } from "../platform/imports/broken-words.ts";
import { fileOfRun } from "../platform/imports/file-of-run.ts";
import {
  type ImportKind,
  type ImportRun,
  importRun,
  type RejectedCell,
  rejectedOf,
  runsOfFile,
} from "../platform/imports/import-run.ts";
import { steerImport } from "../platform/imports/steer.ts";
import { agencyCalled, agencyOption } from "./agency-option.ts";
import { type Command, command } from "./command.ts";
import { dataOption } from "./data-option.ts";
import { type ExitStatus, FailedError } from "./failure.ts";
import { mappingFor, readImportMap } from "./import-mapping.ts";
import type { Io } from "./io.ts";
import { flag, text } from "./option.ts";
import { type RejectedRow, tellRejections } from "./rejections.ts";
import { withContext } from "./with-context.ts";

const importers = [complaintImporter, surveyImporter, logImporter, standardImporter];
const interrupted: ExitStatus = 130;

const options = {
  agency: agencyOption,
  map: text("MAP.json", {
    about: {
      id: "kolom mana berisi apa, dan yang sama untuk semua baris; bawaan: nama kolom yang lazim",
      en: "which column holds what, and what is the same for all rows; default: usual names of columns",
    },
  }),
  data: dataOption,
  strict: flag({
    id: "berakhir dengan status 3 bila ada baris yang ditolak",
    en: "end with status 3 when rows were rejected",
  }),
};

type Wanted = {
  readonly kind: ImportKind;
  readonly summary: Text;
  readonly example: string;
  /** How what went in is counted, where a row is not what counts. */
  readonly counted?: Text;
};

/** `mutu import KIND FILE`: takes a file into an instance batch by batch, whether or not a Mutu is running on it. */
export function importCommand({ kind, summary, example, counted = countedRows }: Wanted): Command {
  return command({
    name: `import ${kind}`,
    summary,
    args: [
      {
        name: "FILE",
        about: {
          id: "berkas yang diimpor; - untuk masukan standar",
          en: "file to import; - for standard input",
        },
      },
    ],
    options,
    example,
    async run(io, { args: [file = "-"], options: { agency, map, data, strict } }) {
      const told = map === null ? { columns: {}, constants: {} } : await readImportMap(io, map);
      return await withContext(io, { data }, async (ctx) => {
        const { id: agencyId } = await agencyCalled(ctx, agency);
        const run = await begin(io, ctx, { kind, agencyId, file, told });
        return await tell(io, ctx, await finish(io, ctx, run), { strict, counted });
      });
    },
  });
}

type Asked = {
  readonly kind: ImportKind;
  readonly agencyId: string;
  readonly file: string;
  readonly told: ImportRun["mapping"];
};

/** Stores the file and sets it on its way; one that was stopped half-way goes on where it stopped. */
async function begin(io: Io, ctx: Context, { kind, agencyId, file, told }: Asked): Promise<ImportRun> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of io.read(file)) chunks.push(chunk);
  const sha256 = await ctx.files.put(Buffer.concat(chunks));
  const before = await runsOfFile(ctx, kind, { agencyId, sha256 });
  const halfway = before.find((run) => run.state === "stopped" || run.state === "running");
  if (halfway?.state === "stopped") {
    await io.note({
      id: "Meneruskan impor yang dihentikan.",
      en: "Going on with the import that was stopped.",
    });
    return await steerImport(ctx, { agencyId, importId: halfway.id, to: "running" });
  }
  if (halfway) return halfway;
  if (kind === "survey" && before.some((run) => run.state === "done")) {
    throw new FailedError(messages["imports.already-in"]);
  }
  const mapping = await mappingFor(io, kind, { file, stored: await fileOfRun(ctx, { sha256 }), told });
  return await beginImport(ctx, kind, {
    agencyId,
    fileName: safeName(file === "-" ? kind : file),
    sha256,
    mapping,
  });
}

/** Reads on until the run ends; a Mutu that is running may do part of it. Ctrl-C stops it after the batch under way. */
async function finish(io: Io, ctx: Context, begun: ImportRun): Promise<ImportRun> {
  const signal = io.takeOverStopping();
  for (;;) {
    const run = await importRun(ctx, begun.agencyId, begun.id);
    await showProgress(io, run);
    if (run.state !== "running") return run;
    if (signal.aborted)
      return await steerImport(ctx, { agencyId: run.agencyId, importId: run.id, to: "stopped" });
    const advanced = await advanceImports({ ...ctx, signal }, importers, run);
    if (advanced === null) await sleep(300);
  }
}

async function showProgress(io: Io, run: ImportRun): Promise<void> {
  if (!io.notes.isTerminal || run.rowsRead === 0) return;
  const line = io.say({ id: "{rows} baris", en: "{rows} rows" }, { rows: io.format.count(run.rowsRead) });
  await io.notes.write(`\r\u001b[K${line}${run.state === "running" ? "" : "\n"}`);
}

const countedRows: Text = {
  id: "{accepted} masuk, {duplicates} sudah ada sebelumnya, {rejected} ditolak.",
  en: "{accepted} accepted, {duplicates} were there before, {rejected} rejected.",
};

async function tell(
  io: Io,
  ctx: Context,
  run: ImportRun,
  { strict, counted }: { readonly strict: boolean; readonly counted: Text },
): Promise<ExitStatus> {
  const { accepted, duplicates, rejected } = run;
  const counts = {
    accepted: io.format.count(accepted),
    duplicates: io.format.count(duplicates),
    rejected: io.format.count(rejected),
  };
  await io.data.write(`${io.say(counted, counts)}\n`);
  const cells = await rejectedOf(ctx, run, 1000);
  const rows = cells.filter(({ kept }) => !kept).map((cell) => rejectedRow(io, cell));
  await tellRejections(io, { count: rejected, rows });
  if (run.state === "failed") {
    throw new FailedError(
      {
        id: "Impor berhenti. {why} Yang sudah masuk tetap ada dan tidak masuk dua kali.",
        en: "The import ended. {why} What went in stays and does not go in twice.",
      },
      { why: brokenInWords(run.error ?? "", translator(io.lang)) },
    );
  }
  if (run.state === "stopped") return interrupted;
  return strict && rejected > 0 ? 3 : 0;
}

function rejectedRow(io: Io, { row, column, value, reason }: RejectedCell): RejectedRow {
  const known: Readonly<Record<string, Text>> = messages;
  const words = known[`imports.reason.${reason}`] ?? known[reason];
  const said = words ? io.say(words) : reason;
  return { row, column, value, reason, message: value === "" ? said : `"${value}": ${said}` };
}

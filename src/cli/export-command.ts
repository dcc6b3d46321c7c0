import { type Field, writeRecords } from "../analytics/table/write-records.ts";
import type { Agency } from "../modules/organisations/index.ts";
import { record } from "../platform/audit/record.ts";
import type { Context } from "../platform/context.ts";
import { transact } from "../platform/db/transact.ts";
import type { Text } from "../platform/i18n/text.ts";
import type { ImportKind } from "../platform/imports/import-run.ts";
import { agencyCalled, agencyOption } from "./agency-option.ts";
import { type Command, command } from "./command.ts";
import { dataOption } from "./data-option.ts";
import { type ExitStatus, FailedError } from "./failure.ts";
import type { Io } from "./io.ts";
import { text } from "./option.ts";
import { withContext } from "./with-context.ts";
import { writePrivateFile } from "./write-file.ts";

/** Where rows go, some at a time. */
export type Take = (rows: readonly (readonly Field[])[]) => Promise<void>;

/** A file in the making. */
export type Exported = {
  readonly columns: readonly string[];
  readonly rows: (take: Take) => Promise<void>;
  /** Of what it is, by name, for the person and for the trace that an export leaves. */
  readonly of: { readonly id: string; readonly name: string };
  /** What the reader of the file must know. */
  readonly note?: Text;
};

type Wanted = {
  readonly kind: ImportKind;
  readonly summary: Text;
  readonly example: string;
  /** What `--name` chooses; without it there is nothing to choose. */
  readonly named?: Text;
  readonly table: (ctx: Context, agency: Agency, name: string | null) => Promise<Exported>;
};

const options = {
  agency: agencyOption,
  out: text("FILE", {
    about: { id: "tulis ke berkas ini, bukan ke layar", en: "write to this file instead of printing" },
  }),
  data: dataOption,
};

/**
 * `mutu export KIND`: writes as CSV what `mutu import KIND` reads. Nothing restricted and nobody's identity is in it, and
 * the export leaves an entry in the audit. A file of it is readable by its owner alone.
 */
export function exportCommand({ kind, summary, example, named, table }: Wanted): Command {
  return command({
    name: `export ${kind}`,
    summary,
    options: named === undefined ? options : { ...options, name: text("NAME", { about: named }) },
    example,
    async run(io, { options: { agency: code, out, data, ...rest } }) {
      const name = "name" in rest && typeof rest.name === "string" ? rest.name : null;
      return await withContext<ExitStatus>(io, { data }, async (ctx) => {
        const agency = await agencyCalled(ctx, code);
        const exported = await table(ctx, agency, name);
        await leaveTrace(ctx, kind, agency, exported);
        const rows = await write(io, out, exported);
        await tell(io, exported, rows);
        return 0;
      });
    },
  });
}

/**
 * The one of a name, or the first without one.
 * @throws FailedError which says what there is
 */
export function chosenByName<T extends { readonly name: string }>(
  among: readonly T[],
  name: string | null,
  none: Text,
): T {
  const found = name === null ? among[0] : among.find((one) => one.name === name);
  if (found) return found;
  if (among.length === 0) throw new FailedError(none);
  throw new FailedError(
    {
      id: 'Tidak ada yang bernama "{name}". Yang ada: {names}.',
      en: 'None is named "{name}". There are: {names}.',
    },
    { name: name ?? "", names: among.map((one) => one.name).join("; ") },
  );
}

async function leaveTrace(ctx: Context, kind: ImportKind, agency: Agency, { of }: Exported): Promise<void> {
  await transact(ctx, (ctx) =>
    record(ctx, { verb: `export-${kind}`, subjectKind: kind, subjectId: of.id, agencyId: agency.id }),
  );
}

/** @returns how many rows were written */
async function write(io: Io, out: string | null, { columns, rows }: Exported): Promise<number> {
  let written = 0;
  const all = async (put: (lines: string) => Promise<void>) => {
    await put(writeRecords([columns]));
    await rows(async (some) => {
      written += some.length;
      await put(writeRecords(some));
    });
  };
  await (out === null ? all((lines) => io.data.write(lines)) : writePrivateFile(out, all));
  return written;
}

async function tell(io: Io, { of, note }: Exported, rows: number): Promise<void> {
  await io.note(
    { id: "{name}: {rows} baris.", en: "{name}: {rows} rows." },
    { name: of.name, rows: io.format.count(rows) },
  );
  if (note) await io.note(note);
}

import { rawCell } from "../analytics/table/cell.ts";
import type { Text } from "../platform/i18n/text.ts";
import type { Io } from "./io.ts";
import { text } from "./option.ts";
import { openTable, type TableInput } from "./table-input.ts";
import type { TableInputOptions } from "./table-options.ts";

const usualTexts = [
  "text",
  "teks",
  "isi",
  "isi_laporan",
  "isi_aduan",
  "body",
  "description",
  "deskripsi",
  "uraian",
  "keluhan",
  "pengaduan",
  "complaint",
  "comment",
  "komentar",
  "saran",
];

/** The option of every command that reads free text. */
export const textColumn = text("COLUMN", {
  about: { id: "kolom teks bebas", en: "column of the free text" },
});

export type WrittenText = { readonly row: number; readonly text: string };

const role: Text = { id: "teks", en: "text" };

/** The free texts of a file with their rows, in batches; empty cells are texts without words. */
export async function openTexts(
  io: Io,
  file: string,
  options: TableInputOptions & { readonly text: string | null },
): Promise<{ readonly input: TableInput; readonly batches: AsyncIterable<readonly WrittenText[]> }> {
  const input = await openTable(io, file, options);
  const column = await input.need(role, options.text, usualTexts);
  return { input, batches: input.batches({ text: { column, kind: rawCell } }) };
}

/** The same all at once. */
export async function readTexts(
  io: Io,
  file: string,
  options: TableInputOptions & { readonly text: string | null },
): Promise<{ readonly input: TableInput; readonly texts: readonly WrittenText[] }> {
  const { input, batches } = await openTexts(io, file, options);
  const texts: WrittenText[] = [];
  for await (const batch of batches) texts.push(...batch);
  return { input, texts };
}

const SHOWN = 60;

/** As much of a text as a table has room for. */
export function beginning(text = ""): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN - 1)}…`;
}

import { rmSync } from "node:fs";
import { open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Text } from "../platform/i18n/text.ts";
import { FailedError } from "./failure.ts";

const unfinished = new Set<string>();

/** Removes what an interrupted command has half written. Synchronous, because the process ends right after it. */
export function removeUnfinishedFiles(): void {
  for (const file of unfinished) rmSync(file, { force: true });
}

/** What a file gets: a text, or what is written to it piece by piece. */
export type Content = string | ((write: (piece: string) => Promise<void>) => Promise<void>);

/**
 * Writes a file whole or not at all: beside its place first, then renamed over it.
 * @throws FailedError when the folder is missing, full or may not be written
 */
export function writeWholeFile(file: string, content: Content): Promise<void> {
  return write(file, content, modes.usual);
}

/** The same for what people wrote or did: only the account that runs the command reads it. */
export function writePrivateFile(file: string, content: Content): Promise<void> {
  return write(file, content, modes.own);
}

/** Who may read a file: whoever the umask lets, or its owner alone. */
const modes = { usual: 0o666, own: 0o600 } as const;

async function write(file: string, content: Content, mode: number): Promise<void> {
  try {
    const target = await targetOf(file);
    await (target.isPlain ? writeBeside(target.path, content, mode) : writeInto(target.path, content, mode));
  } catch (error) {
    const text = reasons[codeOf(error)];
    throw new FailedError(text, { file, why: messageOf(error) }, { cause: error });
  }
}

const reasons = {
  ENOENT: {
    id: "{file}: foldernya tidak ada. Buat dahulu foldernya, atau pilih folder lain.",
    en: "{file}: there is no such folder. Make the folder first, or choose another.",
  },
  EISDIR: {
    id: "{file}: ini folder, yang diharapkan nama berkas.",
    en: "{file}: this is a folder, the name of a file was expected.",
  },
  EACCES: {
    id: "{file}: folder atau berkasnya tidak boleh ditulis. Pilih folder lain, atau minta izin tulis. Berkas lama, jika ada, tidak berubah.",
    en: "{file}: the folder or file may not be written. Choose another folder, or ask for the right to write. The old file, if any, is unchanged.",
  },
  ENOSPC: {
    id: "{file}: penyimpanan penuh. Kosongkan sebagian, lalu jalankan lagi. Berkas lama, jika ada, tidak berubah.",
    en: "{file}: the storage is full. Free some of it and run again. The old file, if any, is unchanged.",
  },
  other: {
    id: "{file}: tidak dapat ditulis ({why}). Berkas lama, jika ada, tidak berubah.",
    en: "{file}: cannot be written ({why}). The old file, if any, is unchanged.",
  },
} satisfies Readonly<Record<string, Text>>;

function codeOf(error: unknown): "ENOENT" | "EISDIR" | "EACCES" | "ENOSPC" | "other" {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "EROFS" || code === "EPERM") return "EACCES";
  if (code === "ENOTDIR") return "ENOENT";
  return code === "ENOENT" || code === "EISDIR" || code === "EACCES" || code === "ENOSPC" ? code : "other";
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Where a name leads: a link is followed; a device such as /dev/null must not be replaced by a file. */
async function targetOf(file: string): Promise<{ path: string; isPlain: boolean }> {
  const found = await stat(file).catch(() => null);
  if (found === null) return { path: file, isPlain: true };
  return { path: await realpath(file), isPlain: found.isFile() };
}

async function writeBeside(file: string, content: Content, mode: number): Promise<void> {
  const partial = join(dirname(file), `.${basename(file)}.${process.pid}.partial`);
  unfinished.add(partial);
  try {
    await writeInto(partial, content, mode);
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  } finally {
    unfinished.delete(partial);
  }
}

async function writeInto(file: string, content: Content, mode: number): Promise<void> {
  const handle = await open(file, "w", mode);
  try {
    if (typeof content === "string") await handle.writeFile(content);
    else await content((piece) => handle.appendFile(piece));
    if ((await handle.stat()).isFile()) await handle.sync();
  } finally {
    await handle.close();
  }
}

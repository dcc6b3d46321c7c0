import { resolve } from "node:path";
import { backUp } from "../platform/backup/back-up.ts";
import { rememberBackup } from "../platform/backup/last-backup.ts";
import { hasCode } from "../platform/system-error.ts";
import { command } from "./command.ts";
import { dataOption } from "./data-option.ts";
import type { Io } from "./io.ts";
import { filesFolderOf, withInstance } from "./with-context.ts";

export const backup = command({
  name: "backup",
  summary: {
    id: "Mencadangkan semua data ke folder baru, sambil Mutu tetap berjalan",
    en: "Backs everything up into a new folder while Mutu goes on",
  },
  args: [
    { name: "DIR", about: { id: "folder cadangan, belum ada", en: "folder of the backup, not there yet" } },
  ],
  options: { data: dataOption },
  example: "mutu backup /cadangan/2026-11-24",
  async run(io, { args: [dir = ""], options: { data } }) {
    const folder = resolve(dir);
    const { manifest, settings } = await withInstance(io, { data }, async ({ url, settings }) => {
      const source = { url, filesFolder: filesFolderOf(settings) };
      return { manifest: await backUp(source, folder, io.now, () => undefined), settings };
    });
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    await io.note(
      {
        id: "Tercadang di {folder}: {tables} tabel, {rows} baris, {files} berkas. Kunci tidak ikut: simpan folder keys terpisah. Coba pulihkan sesekali: mutu restore {folder} --data FOLDER-BARU --keys FOLDER-KEYS",
        en: "Backed up in {folder}: {tables} tables, {rows} rows, {files} files. Keys are not in it: keep the folder keys apart. Try it now and then: mutu restore {folder} --data NEW-FOLDER --keys KEYS-FOLDER",
      },
      { folder, tables: manifest.tables.length, rows: io.format.count(rows), files: manifest.files.length },
    );
    await remember(io, settings.dataFolder, () => rememberBackup(settings.dataFolder, manifest, folder));
    return 0;
  },
});

/** The backup is made and whole, also where its time cannot be written down. */
async function remember(io: Io, dataFolder: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!hasCode(error, "EACCES", "EPERM", "EROFS", "ENOSPC", "ENOENT")) throw error;
    await io.note(
      {
        id: "Waktunya tidak dapat dicatat di {folder} ({why}), jadi mutu doctor tidak mengetahuinya. Jalankan dengan akun yang memiliki folder itu.",
        en: "Its time cannot be written down in {folder} ({why}), so mutu doctor does not know of it. Run this under the account that owns the folder.",
      },
      { folder: dataFolder, why: error instanceof Error ? error.message : "" },
    );
  }
}

import { resolve } from "node:path";
import { backUp } from "../platform/backup/back-up.ts";
import { command } from "./command.ts";
import { dataOption } from "./data-option.ts";
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
    const manifest = await withInstance(io, { data }, ({ url, settings }) =>
      backUp({ url, filesFolder: filesFolderOf(settings) }, folder, io.now, () => undefined),
    );
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    await io.note(
      {
        id: "Tercadang di {folder}: {tables} tabel, {rows} baris, {files} berkas. Coba pulihkan sesekali: mutu restore {folder} --data FOLDER-BARU",
        en: "Backed up in {folder}: {tables} tables, {rows} rows, {files} files. Try it now and then: mutu restore {folder} --data NEW-FOLDER",
      },
      { folder, tables: manifest.tables.length, rows: io.format.count(rows), files: manifest.files.length },
    );
    return 0;
  },
});

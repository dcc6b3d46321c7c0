import { resolve } from "node:path";
import { resumeOrigin } from "../platform/audit/begin-origin.ts";
import { originOf } from "../platform/audit/origin.ts";
import { verifyAudit } from "../platform/audit/verify.ts";
import { bringKeys } from "../platform/backup/bring-keys.ts";
import { restore as restoreInto } from "../platform/backup/restore.ts";
import { silentLog } from "../platform/log.ts";
import { migrations } from "../platform/migrations/index.ts";
import { tellVerification } from "./audit-words.ts";
import { command } from "./command.ts";
import { dataOption } from "./data-option.ts";
import { text } from "./option.ts";
import { settingsAt } from "./settings-of.ts";
import { filesFolderOf, withContext, withInstance } from "./with-context.ts";

export const restore = command({
  name: "restore",
  summary: {
    id: "Memulihkan cadangan ke folder data yang kosong dan memeriksanya",
    en: "Restores a backup into an empty data folder and verifies it",
  },
  args: [{ name: "DIR", about: { id: "folder cadangan", en: "folder of the backup" } }],
  options: {
    data: dataOption,
    keys: text("DIR", {
      about: {
        id: "folder keys instansi yang dicadangkan; tanpa ini asal catatan audit dari cadangan tidak dapat diperiksa",
        en: "folder keys of the instance that was backed up; without it the origin of its audit entries cannot be checked",
      },
    }),
  },
  example: "mutu restore /cadangan/2026-11-24 --data /srv/mutu-pulih",
  async run(io, { args: [dir = ""], options: { data, keys } }) {
    if (keys !== null) await bringKeys(resolve(keys), settingsAt(data).dataFolder);
    const manifest = await withInstance(io, { data, makes: true }, ({ url, settings }) =>
      restoreInto(
        resolve(dir),
        { url, filesFolder: filesFolderOf(settings) },
        { migrations, log: silentLog, told: () => undefined },
      ),
    );
    await io.note(
      {
        id: "Pulih: {tables} tabel, {files} berkas, keadaan {at}.",
        en: "Restored: {tables} tables, {files} files, as of {at}.",
      },
      {
        tables: manifest.tables.length,
        files: manifest.files.length,
        at: io.format.moment(new Date(manifest.takenAt)),
      },
    );
    const verification = await withContext(io, { data }, async (ctx) => {
      await resumeOrigin(ctx);
      return await verifyAudit(ctx, { origin: await originOf(ctx.settings), kept: manifest.audit });
    });
    await tellVerification(io, verification);
    return verification.breaks.length === 0 ? 0 : 1;
  },
});

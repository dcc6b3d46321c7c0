import { resolve } from "node:path";
import { verifyAudit } from "../platform/audit/verify.ts";
import { lastBackup } from "../platform/backup/last-backup.ts";
import { readManifest } from "../platform/backup/restore.ts";
import { tellVerification } from "./audit-words.ts";
import { command } from "./command.ts";
import { dataOption } from "./data-option.ts";
import { flag, text } from "./option.ts";
import { toJson } from "./to-json.ts";
import { withContext } from "./with-context.ts";

export const auditVerify = command({
  name: "audit verify",
  summary: {
    id: "Memeriksa jejak audit: catatan yang diubah, dihapus, atau disisipkan",
    en: "Verifies the audit trail: entries changed, removed or put in",
  },
  options: {
    data: dataOption,
    backup: text("DIR", {
      about: {
        id: "bandingkan juga dengan ujung rantai di cadangan ini (bawaan: cadangan terakhir)",
        en: "also compare with the end of the chain in this backup (default: the last one)",
      },
    }),
    json: flag({ id: "cetak satu dokumen JSON", en: "print one JSON document" }),
  },
  example: "mutu audit verify",
  async run(io, { options: { data, backup, json } }) {
    const named = backup === null ? null : await readManifest(resolve(backup));
    const verification = await withContext(io, { data }, async (ctx) => {
      const kept = named ?? (await lastBackup(ctx.settings.dataFolder));
      return await verifyAudit(ctx, kept?.audit ?? null);
    });
    if (json) await io.data.write(toJson({ schema: "mutu.audit.verify/1", ...verification }));
    else await tellVerification(io, verification);
    return verification.breaks.length === 0 ? 0 : 1;
  },
});

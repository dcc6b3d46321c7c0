import { resolve } from "node:path";
import { originOf } from "../platform/audit/origin.ts";
import { verifyAudit } from "../platform/audit/verify.ts";
import { lastBackup } from "../platform/backup/last-backup.ts";
import { readManifest } from "../platform/backup/restore.ts";
import type { Context } from "../platform/context.ts";
import { verificationDocument } from "./audit-document.ts";
import { heldAgainst } from "./audit-outside.ts";
import { tellCheckpoints, tellVerification } from "./audit-words.ts";
import { command } from "./command.ts";
import { dataOption } from "./data-option.ts";
import { flag, text } from "./option.ts";
import { withContext } from "./with-context.ts";

export const auditVerify = command({
  name: "audit verify",
  summary: {
    id: "Memeriksa jejak audit: catatan yang diubah, dihapus, atau disisipkan, dan rantai yang dibuat ulang",
    en: "Verifies the audit trail: entries changed, removed or put in, and a chain that was made anew",
  },
  options: {
    data: dataOption,
    checkpoints: text("DIR", {
      about: {
        id: "bandingkan dengan titik periksa di folder ini (bawaan: MUTU_CHECKPOINTS, atau checkpoints di folder data)",
        en: "compare with the checkpoints in this folder (default: MUTU_CHECKPOINTS, or checkpoints in the data folder)",
      },
    }),
    key: text("FILE", {
      about: {
        id: "kunci publik yang dipercaya, satu atau lebih, dalam PEM (bawaan: kunci publik di folder data; lihat mutu audit key)",
        en: "public keys that are believed, one or more, in PEM (default: the public keys in the data folder; see mutu audit key)",
      },
    }),
    backup: text("DIR", {
      about: {
        id: "bandingkan juga dengan ujung rantai di cadangan ini (bawaan: cadangan terakhir)",
        en: "also compare with the end of the chain in this backup (default: the last one)",
      },
    }),
    json: flag({ id: "cetak satu dokumen JSON", en: "print one JSON document" }),
  },
  example: "mutu audit verify --checkpoints /mnt/inspektorat/mutu",
  keys: {
    originSince: {
      id: "catatan pertama yang harus membawa kode Mutu; null bila asalnya tidak dapat diperiksa, dengan originReason",
      en: "first entry that has to carry a code of Mutu; null when origin could not be checked, with originReason",
    },
    originAnewAt: {
      id: "kapan awal kode terakhir ditetapkan ulang, karena catatannya hilang atau kuncinya lain; null bila tidak pernah",
      en: "when it was last settled anew from where codes are owed, its note being gone or of another key; null when never",
    },
    "checkpoints.lastGood": {
      id: "titik periksa terakhir sebelum temuan pertama; sampai di situ jejaknya seperti ketika ditandatangani",
      en: "last checkpoint before the first finding; up to it the trail is as it was signed",
    },
  },
  async run(io, { options: { data, checkpoints, key, backup, json } }) {
    const named = backup === null ? null : await readManifest(resolve(backup));
    const examine = async (ctx: Context) => {
      const { dataFolder } = ctx.settings;
      const held = await heldAgainst(ctx, io, { checkpoints, key });
      const kept = (named ?? (await lastBackup(dataFolder)))?.audit ?? null;
      return { verification: await verifyAudit(ctx, { origin: await originOf(ctx.settings), kept }), held };
    };
    const { verification, held } = await withContext(io, { data }, examine);
    if (json) await io.data.write(verificationDocument(verification, held, io.now));
    else {
      await tellVerification(io, verification);
      await tellCheckpoints(io, verification, held);
    }
    const isWhole = verification.breaks.length + (held?.comparison.disagreements.length ?? 0) === 0;
    return isWhole ? 0 : 1;
  },
});

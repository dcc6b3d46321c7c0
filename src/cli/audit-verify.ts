import { verifyAudit } from "../platform/audit/verify.ts";
import { tellVerification } from "./audit-words.ts";
import { command } from "./command.ts";
import { dataOption } from "./data-option.ts";
import { flag } from "./option.ts";
import { toJson } from "./to-json.ts";
import { withContext } from "./with-context.ts";

export const auditVerify = command({
  name: "audit verify",
  summary: {
    id: "Memeriksa jejak audit: catatan yang diubah, dihapus, atau disisipkan",
    en: "Verifies the audit trail: entries changed, removed or put in",
  },
  options: { data: dataOption, json: flag({ id: "cetak satu dokumen JSON", en: "print one JSON document" }) },
  example: "mutu audit verify",
  async run(io, { options: { data, json } }) {
    const verification = await withContext(io, { data }, (ctx) => verifyAudit(ctx));
    if (json) await io.data.write(toJson({ schema: "mutu.audit.verify/1", ...verification }));
    else await tellVerification(io, verification);
    return verification.breaks.length === 0 ? 0 : 1;
  },
});

import { type Agency, agencyByCode } from "../modules/organisations/index.ts";
import type { Context } from "../platform/context.ts";
import { FailedError } from "./failure.ts";
import { text } from "./option.ts";

export const agencyOption = text("CODE", {
  required: true,
  about: { id: "kode instansi, seperti dpmptsp-kota", en: "code of the agency, such as dpmptsp-kota" },
});

/** @throws FailedError when no agency has the code */
export async function agencyCalled(ctx: Context, code: string): Promise<Agency> {
  const agency = await agencyByCode(ctx, code);
  if (agency) return agency;
  throw new FailedError(
    {
      id: 'Tidak ada instansi dengan kode "{code}". Buat dengan mutu user add.',
      en: 'There is no agency with the code "{code}". Make it with mutu user add.',
    },
    { code },
  );
}

import type { AttachedFile } from "../../../modules/complaints/index.ts";
import type { Context } from "../../../platform/context.ts";
import { MutuError } from "../../../platform/errors.ts";
import { acceptUpload, mostFiles } from "../../../platform/files/accept-upload.ts";

/**
 * Checks, cleans and stores the files of a form. A field that was left alone sends one empty file without a name.
 * @throws MutuError `invalid` for the first file that is not accepted
 */
export async function filesOfForm(
  ctx: Context,
  form: FormData,
  field: string,
): Promise<readonly AttachedFile[]> {
  const sent = form.getAll(field).filter((file) => file instanceof File && file.name !== "");
  if (sent.length > mostFiles) throw new MutuError("invalid", "upload.too-many", { most: mostFiles });
  const stored: AttachedFile[] = [];
  for (const file of sent) {
    if (!(file instanceof File)) continue;
    const accepted = await acceptUpload({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    const sha256 = await ctx.files.put(accepted.bytes);
    stored.push({ sha256, name: accepted.name, mediaType: accepted.mediaType, bytes: accepted.bytes.length });
  }
  return stored;
}

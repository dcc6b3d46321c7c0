import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { MutuError } from "../../platform/errors.ts";
import { acceptUpload, mostFiles } from "../../platform/files/accept-upload.ts";
import { isMessageKey } from "../../platform/i18n/translate.ts";
import { seal } from "../../platform/sealing/age.ts";
import { recipientsOf } from "../../platform/sealing/readers.ts";
import type { WebContext } from "../web-context.ts";
import type { FieldError, ShownFile } from "./form-state.ts";

const KeptFile = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  /** The agency to whose inspectorate the stored bytes are sealed, and the keys. */
  sealed: z
    .object({ agencyId: z.uuid(), recipients: z.array(z.string()) })
    .nullable()
    .default(null),
});

/** A file that was checked, cleaned and stored, though the form around it may still have to be put right. */
type KeptFile = z.output<typeof KeptFile>;

/** The files of one field: what to give to the verb, what to show when the form is shown again. */
export type KeptFiles = {
  readonly field: string;
  readonly files: readonly KeptFile[];
  readonly shown: readonly ShownFile[];
  readonly errors: readonly FieldError[];
};

/** Names of the hidden fields beside a file field: files of an earlier attempt, and those of them to leave out. */
export const keptName = (field: string) => `${field}.kept`;
export const dropName = (field: string) => `${field}.drop`;

/**
 * How bytes are stored: as they are, as ciphertext for the inspectorate of an agency, or not at all while it is not known
 * for whom they are to be sealed.
 */
export type Keeping = "plain" | "not-yet" | { readonly sealedFor: string };

/**
 * The files of a field: those chosen now, checked and stored, and those of an earlier attempt that came back by their
 * token. So a form with a mistake elsewhere never asks for a photo twice, unless the photo has to be sealed to others now.
 */
export async function keepFiles(
  c: WebContext,
  field: string,
  keeping: Keeping = "plain",
): Promise<KeptFiles> {
  const { t, format, ctx } = c.var;
  const { secret } = ctx.settings;
  const data = c.var.form ?? new FormData();
  const chosen = data.getAll(field).filter((file) => file instanceof File && file.name !== "");
  const earlier = earlierFiles(secret, data, field);
  const chooseAgain = { field, text: t("upload.choose-again") };
  if (keeping === "not-yet") {
    return { field, files: [], shown: [], errors: chosen.length + earlier.length > 0 ? [chooseAgain] : [] };
  }
  const files = earlier.filter(({ sealed }) => (sealed?.agencyId ?? null) === agencyOf(keeping));
  const errors: FieldError[] = files.length < earlier.length ? [chooseAgain] : [];
  for (const file of chosen) {
    if (!(file instanceof File)) continue;
    if (files.length >= mostFiles) {
      errors.push({ field, text: t("upload.too-many", { most: mostFiles }) });
      break;
    }
    const kept = await storeOrSayWhy(c, file, keeping);
    if (typeof kept === "string") errors.push({ field, text: kept });
    else files.push(kept);
  }
  const shown = files.map((file) => ({
    token: makeToken(secret, file),
    name: file.name,
    note: format.bytes(file.bytes),
  }));
  return { field, files, shown, errors };
}

/** Files that an earlier attempt left, but for those that the person took away since. */
function earlierFiles(secret: Uint8Array, data: FormData, field: string): readonly KeptFile[] {
  const dropped = new Set(data.getAll(dropName(field)));
  const tokens = data.getAll(keptName(field)).filter((token) => !dropped.has(token));
  return tokens.flatMap((token) => readToken(secret, token) ?? []);
}

function agencyOf(keeping: Exclude<Keeping, "not-yet">): string | null {
  return keeping === "plain" ? null : keeping.sealedFor;
}

/** The stored file, or what is wrong with it in words. */
async function storeOrSayWhy(
  c: WebContext,
  file: File,
  keeping: Exclude<Keeping, "not-yet">,
): Promise<KeptFile | string> {
  try {
    return await store(c, file, keeping);
  } catch (error) {
    if (!(error instanceof MutuError) || error.code !== "invalid" || !isMessageKey(error.key)) throw error;
    return c.var.t(error.key, error.facts);
  }
}

async function store(
  { var: { ctx } }: WebContext,
  file: File,
  keeping: Exclude<Keeping, "not-yet">,
): Promise<KeptFile> {
  const { name, mediaType, bytes } = await acceptUpload({
    name: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
  });
  const kept = { name, mediaType, bytes: bytes.length };
  const agencyId = agencyOf(keeping);
  if (agencyId === null) return { ...kept, sha256: await ctx.files.put(bytes), sealed: null };
  const recipients = [...(await recipientsOf(ctx, agencyId))];
  const sha256 = await ctx.files.put(await seal(bytes, recipients));
  return { ...kept, sha256, sealed: { agencyId, recipients } };
}

/** What the file is, signed: whoever sends it back was given it by us. */
function makeToken(secret: Uint8Array, file: KeptFile): string {
  const content = Buffer.from(JSON.stringify(file)).toString("base64url");
  return `${content}.${sign(secret, content)}`;
}

function readToken(secret: Uint8Array, token: unknown): KeptFile | null {
  if (typeof token !== "string") return null;
  const [content = "", signature = ""] = token.split(".");
  const expected = Buffer.from(sign(secret, content));
  const given = Buffer.from(signature);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return null;
  return KeptFile.parse(JSON.parse(Buffer.from(content, "base64url").toString("utf8")));
}

function sign(secret: Uint8Array, content: string): string {
  return createHmac("sha256", secret).update(`kept-file:${content}`).digest("base64url");
}

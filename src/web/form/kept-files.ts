import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { MutuError } from "../../platform/errors.ts";
import { acceptUpload, mostFiles } from "../../platform/files/accept-upload.ts";
import { isMessageKey } from "../../platform/i18n/translate.ts";
import type { WebContext } from "../web-context.ts";
import type { FieldError, ShownFile } from "./form-state.ts";

const KeptFile = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
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
 * The files of a field: those chosen now, checked and stored, and those of an earlier attempt that came back by their
 * token. So a form with a mistake elsewhere never asks for a photo twice.
 */
export async function keepFiles(c: WebContext, field: string): Promise<KeptFiles> {
  const { t, format, ctx } = c.var;
  const { secret } = ctx.settings;
  const data = c.var.form ?? new FormData();
  const dropped = new Set(data.getAll(dropName(field)));
  const earlier = data.getAll(keptName(field)).filter((token) => !dropped.has(token));
  const files = earlier.flatMap((token) => readToken(secret, token) ?? []);
  const errors: FieldError[] = [];
  for (const file of data.getAll(field)) {
    if (!(file instanceof File) || file.name === "") continue;
    if (files.length >= mostFiles) {
      errors.push({ field, text: t("upload.too-many", { most: mostFiles }) });
      break;
    }
    try {
      files.push(await store(c, file));
    } catch (error) {
      if (!(error instanceof MutuError) || error.code !== "invalid" || !isMessageKey(error.key)) throw error;
      errors.push({ field, text: t(error.key, error.facts) });
    }
  }
  const shown = files.map((file) => ({
    token: makeToken(secret, file),
    name: file.name,
    note: format.bytes(file.bytes),
  }));
  return { field, files, shown, errors };
}

async function store({ var: { ctx } }: WebContext, file: File): Promise<KeptFile> {
  const { name, mediaType, bytes } = await acceptUpload({
    name: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
  });
  return { sha256: await ctx.files.put(bytes), name, mediaType, bytes: bytes.length };
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

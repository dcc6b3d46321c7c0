import type { WebContext } from "./web-context.ts";

type StoredFile = { readonly sha256: string; readonly name: string; readonly mediaType: string };

/** Pictures are shown by the browser; everything else is saved, since it could run something. */
const shown = new Set(["image/jpeg", "image/png", "image/webp"]);

/**
 * Answers with a stored file, under a policy in which nothing of it can run (security section 5). The caller has checked
 * that the reader may read what it belongs to.
 */
export async function sendStoredFile(c: WebContext, file: StoredFile): Promise<Response> {
  return sendFile(c, file, await c.var.ctx.files.get(file.sha256));
}

/** The same with bytes that are in hand already, such as those of a file that was stored as ciphertext. */
export function sendFile(c: WebContext, file: Omit<StoredFile, "sha256">, bytes: Uint8Array): Response {
  const disposition = shown.has(file.mediaType) ? "inline" : "attachment";
  return c.body(Uint8Array.from(bytes), 200, {
    "Content-Type": file.mediaType,
    "Content-Length": String(bytes.length),
    "Content-Disposition": `${disposition}; ${fileNameHeader(file.name)}`,
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cache-Control": "private, no-store",
  });
}

/** Both forms of RFC 6266: plain letters for old programs, the whole name for all others. */
export function fileNameHeader(name: string): string {
  const plain = name.normalize("NFKD").replaceAll(/[^\w.-]+/g, "_");
  const whole = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `filename="${plain}"; filename*=UTF-8''${whole}`;
}

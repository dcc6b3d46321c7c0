/** Bytes of a form that is too large from which its texts are read. */
const kept = 1_000_000;
/** A browser reads the answer only once its body was taken; beyond this many bytes the connection is cut. */
const taken = 100_000_000;

/** What was typed into a form that is too large to be carried out, as far as it came among the first bytes; no files. */
export async function textsThatFit(request: Request): Promise<FormData> {
  const body = await beginningOf(request);
  const type = request.headers.get("Content-Type") ?? "";
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)/i.exec(type)?.[1];
  const texts = boundary === undefined ? [...new URLSearchParams(body)] : textParts(body, boundary);
  const form = new FormData();
  for (const [name, text] of texts) form.append(name, text);
  return form;
}

/** The first bytes as text. The others are taken and let go. */
async function beginningOf({ body }: Request): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of (body ?? []) as AsyncIterable<Uint8Array>) {
    if (size < kept) parts.push(part.subarray(0, kept - size));
    size += part.length;
    if (size > taken) break;
  }
  return Buffer.concat(parts).toString("utf8");
}

/** Parts that are whole and no files (RFC 7578). */
function textParts(body: string, boundary: string): [string, string][] {
  const whole = body.split(`--${boundary}`).slice(1, -1);
  return whole.flatMap((part): [string, string][] => {
    const end = part.indexOf("\r\n\r\n");
    const head = part.slice(0, end);
    const name = / name="([^"]*)"/.exec(head)?.[1];
    if (end < 0 || name === undefined || / filename\*?=/.test(head)) return [];
    return [[name, part.slice(end + 4).replace(/\r\n$/, "")]];
  });
}

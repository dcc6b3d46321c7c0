import { inflateSync } from "node:zlib";

type Bytes = Uint8Array;

/**
 * What a PDF of ours says, in the order in which it is drawn, without any white space: lines of a paragraph end where
 * the sheet does. Reads only what our own documents use: compressed streams and fonts with two-byte codes and a map to
 * letters.
 */
export function textOfPdf(pdf: Bytes): string {
  const objects = objectsOf(Buffer.from(pdf));
  const letters = new Map<string, ReadonlyMap<number, string>>();
  for (const [id, { head }] of objects) {
    const map = /\/ToUnicode (\d+) 0 R/.exec(head)?.[1];
    if (map !== undefined) letters.set(id, lettersOf(objects.get(map)?.body ?? ""));
  }
  const said = [...objects.values()]
    .filter(({ body }) => /\bT[jJ]\b/.test(body))
    .map(({ head, body }) => textOf(body, fontsOf(head, objects), letters));
  return squeezed(said.join(""));
}

/** A text as `textOfPdf` would give it. */
export function squeezed(text: string): string {
  return text.replaceAll(/\s/g, "");
}

type PdfObject = { readonly head: string; readonly body: string };

function objectsOf(pdf: Buffer): ReadonlyMap<string, PdfObject> {
  const raw = pdf.toString("latin1");
  const found = new Map<string, PdfObject>();
  for (const match of raw.matchAll(/(\d+) 0 obj\n(.*?)\nendobj/gs)) {
    const [, id = "", whole = ""] = match;
    const at = whole.indexOf("stream\n");
    const head = at < 0 ? whole : whole.slice(0, at);
    const stream = whole.slice(at + 7, whole.lastIndexOf("\nendstream"));
    found.set(id, { head, body: at < 0 ? "" : bodyOf(head, stream) });
  }
  return found;
}

function bodyOf(head: string, stream: string): string {
  if (!head.includes("/FlateDecode")) return stream;
  return inflateSync(Buffer.from(stream, "latin1")).toString("latin1");
}

/** Names of fonts in a content stream: from its own resources, or from those of the page that it is the content of. */
function fontsOf(head: string, objects: ReadonlyMap<string, PdfObject>): ReadonlyMap<string, string> {
  const id = [...objects].find(([, one]) => one.head === head)?.[0];
  const page = [...objects.values()].find((one) => one.head.includes(`/Contents ${id} 0 R`));
  const place = page?.head ?? head;
  const reference = /\/Resources (\d+) 0 R/.exec(place)?.[1];
  const resources = reference === undefined ? place : (objects.get(reference)?.head ?? "");
  return new Map(
    [...resources.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name = "", font = ""]) => [name, font]),
  );
}

function lettersOf(map: string): ReadonlyMap<number, string> {
  const letters = new Map<number, string>();
  const text = (hex: string) => Buffer.from(hex, "hex").swap16().toString("utf16le");
  for (const [, block = ""] of map.matchAll(/beginbfchar(.*?)endbfchar/gs)) {
    for (const [, code = "", to = ""] of block.matchAll(/<([0-9A-Fa-f]+)> <([0-9A-Fa-f]+)>/g)) {
      letters.set(Number.parseInt(code, 16), text(to));
    }
  }
  return letters;
}

function textOf(
  content: string,
  fonts: ReadonlyMap<string, string>,
  letters: ReadonlyMap<string, ReadonlyMap<number, string>>,
): string {
  let font: ReadonlyMap<number, string> = new Map();
  let said = "";
  for (const [token, name] of content.matchAll(/\/(f\d+) [\d.]+ Tf|\((?:\\.|[^\\)])*\)|<[0-9A-F]+>/gs)) {
    if (name !== undefined) font = letters.get(fonts.get(name) ?? "") ?? new Map();
    else said += decoded(token, font);
  }
  return said;
}

function decoded(token: string, font: ReadonlyMap<number, string>): string {
  const bytes = token.startsWith("<")
    ? Buffer.from(token.slice(1, -1), "hex")
    : unescaped(token.slice(1, -1));
  const codes = Array.from({ length: Math.floor(bytes.length / 2) }, (_, i) => bytes.readUInt16BE(i * 2));
  return codes.map((code) => font.get(code) ?? "").join("");
}

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

function unescaped(text: string): Buffer {
  const plain = text.replaceAll(/\\([0-7]{1,3}|.)/gs, (_, sign: string) =>
    /^[0-7]/.test(sign) ? String.fromCharCode(Number.parseInt(sign, 8)) : (escapes[sign] ?? sign),
  );
  return Buffer.from(plain, "latin1");
}

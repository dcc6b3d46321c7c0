import { isAscii, isUtf8 } from "node:buffer";
import { TableError } from "./table-error.ts";

const LAST_ASCII = 0x7f;

export type Encoding = "utf-8" | "windows-1252" | "utf-16le" | "utf-16be";

/** The encoding that a byte order mark tells, with the length of the mark. */
export function byteOrderMark(head: Uint8Array): { encoding: Encoding; length: number } | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: "utf-8", length: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: "utf-16le", length: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: "utf-16be", length: 2 };
  return null;
}

/**
 * The text of a file, chunk by chunk. Without a told encoding the first character beyond ASCII decides: UTF-8 when it is
 * one of UTF-8, else Windows-1252. Until then both read the same, so nothing is decided too early.
 * @throws TableError `binary` at a NUL byte, `undecodable` at bytes that the encoding does not have
 */
export async function* decode(
  source: AsyncIterable<Uint8Array>,
  told: Encoding | null,
): AsyncGenerator<string> {
  const decoder = told === null ? undecided() : decided(told);
  const mayHoldNul = told === "utf-16le" || told === "utf-16be";
  let position = 0;
  let lineEnds = 0;
  const attempt = (chunk: Uint8Array, decode: () => string) => {
    try {
      const text = decode();
      lineEnds += countLineEnds(text);
      return text;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      const encoding = decoder.encoding();
      const before = readableStart(chunk, encoding);
      const row = lineEnds + countLineEnds(before) + 1;
      const facts = { row, before: before.split("\n").at(-1)?.slice(-SHOWN) ?? "", encoding };
      throw new TableError("undecodable", facts, { cause: error });
    }
  };
  for await (const chunk of source) {
    if (!mayHoldNul) refuseNul(chunk, position);
    yield attempt(chunk, () => decoder.push(chunk));
    position += chunk.length;
  }
  yield attempt(new Uint8Array(0), () => decoder.end());
}

/** Characters before the one that cannot be read, to find the place by. */
const SHOWN = 30;

function countLineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

/** What can be read of a chunk before the first bytes that the encoding does not have. */
function readableStart(chunk: Uint8Array, encoding: Encoding): string {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(chunk);
  const end = text.indexOf("\ufffd");
  return end === -1 ? text : text.slice(0, end);
}

/** Both throw TypeError at bytes that the encoding does not have. */
type Decoder = { push(bytes: Uint8Array): string; end(): string; encoding(): Encoding };

function decided(encoding: Encoding): Decoder {
  const decoder = strict(encoding);
  return {
    push: (bytes) => decoder.decode(bytes, { stream: true }),
    end: () => decoder.decode(),
    encoding: () => encoding,
  };
}

function undecided(): Decoder {
  let held: Uint8Array = new Uint8Array(0);
  let chosen: Decoder | null = null;
  return {
    push(chunk) {
      if (chosen) return chosen.push(chunk);
      const bytes = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
      const first = isAscii(bytes) ? bytes.length : bytes.findIndex((byte) => byte > LAST_ASCII);
      const end = first + lengthOfCharacter(bytes[first] ?? 0);
      if (first === bytes.length || end > bytes.length) {
        held = bytes.slice(first);
        return Buffer.from(bytes.subarray(0, first)).toString("latin1");
      }
      chosen = decided(isUtf8(bytes.subarray(first, end)) ? "utf-8" : "windows-1252");
      return chosen.push(bytes);
    },
    // What begins a character of UTF-8 and ends with the file is a character of Windows-1252.
    end: () => (chosen ? chosen.end() : strict("windows-1252").decode(held)),
    encoding: () => chosen?.encoding() ?? "windows-1252",
  };
}

function strict(encoding: Encoding) {
  return new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
}

function refuseNul(chunk: Uint8Array, position: number): void {
  const at = chunk.indexOf(0);
  if (at !== -1) throw new TableError("binary", { position: position + at });
}

/** Bytes of the UTF-8 character that begins with this byte; 1 when none does. */
function lengthOfCharacter(byte: number): number {
  if (byte >= 0xf0) return 4;
  if (byte >= 0xe0) return 3;
  return byte >= 0xc0 ? 2 : 1;
}

import { promisify } from "node:util";
import { inflate as zlibInflate } from "node:zlib";

const inflate = promisify(zlibInflate);

/** Names of a PDF that start a program, open another file, or carry one. */
const active = [
  "JavaScript",
  "JS",
  "Launch",
  "EmbeddedFile",
  "EmbeddedFiles",
  "RichMedia",
  "XFA",
  "GoToE",
  "ImportData",
];
const activeName = new RegExp(`/(${active.join("|")})(?![A-Za-z0-9])`);

/** Object streams hold names in compressed form; more of them than this is no letter of a citizen. */
const limits = { streams: 2_000, unpacked: 64_000_000 } as const;

/**
 * What speaks against a PDF, or null: `broken` when it has no end, `locked` when it is encrypted and cannot be looked
 * at, `active` when it can run something. It is never rendered.
 */
export async function pdfFault(bytes: Uint8Array): Promise<"broken" | "locked" | "active" | null> {
  const text = Buffer.from(bytes).toString("latin1");
  if (!text.slice(-2_048).includes("%%EOF")) return "broken";
  const names = plainNames(text);
  if (/\/Encrypt(?![A-Za-z0-9])/.test(names)) return "locked";
  if (activeName.test(names)) return "active";
  const hidden = await objectStreams(text);
  if (hidden === null) return "broken";
  return activeName.test(plainNames(hidden)) ? "active" : null;
}

/** Names may be written with escapes, `/J#61vaScript`. */
function plainNames(text: string): string {
  return text.replaceAll(/#([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** The text of all object streams, or null when they are too many or unpack to too much. */
async function objectStreams(text: string): Promise<string | null> {
  const found: string[] = [];
  let room: number = limits.unpacked;
  for (const { at, dictionary } of streamsOf(text)) {
    if (!/\/ObjStm(?![A-Za-z])/.test(dictionary)) continue;
    if (found.length >= limits.streams) return null;
    const end = text.indexOf("endstream", at);
    if (end === -1) return null;
    const content = Buffer.from(text.slice(at, end), "latin1");
    const plain = /\/FlateDecode|\/Fl(?![A-Za-z])/.test(dictionary) ? await unpacked(content, room) : content;
    if (plain === null) return null;
    room -= plain.length;
    found.push(plain.toString("latin1"));
  }
  return found.join("\n");
}

/** Where each stream begins, with the dictionary before it. */
function* streamsOf(text: string): Generator<{ at: number; dictionary: string }> {
  let from = 0;
  for (;;) {
    const word = text.indexOf("stream", from);
    if (word === -1) return;
    from = word + 6;
    if (text.slice(word - 3, word) === "end") continue;
    const lineEnd = text.startsWith("\r\n", from) ? 2 : 1;
    const dictionary = text.slice(Math.max(0, text.lastIndexOf("obj", word)), word);
    yield { at: from + lineEnd, dictionary: plainNames(dictionary.slice(-4_000)) };
  }
}

async function unpacked(content: Buffer, room: number): Promise<Buffer | null> {
  try {
    return await inflate(content, { maxOutputLength: Math.max(1, room) });
  } catch (error) {
    // Broken, or larger than there is room for: it cannot be looked at, and so it is not taken.
    if (error instanceof Error && "code" in error) return null;
    throw error;
  }
}

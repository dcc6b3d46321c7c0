import { TableError } from "../../table/table-error.ts";

const declaration = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/;
type Decoder = InstanceType<typeof TextDecoder>;

/**
 * The text of an XML document, piece by piece. The encoding is what the byte order mark or the XML declaration says,
 * else UTF-8.
 * @throws TableError `encoding` when it is unknown, or a byte does not belong to it
 * @source XML 1.0 (Fifth Edition), appendix F
 */
export async function* decoded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: Decoder | null = null;
  let position = 0;
  for await (const chunk of bytes) {
    decoder ??= decoderFor(encodingOf(chunk));
    const text = decode(decoder, chunk, position);
    position += chunk.length;
    if (text !== "") yield text;
  }
  const rest = decoder && decode(decoder, null, position);
  if (rest) yield rest;
}

function encodingOf(head: Uint8Array): string {
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const start = Buffer.from(head.subarray(0, 256)).toString("latin1");
  return declaration.exec(start.replace(/^\u00ef\u00bb\u00bf/, ""))?.[1] ?? "utf-8";
}

function decoderFor(encoding: string): Decoder {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch (error) {
    throw new TableError("encoding", { encoding, position: 0 }, { cause: error });
  }
}

function decode(decoder: Decoder, chunk: Uint8Array | null, position: number): string {
  try {
    return chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch (error) {
    throw new TableError("encoding", { encoding: decoder.encoding, position }, { cause: error });
  }
}

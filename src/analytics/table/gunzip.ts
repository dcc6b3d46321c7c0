import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { TableError } from "./table-error.ts";

const CHUNK = 1 << 20;
/** A packed table shrinks to a tenth or a twentieth; beyond this it is made to fill memory or disk. */
const LARGEST_RATIO = 100;
const UNSUSPECTED_BYTES = 64 << 20;

/** Whether bytes begin as gzip does, whatever the name of the file says (RFC 1952). */
export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

/**
 * The unpacked bytes, while they come in.
 * @throws TableError `gzip-cut`, `gzip-damaged`, or `gzip-bomb` when far more comes out than went in
 */
export async function* gunzip(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let bytesIn = 0;
  let bytesOut = 0;
  async function* counted() {
    for await (const chunk of packed) {
      bytesIn += chunk.length;
      yield chunk;
    }
  }
  // Errors reach the reader of the last stream; the callback is there so that none is thrown beside it.
  const unpacked = pipeline(Readable.from(counted()), createGunzip({ chunkSize: CHUNK }), () => undefined);
  try {
    for await (const chunk of unpacked as AsyncIterable<Uint8Array>) {
      bytesOut += chunk.length;
      if (bytesOut > Math.max(UNSUSPECTED_BYTES, bytesIn * LARGEST_RATIO))
        throw new TableError("gzip-bomb", { bytesIn, bytesOut });
      yield chunk;
    }
  } catch (error) {
    throw named(error, bytesOut);
  }
}

function named(error: unknown, bytesOut: number): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "Z_BUF_ERROR") return new TableError("gzip-cut", { bytesOut }, { cause: error });
  return code.startsWith("Z_") ? new TableError("gzip-damaged", { bytesOut }, { cause: error }) : error;
}

import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";

const inflate = promisify(inflateRaw);

export type ZipPart = {
  readonly name: string;
  readonly compressed: Uint8Array;
  readonly size: number;
  readonly method: number;
};

export type ZipLimits = { readonly parts: number; readonly unpacked: number };

/** A zip that is broken, or that would unpack to more than it should. */
export class ZipFault extends Error {
  override readonly name = "ZipFault";
}

const endMark = 0x06054b50;
const partMark = 0x02014b50;
const localMark = 0x04034b50;
const stored = 0;
const deflated = 8;

/**
 * The parts of a zip by its directory; nothing is unpacked yet. Refused: several disks, zip64 (larger than any office
 * file here), encryption, other compressions, names that leave the folder, and directories that promise too much.
 * @throws ZipFault
 * @source PKWARE APPNOTE 6.3.10, sections 4.3.12 and 4.3.16
 */
export function zipParts(bytes: Uint8Array, limits: ZipLimits): readonly ZipPart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.parts) throw new ZipFault(`${count} parts`);
  const parts: ZipPart[] = [];
  let at = view.getUint32(end + 16, true);
  let unpacked = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== partMark) throw new ZipFault("broken directory");
    const part = partAt(bytes, view, at);
    unpacked += part.size;
    if (unpacked > limits.unpacked) throw new ZipFault(`unpacks to more than ${limits.unpacked} bytes`);
    parts.push(part);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

/** The content of a part. @throws ZipFault when it is broken or larger than its directory said */
export async function unpack(part: ZipPart): Promise<Uint8Array> {
  if (part.method === stored) return part.compressed;
  try {
    const content = await inflate(part.compressed, { maxOutputLength: Math.max(1, part.size) });
    if (content.length === part.size) return content;
  } catch (cause) {
    throw new ZipFault(`part ${part.name} is broken or larger than it says`, { cause });
  }
  throw new ZipFault(`part ${part.name} is smaller than it says`);
}

function endOfDirectory(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= earliest; at--) {
    if (view.getUint32(at, true) !== endMark) continue;
    if (at + 22 + view.getUint16(at + 20, true) !== view.byteLength) continue;
    return at;
  }
  throw new ZipFault("no directory");
}

function partAt(bytes: Uint8Array, view: DataView, at: number): ZipPart {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const packed = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const local = view.getUint32(at + 42, true);
  if (flags & 1) throw new ZipFault("encrypted");
  if (method !== stored && method !== deflated) throw new ZipFault(`compression ${method}`);
  if (
    nameEnd > view.byteLength ||
    local + 30 > view.byteLength ||
    view.getUint32(local, true) !== localMark
  ) {
    throw new ZipFault("broken directory");
  }
  const name = Buffer.from(bytes.subarray(at + 46, nameEnd)).toString("utf8");
  if (name.startsWith("/") || /(^|[/\\])\.\.([/\\]|$)|\\|\0|^[a-z]:/i.test(name))
    throw new ZipFault("name leaves the folder");
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > view.byteLength || (method === stored && packed !== size))
    throw new ZipFault("broken part");
  return { name, compressed: bytes.subarray(start, start + packed), size, method };
}

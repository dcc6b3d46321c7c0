import { randomBytes } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";

const length = 32;

/**
 * The secret of an instance, made on the first start. Two processes that start together agree on one, because the file
 * appears under its name only when it is whole.
 * @returns 32 bytes
 * @throws Error when the file is there but is not 32 bytes in hexadecimal
 */
export function instanceSecret(dataFolder: string): Uint8Array {
  const folder = join(dataFolder, "keys");
  const file = join(folder, "instance.key");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return readSecret(file) ?? makeSecret(file);
}

function readSecret(file: string): Uint8Array | null {
  try {
    const bytes = Buffer.from(readFileSync(file, "utf8").trim(), "hex");
    if (bytes.length !== length) throw new Error(`${file} does not hold ${length} bytes in hexadecimal`);
    return bytes;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function makeSecret(file: string): Uint8Array {
  const bytes = randomBytes(length);
  const draft = `${file}.${process.pid}`;
  const handle = openSync(draft, "wx", 0o600);
  writeSync(handle, `${bytes.toString("hex")}\n`);
  fsyncSync(handle);
  closeSync(handle);
  try {
    linkSync(draft, file);
    return bytes;
  } catch (error) {
    const other = readSecret(file);
    if (other === null) throw error;
    return other;
  } finally {
    rmSync(draft);
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

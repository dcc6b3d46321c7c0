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
import { dirname } from "node:path";
import { hasCode } from "../system-error.ts";

/** What a file of keys holds; null while there is none. */
export function readKeyFile(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  }
}

/**
 * What a file of keys holds, which is made when it is missing and then readable by its owner only. Processes that start
 * together agree on one, because the file appears under its name only when it is whole.
 */
export function keyFile(file: string, make: () => string): string {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  return readKeyFile(file) ?? makeKeyFile(file, make());
}

function makeKeyFile(file: string, content: string): string {
  const draft = `${file}.${process.pid}`;
  const handle = openSync(draft, "wx", 0o600);
  writeSync(handle, content);
  fsyncSync(handle);
  closeSync(handle);
  try {
    linkSync(draft, file);
    return content;
  } catch (error) {
    const other = readKeyFile(file);
    if (other === null) throw error;
    return other;
  } finally {
    rmSync(draft);
  }
}

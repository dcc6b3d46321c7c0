import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { keyFile } from "./key-file.ts";

const length = 32;

/**
 * The secret of an instance, made on the first start.
 * @returns 32 bytes
 * @throws Error when the file is there but is not 32 bytes in hexadecimal
 */
export function instanceSecret(dataFolder: string): Uint8Array {
  const file = join(dataFolder, "keys", "instance.key");
  const text = keyFile(file, () => `${randomBytes(length).toString("hex")}\n`);
  const bytes = Buffer.from(text.trim(), "hex");
  if (bytes.length !== length) throw new Error(`${file} does not hold ${length} bytes in hexadecimal`);
  return bytes;
}

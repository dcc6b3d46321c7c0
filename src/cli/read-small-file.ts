import { UnreadableError } from "./failure.ts";
import type { Io } from "./io.ts";

/** Far more than any procedure, tree or list of names needs. */
const LARGEST = 1_000_000;

/** The text of a file that a person wrote, or a command printed. @throws UnreadableError */
export async function readSmallText(io: Io, file: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of io.read(file)) {
    size += chunk.length;
    if (size > LARGEST)
      throw new UnreadableError(
        { id: "{file}: lebih besar dari 1 MB.", en: "{file}: larger than 1 MB." },
        { file },
      );
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** What a file holds as JSON; null when it is none. @throws UnreadableError */
export async function readSmallJson(io: Io, file: string): Promise<unknown> {
  const text = await readSmallText(io, file);
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

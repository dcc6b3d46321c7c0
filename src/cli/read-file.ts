import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Text } from "../platform/i18n/text.ts";
import { UnreadableError } from "./failure.ts";
import type { Surroundings } from "./io.ts";
import { progress } from "./progress.ts";

const CHUNK = 1 << 20;

/** Bytes of a file, or of standard input for `-`. @throws UnreadableError when it cannot be opened or read */
export async function* readFile(around: Surroundings, file: string): AsyncGenerator<Uint8Array> {
  const bar = progress(around, file === "-" ? null : await sizeOf(file));
  const source = file === "-" ? around.stdin : createReadStream(file, { highWaterMark: CHUNK });
  let done = 0;
  try {
    for await (const chunk of source) {
      yield chunk;
      done += chunk.length;
      await bar.at(done);
    }
  } catch (error) {
    throw whyUnreadable(error, file);
  } finally {
    await bar.end();
  }
}

/** Size of a file in bytes. @throws UnreadableError when there is no such file */
async function sizeOf(file: string): Promise<number> {
  try {
    const { size } = await stat(file);
    return size;
  } catch (error) {
    throw whyUnreadable(error, file);
  }
}

const reasons: Readonly<Record<string, Text>> = {
  ENOENT: {
    id: "{file}: berkas tidak ada. Periksa nama dan foldernya.",
    en: "{file}: there is no such file. Check its name and folder.",
  },
  EISDIR: {
    id: "{file}: ini folder, yang diharapkan berkas.",
    en: "{file}: this is a folder, a file was expected.",
  },
  EACCES: {
    id: "{file}: tidak boleh dibaca. Minta izin baca kepada pemilik berkas.",
    en: "{file}: may not be read. Ask the owner of the file for the right to read it.",
  },
};

/** The same error in words of the person when the system refused the file; any other error as it is. */
function whyUnreadable(error: unknown, file: string): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const reason = reasons[code];
  return reason ? new UnreadableError(reason, { file }, { cause: error }) : error;
}

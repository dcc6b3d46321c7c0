import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Grants } from "../../analytics/eventlog/duckdb/database.ts";
import type { LogSource } from "../../analytics/eventlog/log-source.ts";

const CHUNK = 1 << 18;

export type LogFile = {
  readonly source: LogSource;
  readonly grants: Grants;
  /** Removes what was written on the way. */
  remove(): Promise<void>;
};

/** How much the engine may take: enough for 10^7 events, without starving the rest of the machine. */
const engine = { memoryLimit: "1GB", threads: 2 } as const;

/**
 * Makes a file of events ready to be opened, with a scratch folder that comes into being only when it is needed.
 * @param bytes reads the file from its beginning, where the surface wants to see it pass by
 */
export function logFile(
  path: string,
  bytes: LogSource["bytes"] = () => createReadStream(path, { highWaterMark: CHUNK }),
): LogFile {
  const scratchFolder = join(tmpdir(), `mutu-log-${crypto.randomUUID()}`);
  let spooled = 0;
  return {
    source: {
      path,
      bytes,
      async spool(content) {
        await mkdir(scratchFolder, { recursive: true, mode: 0o700 });
        spooled += 1;
        const file = join(scratchFolder, `events-${spooled}`);
        await pipeline(content, createWriteStream(file, { mode: 0o600 }));
        return file;
      },
    },
    grants: { ...engine, scratchFolder, files: [], folders: [] },
    remove: () => rm(scratchFolder, { recursive: true, force: true }),
  };
}

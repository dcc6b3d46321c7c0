import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { EventLog } from "../../../analytics/eventlog/event-log.ts";
import type { LogSource } from "../../../analytics/eventlog/log-source.ts";
import { type LogOptions, type OpenedLog, openLog } from "../../../analytics/eventlog/open-log.ts";
import type { Context } from "../../../platform/context.ts";
import type { StoredLog } from "../nouns/stored-log.ts";

/** What one analysis may take of a machine that also serves pages; what does not fit goes to the scratch folder. */
const engine = { memoryLimit: "1GB", threads: 2, files: [], folders: [] };

const asStored = { case: "case_id", activity: "activity", time: "time" };

/** Opens the file at a path for the time of some work, in a scratch folder that is gone afterwards. */
export async function withLogFile<T>(
  path: string,
  options: LogOptions,
  work: (opened: OpenedLog, scratchFolder: string) => Promise<T>,
): Promise<T> {
  const scratchFolder = await mkdtemp(join(tmpdir(), "mutu-log-"));
  try {
    const opened = await openLog(sourceOf(path, scratchFolder), options, { ...engine, scratchFolder });
    try {
      return await work(opened, scratchFolder);
    } finally {
      await opened.log.close();
    }
  } finally {
    await rm(scratchFolder, { recursive: true, force: true });
  }
}

/** Asks a stored log. The answers are those of the file it came from. */
export async function withStoredLog<T>(
  ctx: Context,
  log: StoredLog,
  ask: (log: EventLog) => Promise<T>,
): Promise<T> {
  const path = await ctx.files.path(log.parquetSha256);
  const options: LogOptions = {
    columns: asStored,
    attributes: [],
    zone: ctx.zone,
    datePattern: null,
    delimiter: null,
    encoding: null,
    lifecycle: "all",
  };
  return withLogFile(path, options, (opened) => ask(opened.log));
}

function sourceOf(path: string, scratchFolder: string): LogSource {
  let spooled = 0;
  return {
    path,
    bytes: () => createReadStream(path),
    spool: async (bytes) => {
      spooled += 1;
      const file = join(scratchFolder, `spool-${spooled}`);
      await pipeline(bytes, createWriteStream(file));
      return file;
    },
  };
}

import { mkdir } from "node:fs/promises";
import type { EventLog } from "../../../analytics/eventlog/event-log.ts";
import { type LogOptions, type OpenedLog, openLog } from "../../../analytics/eventlog/open-log.ts";
import { openStoredLog } from "../../../analytics/eventlog/stored-log.ts";
import type { Context } from "../../../platform/context.ts";
import { logFile } from "../../../platform/files/log-file.ts";
import { meantNames } from "../nouns/log-names.ts";
import type { StoredLog } from "../nouns/stored-log.ts";
import { onDisk, partsOf } from "./log-parts.ts";

/** What one analysis may take of a machine that also serves pages; what does not fit goes to the scratch folder. */
export const memoryLimit = "1GB";

const asStored = { case: "case_id", activity: "activity", time: "time" };

/** Opens the file at a path for the time of some work, with a scratch folder that is gone afterwards. */
export async function withLogFile<T>(
  path: string,
  options: LogOptions,
  work: (opened: OpenedLog, scratchFolder: string) => Promise<T>,
  folders: readonly string[] = [],
): Promise<T> {
  const { source, grants, remove } = logFile(path);
  await mkdir(grants.scratchFolder, { recursive: true, mode: 0o700 });
  try {
    const opened = await openLog(source, options, { ...grants, memoryLimit, folders });
    try {
      return await work(opened, grants.scratchFolder);
    } finally {
      await opened.log.close();
    }
  } finally {
    await remove();
  }
}

/**
 * Asks a stored log, of the cases that are looked at. The answers are those of the events it was given, by the names
 * that people said are meant.
 * @param folders that the engine may write to
 */
export async function withStoredLog<T>(
  ctx: Context,
  log: StoredLog,
  ask: (log: EventLog) => Promise<T>,
  folders: readonly string[] = [],
): Promise<T> {
  const parts = await partsOf(ctx, log);
  if (parts.length === 0) return withOneFile(ctx, log, ask, folders);
  const { grants, remove } = logFile(log.id);
  const { signal } = ctx;
  const granted = { ...grants, memoryLimit, folders, signal };
  try {
    const paths = await onDisk(ctx, parts);
    const opened = await openStoredLog(paths, log.attributes, ctx.zone, granted, meantNames(log));
    try {
      return await ask(await looked(opened, log));
    } finally {
      await opened.close();
    }
  } finally {
    await remove();
  }
}

/** The log of the cases that are looked at. */
async function looked(whole: EventLog, { lookedAt }: StoredLog): Promise<EventLog> {
  let kept = whole;
  for (const filter of lookedAt?.filters ?? []) kept = await kept.filter(filter);
  return kept;
}

/** Asks a log that was taken in before logs had parts. */
async function withOneFile<T>(
  ctx: Context,
  log: StoredLog,
  ask: (log: EventLog) => Promise<T>,
  folders: readonly string[],
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
    meant: meantNames(log),
  };
  return withLogFile(path, options, async (opened) => ask(await looked(opened.log, log)), folders);
}

import { mkdir } from "node:fs/promises";
import {
  type Extension,
  extendLog,
  type NewEvents,
  type PartedLog,
} from "../../../analytics/eventlog/extend-log.ts";
import { openStoredLog } from "../../../analytics/eventlog/stored-log.ts";
import type { Context, TxContext } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { MutuError } from "../../../platform/errors.ts";
import { type LogFile, logFile } from "../../../platform/files/log-file.ts";
import { asWritten, meantNames } from "../nouns/log-names.ts";
import type { StoredLog } from "../nouns/stored-log.ts";
import { answersAreOld } from "./answers.ts";
import { isUnchanged, saveFigure } from "./event-logs.ts";
import { type LogFigures, logFigures } from "./log-figures.ts";
import { hashOfParts, onDisk, partsOf, replaceParts, type StoredPart, storeParts } from "./log-parts.ts";
import { memoryLimit, withStoredLog } from "./open-file.ts";

/** What became of events that were to be added. */
export type Extended = Pick<Extension, "added" | "duplicates" | "rejected">;

/**
 * Adds events to a stored log: its parts, its figures and what `also` writes change together or not at all.
 * @throws MutuError `changed-meanwhile` when others added events, or the log is read otherwise, meanwhile; nothing is stored then
 * @throws TableError, LogError when a file cannot be read
 */
export async function extendStored(
  ctx: Context,
  log: StoredLog,
  fresh: NewEvents,
  also: (ctx: TxContext, extended: Extended) => Promise<void>,
): Promise<Extended> {
  const work = logFile(log.id);
  await mkdir(work.grants.scratchFolder, { recursive: true, mode: 0o700 });
  try {
    const before = await partedLog(ctx, log, work);
    const grants = { ...work.grants, memoryLimit };
    const extension = await extendLog(before.log, fresh, work.grants.scratchFolder, grants);
    const { added, duplicates, rejected } = extension;
    const extended = { added, duplicates, rejected };
    const next = extension.parts.length === 0 ? null : await stored(ctx, before, extension, { log, work });
    await transact(ctx, async (ctx) => {
      if (next !== null) await save(ctx, log, next);
      await also(ctx, extended);
    });
    return extended;
  } finally {
    await work.remove();
  }
}

type Before = { readonly log: PartedLog; readonly parts: readonly StoredPart[] };

/** The parts of a log; of one that lies in one file, parts that are made of it. */
async function partedLog(ctx: Context, log: StoredLog, work: LogFile): Promise<Before> {
  const { attributes } = log;
  const { zone } = log.mapping;
  const parts = await partsOf(ctx, log);
  if (parts.length > 0) return { log: { parts: await onDisk(ctx, parts), attributes, zone }, parts };
  const folder = `${work.grants.scratchFolder}/before`;
  await mkdir(folder);
  const made = await withStoredLog(ctx, asWritten(log), (events) => events.writeParts(folder), [folder]);
  return { log: { parts: made, attributes: [], zone }, parts: await storeParts(ctx, made) };
}

type Next = {
  readonly attributes: readonly string[];
  readonly parts: readonly StoredPart[];
  /** Months of which no part is left */
  readonly gone: readonly string[];
  readonly figures: LogFigures;
};

async function stored(
  ctx: Context,
  before: Before,
  { attributes, replaced, parts: written }: Extension,
  { log, work }: { readonly log: StoredLog; readonly work: LogFile },
): Promise<Next> {
  const fresh = await storeParts(ctx, written);
  const isLeft = ({ month }: StoredPart) =>
    !replaced.includes(month) && !fresh.some((part) => part.month === month);
  const parts = [...before.parts.filter(isLeft), ...fresh].toSorted((a, b) => (a.month < b.month ? -1 : 1));
  const grants = { ...work.grants, memoryLimit };
  const paths = await onDisk(ctx, parts);
  const whole = await openStoredLog(paths, attributes, before.log.zone, grants, meantNames(log));
  try {
    return { attributes, parts, gone: replaced, figures: await logFigures(whole) };
  } finally {
    await whole.close();
  }
}

async function save(ctx: TxContext, log: StoredLog, next: Next): Promise<void> {
  const { summary } = next.figures;
  const changed = await ctx.tx
    .updateTable("event_log")
    .set({
      parquet_sha256: hashOfParts(next.parts),
      attributes: [...next.attributes],
      cases: summary.cases,
      events: summary.events,
      activities: summary.activities.length,
      first_at: summary.first,
      last_at: summary.last,
      extracted_at: summary.last,
    })
    .where(isUnchanged(log))
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n)
    throw new MutuError("changed-meanwhile", "error.changed-meanwhile", { id: log.id });
  await replaceParts(ctx, log, next.parts, next.gone);
  for (const [name, figure] of Object.entries(next.figures)) await saveFigure(ctx, log, name, figure);
  await answersAreOld(ctx, log);
}

import { LogError } from "../../../analytics/eventlog/log-source.ts";
import type { LogOptions } from "../../../analytics/eventlog/open-log.ts";
import { TableError } from "../../../analytics/table/table-error.ts";
import { record } from "../../../platform/audit/record.ts";
import type { Context, TxContext } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { type Arrival, hashOfFile, setAside, wholeFiles } from "../../../platform/files/arrivals-folder.ts";
import { logFile } from "../../../platform/files/log-file.ts";
import { translator } from "../../../platform/i18n/translate.ts";
import { brokenInWords } from "../../../platform/imports/broken-words.ts";
import { emit } from "../../../platform/outbox/emit.ts";
import { folderOfLog, type StoredLog } from "../nouns/stored-log.ts";
import { addArrival, addedBefore, type LogArrival } from "../store/arrivals.ts";
import { logById } from "../store/event-logs.ts";
import { type Extended, extendStored } from "../store/extend-stored.ts";
import { renewFigures } from "../store/figures-of-log.ts";
import { forgetReplacedParts } from "../store/log-parts.ts";
import { protectionOf } from "../store/protection.ts";
import { forgetWaitingEvents, growingLogs, waitingEvents } from "../store/waiting-events.ts";

/** Events that are added at once; the next minute takes the others. */
const MOST_EVENTS = 50_000;
/** For how long a part that was replaced is kept for whoever reads it. */
const KEPT_MS = 86_400_000;

/**
 * Adds to their logs the events that wait and the files that were laid into watched folders, each once, and computes the
 * figures that a log lacks. A job of the system, every minute. What cannot be added to one log keeps no other from growing.
 */
export async function extendLogs(ctx: Context): Promise<void> {
  for (const { agencyId, id } of await growingLogs(ctx)) {
    if (ctx.signal.aborted) return;
    try {
      await addWaiting(ctx, await logById(ctx, agencyId, id));
      await addFiles(ctx, agencyId, id);
      await renewFigures(ctx, await logById(ctx, agencyId, id));
    } catch (error) {
      ctx.log("error", "a log did not grow", { logId: id, reason: String(error) });
    }
  }
  await forgetReplacedParts(ctx, new Date(ctx.now.getTime() - KEPT_MS));
}

async function addWaiting(ctx: Context, log: StoredLog): Promise<void> {
  const { events, keys } = await waitingEvents(ctx, log, MOST_EVENTS);
  if (events.length === 0) return;
  const { columns, personal = {} } = log.mapping;
  const treatment = personal[columns.case ?? ""];
  const chosen = treatment === undefined ? personal : { ...personal, case: treatment };
  const protection = protectionOf(ctx, log.agencyId, chosen);
  await extendStored(ctx, log, { from: "events", events, protection }, async (ctx, extended) => {
    await forgetWaitingEvents(ctx, log, keys);
    await tell(ctx, log, extended, {});
  });
}

async function addFiles(ctx: Context, agencyId: string, id: string): Promise<void> {
  const { folder: name } = await logById(ctx, agencyId, id);
  if (name === null) return;
  const folder = folderOfLog(ctx.settings.dataFolder, name);
  for (const arrival of await wholeFiles(folder, ctx.now)) {
    if (ctx.signal.aborted) return;
    await addFile(ctx, await logById(ctx, agencyId, id), folder, arrival);
  }
}

/** A file is moved only after what became of it is stored: whatever breaks between, the next minute finds it again. */
async function addFile(ctx: Context, log: StoredLog, folder: string, arrival: Arrival): Promise<void> {
  const hash = await hashOfFile(arrival.path);
  const found = (await addedBefore(ctx, log, hash)) ?? (await taken(ctx, log, arrival, hash));
  await setAside(folder, arrival, found.state, { hash, reason: found.reason });
}

async function taken(ctx: Context, log: StoredLog, arrival: Arrival, hash: string): Promise<LogArrival> {
  const facts = { sha256: hash, fileName: arrival.name, arrivedAt: ctx.now };
  const { source, remove } = logFile(arrival.path);
  let became: LogArrival | null = null;
  try {
    const fresh = { from: "file" as const, source, options: optionsOf(ctx, log) };
    await extendStored(ctx, log, fresh, async (ctx, extended) => {
      const { added, duplicates, rejected } = extended;
      became = { ...facts, state: "done", reason: null, events: added, duplicates, rejected: rejected.count };
      await addArrival(ctx, log, became);
      await tell(ctx, log, extended, { file: hash });
    });
  } catch (error) {
    if (!(error instanceof TableError || error instanceof LogError)) throw error;
    const reason = brokenInWords(error.message, translator(ctx.lang));
    became = { ...facts, state: "failed", reason, events: 0, duplicates: 0, rejected: 0 };
    const failed = became;
    await transact(ctx, (ctx) => addArrival(ctx, log, failed));
  } finally {
    await remove();
  }
  if (became === null) throw new Error("a file was read, but nothing became of it");
  return became;
}

/** New files are read as the first one was. */
function optionsOf(ctx: Context, { agencyId, mapping }: StoredLog): LogOptions {
  const { columns, zone, dateFormat, objectType = null, personal = {} } = mapping;
  return {
    columns,
    attributes: "all",
    protection: protectionOf(ctx, agencyId, personal),
    zone,
    datePattern: dateFormat ?? null,
    delimiter: null,
    encoding: null,
    lifecycle: "auto",
    objectType,
  };
}

async function tell(
  ctx: TxContext,
  log: StoredLog,
  { added, duplicates, rejected }: Extended,
  facts: Readonly<Record<string, string>>,
): Promise<void> {
  const { agencyId, id } = log;
  await record(ctx, {
    verb: "log-extended",
    subjectKind: "event-log",
    subjectId: id,
    agencyId,
    facts: { added, duplicates, rejected: rejected.count, ...facts },
  });
  if (added > 0) await emit(ctx, { kind: "log.extended", agencyId, subjectKind: "event-log", subjectId: id });
}

import { randomUUID } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { EventLog } from "../../src/analytics/eventlog/event-log.ts";
import type { LogPart } from "../../src/analytics/eventlog/log-part.ts";
import type { MeantNames } from "../../src/analytics/eventlog/meant-names.ts";
import { type LogOptions, type OpenedLog, openLog } from "../../src/analytics/eventlog/open-log.ts";
import { openStoredLog } from "../../src/analytics/eventlog/stored-log.ts";
import { logFile } from "../../src/platform/files/log-file.ts";

const usual: LogOptions = {
  columns: {},
  attributes: [],
  zone: "Asia/Jakarta",
  datePattern: null,
  delimiter: null,
  encoding: null,
  lifecycle: "auto",
};

/** Opens a log as every surface does; it is closed when the test has finished. */
export async function openLogFile(path: string, options: Partial<LogOptions> = {}): Promise<OpenedLog> {
  const file = logFile(path);
  const grants = { ...file.grants, folders: [tmpdir()] };
  const opened = await openLog(file.source, { ...usual, ...options }, grants);
  onTestFinished(async () => {
    await opened.log.close();
    await file.remove();
  });
  return opened;
}

/** Writes a log in its stored form and opens it again, from these parts where they are given. */
export async function storedAgain(
  log: EventLog,
  given: readonly LogPart[] | null = null,
  meant: MeantNames = {},
): Promise<{ parts: readonly LogPart[]; log: EventLog }> {
  const folder = join(tmpdir(), `mutu-test-${randomUUID()}`);
  mkdirSync(folder);
  const parts = given ?? (await log.writeParts(folder));
  const { grants, remove } = logFile(folder);
  const again = await openStoredLog(parts, log.attributes, usual.zone, grants, meant);
  onTestFinished(async () => {
    await again.close();
    await remove();
    rmSync(folder, { recursive: true, force: true });
  });
  return { parts, log: again };
}

/** Opens a log that is written out in the test: text or bytes of any format. */
export async function openLogOf(
  content: string | Uint8Array,
  options: Partial<LogOptions> = {},
): Promise<OpenedLog> {
  return await openLogFile(aFile(content), options);
}

/** A file that is removed when the test has finished. */
export function aFile(content: string | Uint8Array): string {
  const path = join(tmpdir(), `mutu-test-${randomUUID()}`);
  writeFileSync(path, content);
  onTestFinished(() => rmSync(path, { force: true }));
  return path;
}

/** An event as a test names it; `minute` counts from 2026-01-05 08:00 in Jakarta. */
export type AnEvent = { case: string; activity: string; minute: number; unit?: string };

/** A log of these events, in this order of the file. */
export async function aLog(events: readonly AnEvent[], options: Partial<LogOptions> = {}): Promise<EventLog> {
  const start = Date.UTC(2026, 0, 5, 1);
  const lines = events.map(({ case: name, activity, minute, unit }) =>
    [name, activity, new Date(start + minute * 60_000).toISOString(), unit ?? ""].join(","),
  );
  const { log } = await openLogOf(`case,activity,time,unit\n${lines.join("\n")}\n`, {
    attributes: ["unit"],
    ...options,
  });
  return log;
}

import { onTestFinished } from "vitest";
import { type LogOptions, type OpenedLog, openLog } from "../../src/analytics/eventlog/open-log.ts";
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
  const opened = await openLog(file.source, { ...usual, ...options }, file.grants);
  onTestFinished(async () => {
    await opened.log.close();
    await file.remove();
  });
  return opened;
}

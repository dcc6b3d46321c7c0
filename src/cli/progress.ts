import type { Surroundings } from "./io.ts";

const SHOWN_AFTER_SECONDS = 2;
const SECONDS_BETWEEN_LINES = 0.1;
const CLEAR_LINE = "\r\u001b[K";

export type Progress = { at(bytes: number): Promise<void>; end(): Promise<void> };

const silent: Progress = { at: async () => undefined, end: async () => undefined };

/**
 * How far a long read is, on a terminal only, at most ten lines a second, for work over two seconds.
 * @param total bytes in all, `null` when unknown
 */
export function progress(around: Pick<Surroundings, "notes" | "elapsed">, total: number | null): Progress {
  const { notes } = around;
  if (!notes.isTerminal) return silent;
  const start = around.elapsed();
  let shownAt = start + SHOWN_AFTER_SECONDS - SECONDS_BETWEEN_LINES;
  let shown = false;
  return {
    async at(bytes) {
      const now = around.elapsed();
      if (now - shownAt < SECONDS_BETWEEN_LINES) return;
      shownAt = now;
      shown = true;
      await notes.write(CLEAR_LINE + line(bytes, total, now - start));
    },
    async end() {
      if (shown) await notes.write(CLEAR_LINE);
    },
  };
}

function line(bytes: number, total: number | null, seconds: number): string {
  const rate = bytes / seconds;
  const read = `${megabytes(bytes)} MB, ${megabytes(rate)} MB/s`;
  if (total === null || total === 0) return read;
  const percent = Math.min(100, Math.floor((bytes / total) * 100));
  const left = Math.max(0, Math.ceil((total - bytes) / rate));
  return `${percent}%, ${read}, -${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);
}

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** Where generated logs lie from one run to the next. */
export const folder = join(tmpdir(), "mutu-bench");

const generator = resolve(import.meta.dirname, "../../shared/oracles/logs/generate-permits.mjs");

/** The file of a made-up permit log of so many events; made once. */
export function permits(events: number, format: "csv" | "xes"): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `permits-${events}.${format}`);
  const size = ["--events", String(events), "--format", format];
  if (!existsSync(path)) execFileSync(process.execPath, [generator, ...size, "--out", path]);
  return path;
}

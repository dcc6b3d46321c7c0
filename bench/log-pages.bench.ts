// The pages of a log of a million events, or of so many as are given: how long until each is there at its first opening, and
// its 95th percentile afterwards. Beside it a bare answer of the same server in the same run.
//
//   node bench/log-pages.bench.ts [EVENTS]
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { runningEmbedded } from "../src/platform/db/embedded/embedded.ts";
import { databaseOf, openPool } from "../src/platform/db/pool.ts";
import { silentLog } from "../src/platform/log.ts";
import { aFreePort, startMutuProcess } from "../test/setup/running-mutu.ts";
import { agencyId, consoleContext, fillComplaints, signedInManager } from "./filled-instance.ts";
import { fillLog } from "./filled-log.ts";
import { printLine } from "./print-line.ts";

const events = Number(process.argv[2] ?? 1_000_000);
const visits = 20;
/** Milliseconds at the 95th percentile, once a page was opened. */
const target = 1000;
/** Milliseconds between two looks whether an answer is there, as a person's browser takes them. */
const between = 500;

const views = [
  ["overview", ""],
  ["proposed findings", "/usulan-temuan"],
  ["paths", "/jalur"],
  ["one path", "/jalur/1"],
  ["model", "/model"],
  ["procedure", "/prosedur"],
  ["time", "/waktu"],
  ["flow", "/arus"],
  ["at risk", "/berisiko"],
  ["goes with lateness", "/kaitan"],
  ["comparison", "/banding"],
  ["changes", "/perubahan"],
  ["choice of cases", "/saring"],
  ["one case", "/kasus/IZN-00000100"],
] as const;

const data = mkdtempSync(join(tmpdir(), "mutu-bench-data-"));
const port = await aFreePort();
const mutu = await startMutuProcess({ data, port, arguments: ["--no-demo"] });
try {
  const { cookie, log } = await fill();
  for (const [figure, segment] of views) {
    const path = `/staf/proses/${agencyId}/${log}${segment}`;
    const first = await firstOpening(path, cookie);
    const page = await visit(path, cookie);
    const bare = await visit("/healthz", cookie);
    printLine({
      figure: `${figure} of a log of ${events} events, once opened`,
      value: page,
      unit: "ms at p95",
      target,
      firstOpeningSeconds: Number((first / 1000).toFixed(2)),
      baseline: bare,
      ratio: Number((page / bare).toFixed(1)),
      n: visits,
    });
  }
} finally {
  await mutu.end("SIGTERM");
  rmSync(data, { recursive: true });
}

async function fill(): Promise<{ readonly cookie: string; readonly log: string }> {
  const url = await runningEmbedded(data);
  if (url === null) throw new Error("the database does not run");
  const pool = openPool({ url, name: "mutu bench", connections: 2, statementSeconds: 0 }, silentLog);
  const db = databaseOf(pool);
  await fillComplaints(db, 100);
  const ctx = consoleContext(db, data);
  const cookie = await signedInManager(ctx);
  const log = await fillLog(ctx, events);
  await db.destroy();
  return { cookie, log };
}

/** Milliseconds until the page shows its answer, looked for as its progress page does. */
async function firstOpening(path: string, cookie: string): Promise<number> {
  const start = performance.now();
  while ((await open(path, cookie)) === 202) await sleep(between);
  return performance.now() - start;
}

/** The 95th percentile of some visits, milliseconds. */
async function visit(path: string, cookie: string): Promise<number> {
  const took: number[] = [];
  for (let at = 0; at < visits; at += 1) {
    const start = performance.now();
    await open(path, cookie);
    took.push(performance.now() - start);
  }
  const sorted = took.toSorted((a, b) => a - b);
  return Number((sorted[Math.ceil(visits * 0.95) - 1] ?? Number.NaN).toFixed(1));
}

async function open(path: string, cookie: string): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { Cookie: cookie } });
  await answer.text();
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return answer.status;
}

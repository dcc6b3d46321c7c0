// Home and agenda with 100,000 complaints and 1,000,000 events, beside a bare answer of the same server in the same run.
//
//   node bench/pages.bench.ts [COMPLAINTS] [EVENTS]
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import autocannon from "autocannon";
import { runningEmbedded } from "../src/platform/db/embedded/embedded.ts";
import { databaseOf, openPool } from "../src/platform/db/pool.ts";
import { silentLog } from "../src/platform/log.ts";
import { aFreePort, startMutuProcess } from "../test/setup/running-mutu.ts";
import { consoleContext, fillComplaints, fillEvents, signedInManager } from "./filled-instance.ts";
import { printLine } from "./print-line.ts";

const complaints = Number(process.argv[2] ?? 100_000);
const events = Number(process.argv[3] ?? 1_000_000);
const seconds = 8;
const connections = 4;

/** Targets of the handbook (reliability section 8), milliseconds at the 95th percentile. */
const pages = [
  { figure: "portal home", path: "/", signedIn: false, target: 150 },
  { figure: "agenda", path: "/staf/agenda", signedIn: true, target: 400 },
];

const data = mkdtempSync(join(tmpdir(), "mutu-bench-data-"));
const port = await aFreePort();
const mutu = await startMutuProcess({ data, port, arguments: ["--no-demo"] });
try {
  const cookie = await fill();
  for (const { figure, path, signedIn, target } of pages) {
    const headers = signedIn ? { Cookie: cookie } : {};
    const before = await load("/healthz", {});
    const page = await load(path, headers);
    const after = await load("/healthz", {});
    const hello = { p95: (before.p95 + after.p95) / 2, perSecond: (before.perSecond + after.perSecond) / 2 };
    printLine({
      figure: `${figure}, ${complaints} complaints, ${events} events`,
      value: page.p95,
      unit: "ms at p95",
      target,
      perSecond: page.perSecond,
      baseline: hello,
      ratio: Number((page.perSecond / hello.perSecond).toFixed(4)),
      n: page.n,
      failed: page.failed,
    });
  }
} finally {
  await mutu.end("SIGTERM");
  rmSync(data, { recursive: true });
}

async function fill(): Promise<string> {
  const url = await runningEmbedded(data);
  if (url === null) throw new Error("the database does not run");
  const db = databaseOf(
    openPool({ url, name: "mutu bench", connections: 2, statementSeconds: 0 }, silentLog),
  );
  await fillComplaints(db, complaints);
  const ctx = consoleContext(db, data);
  const cookie = await signedInManager(ctx);
  await fillEvents(ctx, events);
  await db.destroy();
  return cookie;
}

async function load(path: string, headers: Record<string, string>) {
  const result = await autocannon({
    url: `http://127.0.0.1:${port}${path}`,
    duration: seconds,
    connections,
    headers,
  });
  return {
    p95: result.latency.p97_5 === undefined ? Number.NaN : between(result.latency.p90, result.latency.p97_5),
    perSecond: result.requests.average,
    n: result.requests.total,
    failed: result.non2xx + result.errors,
  };
}

/** The tool tells the 90th and the 97.5th; the 95th lies two thirds of the way. */
function between(p90: number, p975: number): number {
  return Number((p90 + ((p975 - p90) * 2) / 3).toFixed(1));
}

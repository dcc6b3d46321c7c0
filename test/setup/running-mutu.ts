import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";

/** How a process ended, and everything it said. */
export type Ended = {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly said: string;
  readonly complained: string;
};

/** A Mutu of its own in a process of its own. */
export type RunningMutu = {
  readonly address: string;
  readonly pid: number;
  /** Milliseconds from its start until it was ready. */
  readonly readyAfter: number;
  readonly ended: Promise<Ended>;
  databasePid(): number;
  /** Sends a signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<Ended>;
};

type Given = {
  readonly data: string;
  readonly port: number;
  readonly arguments?: readonly string[];
  /** A database server that several processes share. */
  readonly databaseUrl?: string;
  /** Days that the clock of its machine is ahead. */
  readonly daysLater?: number;
};

/** Starts `mutu start` and waits until it is ready. @throws Error with what it said when it ends before */
export async function startMutuProcess(given: Given): Promise<RunningMutu> {
  const started = performance.now();
  const child = spawnMutu(given);
  const ended = endOf(child);
  const address = `http://127.0.0.1:${given.port}`;
  const early = ended.then(({ complained }) => Promise.reject(new Error(`mutu ended: ${complained}`)));
  await Promise.race([waitUntilReady(address), early]);
  return {
    address,
    pid: child.pid ?? 0,
    readyAfter: performance.now() - started,
    ended,
    databasePid: () => databasePidOf(given.data),
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

/** Starts a process that only does jobs, and waits until it says so. */
export async function startMutuWorker(given: Given): Promise<Pick<RunningMutu, "end">> {
  const child = spawnMutu({ ...given, arguments: [...(given.arguments ?? []), "--only", "worker"] });
  const ended = endOf(child);
  const early = ended.then(({ complained }) => Promise.reject(new Error(`mutu ended: ${complained}`)));
  await Promise.race([new Promise((resolve) => child.stdout?.once("data", resolve)), early]);
  return {
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

/** Runs `mutu start` where it is expected to end by itself. */
export async function runMutuStart(given: Given): Promise<Ended> {
  return await endOf(spawnMutu(given));
}

export function databasePidOf(data: string): number {
  return Number.parseInt(readFileSync(join(data, "postgres", "postmaster.pid"), "utf8"), 10);
}

export async function waitUntilReady(address: string): Promise<void> {
  for (;;) {
    const isReady = await fetch(`${address}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isReady) return;
    await sleep(20);
  }
}

/** A port that nobody uses at the moment. */
export function aFreePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

function spawnMutu({ data, port, arguments: more = [], daysLater = 0, databaseUrl }: Given): ChildProcess {
  const args = ["bin/mutu.js", "start", "--data", data, "--port", String(port), "--lang", "en", ...more];
  const clock = daysLater === 0 ? [] : ["--import", new URL("./days-later.ts", import.meta.url).href];
  return spawn(process.execPath, [...clock, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      TEST_DAYS_LATER: String(daysLater),
      ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
    },
  });
}

async function endOf(child: ChildProcess): Promise<Ended> {
  const end = new Promise<Pick<Ended, "status" | "signal">>((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (status, signal) => resolve({ status, signal }));
  });
  const [said, complained] = await Promise.all([readAll(child.stdout), readAll(child.stderr)]);
  return { ...(await end), said, complained };
}

function readAll(stream: NodeJS.ReadableStream | null): Promise<string> {
  return stream === null ? Promise.resolve("") : text(stream);
}

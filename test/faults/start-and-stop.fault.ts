import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { isRunning } from "../../src/platform/processes.ts";
import {
  aFreePort,
  databasePidOf,
  type RunningMutu,
  runMutuStart,
  startMutuProcess,
  waitUntilReady,
} from "../setup/running-mutu.ts";

let folder: string;
let data: string;
let port: number;
let running: RunningMutu | null = null;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "mutu-fault-"));
  data = join(folder, "data");
  port = await aFreePort();
});
afterEach(async () => {
  await running?.end("SIGTERM");
  running = null;
});
afterAll(() => rmSync(folder, { recursive: true }));

async function start(): Promise<RunningMutu> {
  running = await startMutuProcess({ data, port });
  return running;
}

describe("start and stop (REL-10)", () => {
  it("is ready within 15 s of the first start and leaves no process after SIGTERM", async () => {
    const mutu = await start();
    expect(mutu.readyAfter).toBeLessThan(15_000);
    const database = mutu.databasePid();
    const { status, said, complained } = await mutu.end("SIGTERM");
    expect(status).toBe(0);
    expect(said).toContain(`Mutu is running at http://localhost:${port}`);
    expect(said).toContain(data);
    expect(complained).toContain("Stopped.");
    expect(isRunning(database)).toBe(false);
  });

  it("answers everything it has taken when it stops under load: no 5xx, ended within 25 s", async () => {
    const mutu = await start();
    const visitors = Array.from({ length: 20 }, () => visitUntilGone(mutu));
    await expect.poll(() => answers.length).toBeGreaterThan(100);
    const asked = performance.now();
    expect((await mutu.end("SIGTERM")).status).toBe(0);
    expect(performance.now() - asked).toBeLessThan(25_000);
    await Promise.all(visitors);
    expect(answers.filter((status) => status >= 500)).toEqual([]);
  });

  it("stops when the program that started it is killed", async () => {
    const starter = spawn("sh", ["-c", `node bin/mutu.js start --data '${data}' --port ${port}; true`], {
      env: { ...process.env, npm_lifecycle_event: "start" },
      stdio: "ignore",
    });
    const address = `http://127.0.0.1:${port}`;
    await waitUntilReady(address);
    const database = databasePidOf(data);
    starter.kill("SIGKILL");
    await expect.poll(() => isRunning(database), { timeout: 10_000 }).toBe(false);
  });

  it("stops once in order when the signal comes twice, as from a terminal and a starter", async () => {
    const mutu = await start();
    const database = mutu.databasePid();
    process.kill(mutu.pid, "SIGINT");
    expect((await mutu.end("SIGINT")).status).toBe(0);
    expect(isRunning(database)).toBe(false);
  });

  it("takes over the database of a process that was killed, stopping included", async () => {
    const killed = await start();
    const database = killed.databasePid();
    await killed.end("SIGKILL");
    expect(isRunning(database)).toBe(true);
    const mutu = await start();
    expect(mutu.databasePid()).toBe(database);
    expect(mutu.readyAfter).toBeLessThan(8_000);
    expect((await mutu.end("SIGTERM")).status).toBe(0);
    expect(isRunning(database)).toBe(false);
  });

  it("starts its database again when that is killed, and serves on", async () => {
    const mutu = await start();
    const database = mutu.databasePid();
    process.kill(database, "SIGKILL");
    await expect.poll(() => statusOf(mutu, "/readyz")).toBe(503);
    expect(await statusOf(mutu, "/healthz")).toBe(200);
    await waitUntilReady(mutu.address);
    expect(mutu.databasePid()).not.toBe(database);
  });

  it("recovers when both were killed, as after a power cut, and the number of the database belongs to another", async () => {
    const killed = await start();
    const database = killed.databasePid();
    await killed.end("SIGKILL");
    process.kill(database, "SIGKILL");
    await expect.poll(() => isRunning(database)).toBe(false);
    const left = join(data, "postgres", "postmaster.pid");
    writeFileSync(
      left,
      [process.pid, join(data, "postgres"), 1, 5432, "/nowhere", "", "", "ready", ""].join("\n"),
    );
    const mutu = await start();
    expect(mutu.readyAfter).toBeLessThan(8_000);
    expect(databasePidOf(data)).not.toBe(process.pid);
  });

  it("refuses a second start on the same data folder and says who holds it", async () => {
    const mutu = await start();
    const second = await runMutuStart({ data, port: await aFreePort() });
    expect(second.status).toBe(1);
    expect(second.complained).toContain(`process ${mutu.pid} at http://localhost:${port}`);
    expect(await statusOf(mutu, "/readyz")).toBe(200);
  });

  it("names a taken port and the way out", async () => {
    await start();
    const other = await runMutuStart({ data: join(folder, "other"), port });
    expect(other.status).toBe(1);
    expect(other.complained).toMatch(new RegExp(`port ${port}.*npm start -- --port \\d+`));
  });
});

/** Statuses of pages, in the order in which they came. */
const answers: number[] = [];

/** Asks for one page after the other until nobody takes requests any more. */
async function visitUntilGone({ address }: RunningMutu): Promise<void> {
  for (;;) {
    const answer = await fetch(address).catch(() => null);
    if (answer === null) return;
    await answer.text();
    answers.push(answer.status);
  }
}

async function statusOf({ address }: RunningMutu, path: string): Promise<number> {
  return (await fetch(address + path)).status;
}

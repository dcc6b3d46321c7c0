import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { holderOf, refuseHeld, takeHold } from "./hold.ts";

const now = new Date("2026-03-02T02:00:00Z");
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hold-"));
  file = join(folder, "mutu.lock");
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("hold of a data folder", () => {
  it("is taken by one process and refused to the next with the process that has it", () => {
    takeHold(file, now);
    expect(() => takeHold(file, now)).toThrowError(
      expect.objectContaining({
        key: "start.folder-held",
        facts: expect.objectContaining({ pid: process.pid }),
      }),
    );
  });

  it("says where the pages are, once they are there", () => {
    takeHold(file, now).tellAddress("http://localhost:3000");
    expect(() => refuseHeld(file)).toThrowError(expect.objectContaining({ key: "start.folder-held-at" }));
    expect(holderOf(file)?.address).toBe("http://localhost:3000");
  });

  it("is free again after its release, and leaves nothing behind", () => {
    takeHold(file, now).release();
    expect(holderOf(file)).toBeNull();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("is taken from a process that was killed", async () => {
    const ended = await numberOfEndedProcess();
    writeFileSync(file, JSON.stringify({ pid: ended, start: "1", since: now.toISOString(), address: null }));
    takeHold(file, now);
    expect(holderOf(file)?.pid).toBe(process.pid);
    expect(readdirSync(folder)).toEqual(["mutu.lock"]);
  });

  it("is taken when the number of its process now belongs to another program", () => {
    writeFileSync(
      file,
      JSON.stringify({ pid: process.pid, start: "1", since: now.toISOString(), address: null }),
    );
    takeHold(file, now);
    expect(holderOf(file)?.pid).toBe(process.pid);
  });

  it("is taken when a power cut left an empty file", () => {
    writeFileSync(file, "");
    takeHold(file, now);
    expect(holderOf(file)?.pid).toBe(process.pid);
  });
});

function numberOfEndedProcess(): Promise<number> {
  const child = spawn("true");
  return new Promise((resolve) => child.on("close", () => resolve(child.pid ?? 0)));
}

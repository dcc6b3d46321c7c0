import { relative } from "node:path";
import { expect } from "vitest";
import { actAs } from "../../src/platform/act-as.ts";
import type { Actor, Context } from "../../src/platform/context.ts";
import type { Db } from "../../src/platform/db/database.ts";
import { silentLog } from "../../src/platform/log.ts";
import type { Settings } from "../../src/platform/settings/settings.ts";
import { asReached } from "../setup/database-of-test.ts";
import { memoryFiles } from "./memory-files.ts";
import { memoryMail } from "./memory-mail.ts";
import { seededRandom } from "./seeded-random.ts";

/** The day on which tests happen unless they say otherwise: a Monday morning, 09.00 in Jakarta. */
export const usualNow = new Date("2026-03-02T02:00:00Z");

export const testSettings: Settings = {
  production: false,
  demonstration: false,
  origin: "http://localhost:3000",
  zone: "Asia/Jakarta",
  dataFolder: "/nowhere",
  code: "test",
  backupDays: 1,
  checkpointFolder: "/nowhere/checkpoints",
  checkpointHours: 24,
  secret: new Uint8Array(32).fill(7),
  proxies: [],
  outgoingAllow: [],
  smtp: null,
  signOn: null,
};

/** Nobody: sees nothing. */
export const nobody: Actor = {
  kind: "public",
  scope: { agencies: [], units: [], restricted: false, identity: false },
};

let made = 0;

/** The test file from the root of the project on: a test is the same wherever the project lies. */
function testFile(): string {
  return relative(process.cwd(), expect.getState().testPath ?? "");
}

/**
 * A context of nobody at the usual time. Randomness follows from the name of the test file and the order of contexts in
 * it, so that a test is the same on every run and no two files make the same ids.
 */
export function testContext(db: Db, overrides: Partial<Omit<Context, "db">> = {}): Context {
  made += 1;
  return {
    db,
    actor: nobody,
    now: usualNow,
    zone: "Asia/Jakarta",
    lang: "id",
    settings: testSettings,
    reading: null,
    mail: memoryMail(),
    files: memoryFiles(),
    log: silentLog,
    random: seededRandom(`${testFile()} ${made}`),
    requestId: `test-${made}`,
    signal: new AbortController().signal,
    ...overrides,
  };
}

/** The same world at another time. */
export function at(ctx: Context, now: string | Date): Context {
  return { ...ctx, now: new Date(now) };
}

/** The same world after some seconds. */
export function later(ctx: Context, seconds: number): Context {
  return { ...ctx, now: new Date(ctx.now.getTime() + seconds * 1_000) };
}

/** The same world seen by somebody; behind the row policies of their scope where the run has them. */
export function as(ctx: Context, actor: Actor): Context {
  return actAs({ ...ctx, db: asReached(ctx.db) }, actor);
}

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { databaseOfTest } from "../../test/setup/database-of-test.ts";
import { runMutu } from "../../test/setup/run-mutu.ts";

const { db, url } = await databaseOfTest();
const folder = mkdtempSync(join(tmpdir(), "mutu-demo-"));
afterAll(() => rmSync(folder, { recursive: true }));

vi.stubEnv("DATABASE_URL", url);
vi.stubEnv("MUTU_DATA", folder);
afterEach(() => void vi.stubEnv("MUTU_PRODUCTION", ""));

describe("mutu demo", () => {
  it("loads nothing where Mutu is in real use", async () => {
    vi.stubEnv("MUTU_PRODUCTION", "on");
    const answer = await runMutu(["demo", "--lang", "en"]);
    expect(answer.status).toBe(1);
    expect(answer.stderr).toContain("in real use");
    expect(await db.selectFrom("agency").select("id").execute()).toEqual([]);
  });

  it("loads the city into a database that was never started, and says how much", async () => {
    const answer = await runMutu(["demo", "--lang", "en"]);
    expect(answer.status).toBe(0);
    expect(answer.stderr).toContain("5 agencies");
    expect(await db.selectFrom("agency").select("id").execute()).toHaveLength(5);
  }, 120_000);

  it("changes nothing in a database that is in use", async () => {
    const answer = await runMutu(["demo", "--lang", "en"]);
    expect(answer.status).toBe(1);
    expect(answer.stderr).toContain("in use already");
    expect(await db.selectFrom("agency").select("id").execute()).toHaveLength(5);
  });
});

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { rememberBackup } from "../backup/last-backup.ts";
import { checkBackup } from "./check-backup.ts";

const folder = mkdtempSync(join(tmpdir(), "mutu-last-backup-"));
afterAll(() => rmSync(folder, { recursive: true }));
const taken = { takenAt: "2026-03-02T19:00:00.000Z", audit: { seq: 3, chain: "abc" } };

describe("check of the last backup (REL-08)", () => {
  it("is to be looked at while none was made", async () => {
    expect((await checkBackup(folder, 1, new Date(taken.takenAt))).state).toBe("look");
  });

  it.each([
    ["2026-03-03T21:00:00Z", 1, "ok"],
    ["2026-03-03T21:00:01Z", 1, "broken"],
    ["2026-03-09T21:00:00Z", 7, "ok"],
    ["2026-03-09T21:00:01Z", 7, "broken"],
  ])("at %s, with one due every %s days, is %s", async (now, days, state) => {
    await rememberBackup(folder, taken, "/backup/mutu-2026-03-03");
    expect(await checkBackup(folder, days, new Date(now))).toMatchObject({
      state,
      facts: { folder: "/backup/mutu-2026-03-03" },
    });
  });
});

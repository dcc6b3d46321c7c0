import { tmpdir } from "node:os";
import { describe, expect, it } from "vitest";
import { openDatabase } from "./database.ts";

const grants = { memoryLimit: "200MB", threads: 1, scratchFolder: tmpdir(), files: [], folders: [] };

describe("a query that nobody waits for any more", () => {
  it("is broken off with the reason of the signal, and nothing is asked after it", async () => {
    const leaving = new AbortController();
    const database = await openDatabase({ ...grants, signal: leaving.signal }, "Asia/Jakarta");
    const asked = database.rows("select sum(a.range * b.range) from range(1000000) a, range(1000000) b");
    setTimeout(() => leaving.abort(new Error("the visitor left")), 50);
    await expect(asked).rejects.toThrow("the visitor left");
    await expect(database.rows("select 1")).rejects.toThrow("the visitor left");
    database.close();
  });
});

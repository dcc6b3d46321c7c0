import { describe, expect, it } from "vitest";
import { healthAnswer } from "./health.ts";

const ask = (path: string, missing: readonly string[] = []) =>
  healthAnswer(new Request(`http://localhost:3000${path}`), async () => missing);

describe("health of a process", () => {
  it("is answered while the database is away: the process itself lives", async () => {
    expect((await ask("/healthz", ["database"]))?.status).toBe(200);
  });

  it("is ready only when nothing is missing, and otherwise says what in a word", async () => {
    expect((await ask("/readyz"))?.status).toBe(200);
    const answer = await ask("/readyz", ["database", "disk"]);
    expect(answer?.status).toBe(503);
    expect(await answer?.json()).toEqual({ status: "not-ready", missing: ["database", "disk"] });
  });

  it("leaves every other address to the pages", async () => {
    expect(await ask("/")).toBeNull();
  });
});

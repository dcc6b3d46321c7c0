import { describe, expect, it } from "vitest";
import { silentLog } from "../log.ts";
import { openServer } from "./open-server.ts";

describe("server of DATABASE_URL", () => {
  it("is named with what it said, but without the password, when it lets nobody in", async () => {
    const databaseUrl = "postgres://mutu:rahasia@localhost/mutu?host=/nowhere";
    const opening = openServer({ dataFolder: "/nowhere", databaseUrl }, new Date(0), silentLog);
    await expect(opening).rejects.toMatchObject({
      code: "unavailable",
      key: "start.server-unreachable",
      facts: {
        url: "postgres://mutu:***@localhost/mutu?host=/nowhere",
        said: expect.stringContaining("ENOENT"),
      },
    });
  });
});

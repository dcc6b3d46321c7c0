import { sql } from "kysely";
import { afterAll, describe, expect, it } from "vitest";
import { pages } from "../../test/builders/pages.ts";
import { databaseOfTest } from "../../test/setup/database-of-test.ts";
import { databaseOf, openPool } from "../platform/db/pool.ts";
import { silentLog } from "../platform/log.ts";
import { route } from "./route.ts";
import { goTo } from "./show.tsx";

const { url } = await databaseOfTest();
const db = databaseOf(openPool({ url, name: "busy pages", connections: 1 }, silentLog));
afterAll(() => db.destroy());

const asking = route("test", {
  method: "POST",
  path: "/tanya",
  access: "public",
  handler: async (c) => {
    await sql`select 1`.execute(db);
    return goTo(c, "/selesai");
  },
});
const text = "Petugas meminta uang kepada saya di loket dua.";

describe("pages while every connection is in use (REL-11)", () => {
  it("answer 503 after 2 s, say when to come back, and keep what was typed", async () => {
    const web = pages([[asking]]);
    await db.connection().execute(async () => {
      const started = performance.now();
      const answer = await web.post("/tanya", { text });
      expect(performance.now() - started).toBeLessThan(3_500);
      expect(answer.status).toBe(503);
      expect(answer.headers.get("Retry-After")).toBe("60");
      expect(await answer.text()).toContain(text);
    });
    expect((await web.post("/tanya", { text })).status).toBe(303);
  });
});

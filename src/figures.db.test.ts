import { tmpdir } from "node:os";
import { describe, expect, it } from "vitest";
import { as, testContext, testSettings } from "../test/builders/context.ts";
import { anAgency } from "../test/builders/organisations.ts";
import { aPerson } from "../test/builders/people.ts";
import { databaseOfTest } from "../test/setup/database-of-test.ts";
import { figuresText } from "./figures.ts";
import { openPool } from "./platform/db/pool.ts";
import { transact } from "./platform/db/transact.ts";
import { startJobs } from "./platform/jobs/start-jobs.ts";
import { requestTally } from "./platform/metrics/request-tally.ts";
import { emit } from "./platform/outbox/emit.ts";

const { db, url } = await databaseOfTest();
const ctx = testContext(db, { settings: { ...testSettings, dataFolder: tmpdir() } });
const agency = await anAgency(ctx);
const admin = as(ctx, await aPerson(ctx, { agency, role: "agency-admin" }));

describe("figures of an instance", () => {
  it("tell what waits, of pools, jobs and disk, and nothing of anybody", async () => {
    const earlier = { ...ctx, now: new Date(ctx.now.getTime() - 90_000) };
    await transact(earlier, (ctx) =>
      emit(ctx, { kind: "thing.made", agencyId: agency.id, subjectKind: "thing", subjectId: "a" }),
    );
    const pool = openPool({ url, name: "figures", connections: 3 }, ctx.log);
    const client = await pool.connect();
    const text = await figuresText({
      tally: requestTally(),
      pools: { web: pool },
      contextNow: async () => admin,
    });
    client.release();
    await pool.end();
    expect(text).toContain("mutu_database_up 1\n");
    expect(text).toContain("mutu_outbox_oldest_seconds 90\n");
    expect(text).toContain('mutu_pool_connections{pool="web",state="used"} 1\n');
    expect(text).toContain('mutu_pool_waiting{pool="web"} 0\n');
    expect(text).toMatch(/^mutu_disk_used_ratio 0\.\d+$/m);
    expect(text).toContain("mutu_letters_waiting 0\n");
    expect(text).not.toContain("mutu_jobs");
    expect(text).not.toContain(agency.id);
    for (const line of text.trim().split("\n"))
      expect(line).toMatch(/^(# (HELP|TYPE) mutu_\w+ .+|mutu_\w+(\{(\w+="[^"]*",?)+\})? [\d.e+-]+)$/);
  });

  it("count jobs by state once there are queues", async () => {
    const jobs = await startJobs({
      databaseUrl: url,
      zone: "Asia/Jakarta",
      subscribers: [],
      timed: [{ name: "nightly", every: { cron: "0 3 * * *" }, run: async () => undefined }],
      log: ctx.log,
      contextOf: async () => ctx,
    });
    await jobs.stop();
    const text = await figuresText({ tally: requestTally(), pools: {}, contextNow: async () => admin });
    expect(text).toContain('mutu_jobs{state="failed"} 0\n');
    expect(text.match(/^mutu_jobs\{/gm)).toHaveLength(6);
  });

  it("say that the database does not answer, and what the process itself knows", async () => {
    const tally = requestTally();
    tally.count({ method: "GET", route: "/", status: 503, seconds: 2 });
    const contextNow = async () => {
      throw new Error("away");
    };
    const text = await figuresText({ tally, pools: {}, contextNow });
    expect(text).toContain("mutu_database_up 0\n");
    expect(text).toContain('route="/",status="503"} 1');
    expect(text).not.toContain("mutu_outbox");
  });
});

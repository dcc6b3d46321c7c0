import { describe, expect, it } from "vitest";
import { as, at, testContext } from "../../../test/builders/context.ts";
import { aCity, complaintsByWeek } from "../../../test/builders/improvement.ts";
import { anInstance } from "../../../test/builders/instance.ts";
import { databaseOfTest } from "../../../test/setup/database-of-test.ts";
import { advanceImports } from "../../platform/imports/advance.ts";
import { beginImport } from "../../platform/imports/begin.ts";
import { eventLogs, logImporter } from "../processes/index.ts";
import { Metric, measureBetween } from "./index.ts";

const { db } = await databaseOfTest();
const ctx = testContext(db);
await anInstance(ctx);
const city = await aCity(ctx);
const manager = as(ctx, city.manager);
const agencyId = city.agency.id;
const day = 86_400_000;

/** A log in which a case waits so many days for its check, one case in each week from a Monday on. */
async function takeIn(weeks: readonly number[], sent: string): Promise<void> {
  const first = Date.parse("2026-01-05T02:00:00Z");
  const lines = weeks.flatMap((waits, week) => {
    const begins = first + week * 7 * day;
    const ends = new Date(begins + waits * day).toISOString();
    return [`K${week},Terima,${new Date(begins).toISOString()}`, `K${week},Periksa,${ends}`];
  });
  const content = `case,activity,time\n${lines.join("\n")}\n`;
  const then = at(manager, sent);
  await beginImport(then, "log", {
    agencyId,
    fileName: `log-${weeks.length}.csv`,
    sha256: await ctx.files.put(new TextEncoder().encode(content)),
    mapping: {
      columns: { case: "case", activity: "activity", time: "time" },
      constants: { name: "Izin usaha", end: "Periksa" },
    },
  });
  await advanceImports(then, [logImporter]);
}

describe("series of a measure (methods section 3)", () => {
  it("begins with local midnight of its first day, not with that of Greenwich", async () => {
    const night = Date.parse("2026-01-04T17:30:00Z");
    await complaintsByWeek(ctx, city, { category: "malam", from: "2026-01-05", counts: [2, 1] });
    const rows = await db.selectFrom("complaint").select("id").where("category", "=", "malam").execute();
    await db
      .updateTable("complaint")
      .set({ received_at: new Date(night) })
      .where("id", "=", rows[0]?.id ?? "")
      .execute();
    const metric = Metric.parse({ kind: "complaint-count", agencyId, category: "malam" });
    const { points } = await measureBetween(manager, metric, "2026-01-05", "2026-01-19");
    expect(points.map(({ at: week, value }) => [week, value])).toEqual([
      ["2026-01-05", 2],
      ["2026-01-12", 1],
    ]);
  });

  it("counts a week without a complaint as 0, but not the time before the first one", async () => {
    await complaintsByWeek(ctx, city, { category: "jarang", from: "2026-01-12", counts: [1, 0, 2] });
    const metric = Metric.parse({ kind: "complaint-count", agencyId, category: "jarang" });
    const { points } = await measureBetween(manager, metric, "2025-12-29", "2026-02-02");
    expect(points.map(({ value }) => value)).toEqual([1, 0, 2]);
  });

  it("reads on in a later extract of the same log, where what happened after the proposal stands", async () => {
    await takeIn([3, 4], "2026-02-02T02:00:00Z");
    const [log] = await eventLogs(manager);
    const metric = { kind: "step-days", agencyId, logId: log?.id, activity: "Periksa", every: "week" };
    const daysOf = async () => {
      const { points } = await measureBetween(manager, Metric.parse(metric), "2026-01-05", "2026-03-02");
      return points.map(({ value }) => value);
    };
    expect(await daysOf()).toEqual([3, 4]);
    await takeIn([3, 4, 1, 2], "2026-03-02T02:00:00Z");
    expect(await daysOf()).toEqual([3, 4, 1, 2]);
  });
});

import { describe, expect, it } from "vitest";
import { codeOf } from "../../../test/builders/code-of.ts";
import { as, testContext } from "../../../test/builders/context.ts";
import { aCity } from "../../../test/builders/improvement.ts";
import { anInstance } from "../../../test/builders/instance.ts";
import { databaseOfTest } from "../../../test/setup/database-of-test.ts";
import { advanceImports } from "../../platform/imports/advance.ts";
import { beginImport } from "../../platform/imports/begin.ts";
import {
  alikeNamesAnalysis,
  askLog,
  chooseEndActivities,
  chosenCases,
  decideNames,
  eventLogs,
  extendLogs,
  figureOf,
  logById,
  logImporter,
  receiveEvents,
  withStoredLog,
} from "./index.ts";

const { db } = await databaseOfTest();
const ctx = testContext(db);
await anInstance(ctx);
const { agency, manager, head } = await aCity(ctx);
const scope = { agencies: [agency.id], units: "all", restricted: false, identity: false } as const;
const job = as(ctx, { kind: "system", job: "extend-logs", scope });
const mine = as(ctx, manager);

const paths = Array.from({ length: 40 }, (_, at) => [
  `${at},Terima,2026-01-05T08:00`,
  `${at},${at === 7 ? "Perikas berkas" : "Periksa berkas"},2026-01-06T08:00`,
]);
await beginImport(mine, "log", {
  agencyId: agency.id,
  fileName: "izin.csv",
  sha256: await ctx.files.put(Buffer.from(`case,activity,time\n${paths.flat().join("\n")}\n`)),
  mapping: { columns: {}, constants: { name: "Izin" } },
});
await advanceImports(mine, [logImporter]);
const [taken] = await eventLogs(mine);
if (!taken) throw new Error("the log was not taken in");
const ofLog = { agencyId: agency.id, logId: taken.id };
const pair = { ...ofLog, pairs: [{ name: "Periksa berkas", other: "Perikas berkas" }] };
const now = () => logById(mine, agency.id, taken.id);
const names = async () =>
  withStoredLog(mine, await now(), async (log) => (await log.activities()).map(({ name }) => name));

async function suggested(): Promise<readonly string[]> {
  const log = await now();
  const apart = log.mapping.names?.apart ?? [];
  const answered = await askLog(mine, log, alikeNamesAnalysis, { apart });
  if (answered.is !== "there") throw new Error("it is not answered");
  return answered.answer.flatMap(({ others }) => others.map(({ name }) => name));
}

describe("names of activities that look alike", () => {
  it("are suggested with a log that came in, and decided by whoever may bring logs in", async () => {
    expect(await suggested()).toEqual(["Perikas berkas"]);
    const refused = decideNames(as(ctx, head), { ...pair, decision: "merge" });
    expect(await codeOf(refused)).toBe("not-yours error.not-yours");
  });

  it("are kept apart, and suggested again when that is taken back", async () => {
    await decideNames(mine, { ...pair, decision: "apart" });
    expect(await suggested()).toEqual([]);
    await decideNames(mine, { ...pair, decision: "open" });
    expect(await suggested()).toEqual(["Perikas berkas"]);
  });

  it("are joined for every question, kept condition and figure, while the events keep what was written", async () => {
    await chooseEndActivities(mine, { ...ofLog, activities: ["Perikas berkas"] });
    await decideNames(mine, { ...pair, decision: "merge" });
    const log = await now();
    expect(log.parquetSha256).toBe(taken.parquetSha256);
    expect(log.endActivities).toEqual(["Perikas berkas", "Periksa berkas"]);
    expect(await names()).toEqual(["Periksa berkas", "Terima"]);
    expect(await suggested()).toEqual([]);
    const chosen = chosenCases(log, [{ kind: "with", activities: ["Perikas berkas"] }], "Asia/Jakarta");
    expect(await withStoredLog(mine, chosen, (events) => events.size())).toMatchObject({ cases: 40 });
    expect(await figureOf(mine, log, "summary")).toBeNull();
    await extendLogs(job);
    expect(await figureOf(mine, log, "summary")).toMatchObject({
      activities: [
        { name: "Periksa berkas", count: 40 },
        { name: "Terima", count: 40 },
      ],
    });
    expect((await now()).activities).toBe(2);
  });

  it("count the same for events that come later, each of them once", async () => {
    const event = { case: "40", activity: "Perikas berkas", time: "2026-01-07T08:00" };
    await receiveEvents(mine, { ...ofLog, events: [event] });
    await extendLogs(job);
    await receiveEvents(mine, { ...ofLog, events: [event] });
    await extendLogs(job);
    expect(await now()).toMatchObject({ cases: 41, events: 81, activities: 2 });
    expect(await names()).toEqual(["Periksa berkas", "Terima"]);
  });

  it("are two names again when the decision is taken back", async () => {
    await decideNames(mine, { ...pair, decision: "open" });
    await extendLogs(job);
    expect(await names()).toEqual(["Terima", "Periksa berkas", "Perikas berkas"]);
    expect((await now()).activities).toBe(3);
    expect(await suggested()).toEqual(["Perikas berkas"]);
  });
});

import { describe, expect, it } from "vitest";
import { openLogFile, openLogOf } from "../../../../test/builders/event-logs.ts";
import { simulatedPermits, usualWay, type Way } from "../../../../test/builders/simulated-permits.ts";
import { oraclePath } from "../../../../test/oracles/shared-oracles.ts";
import { seededRandom } from "../../statistics/random/generator.ts";
import { findDrift } from "./find-drift.ts";

function permits(way: (along: number) => Way, cases: number) {
  return simulatedPermits(seededRandom(31), { cases, days: 364 }, way);
}

/** A log of a year as CSV. */
function csv(way: (along: number) => Way, cases = 800): string {
  const rows = permits(way, cases).flatMap(({ began, events }, at) =>
    events.map(
      ({ activity, seconds }) => `${at},${activity},${new Date(began + seconds * 1000).toISOString()}`,
    ),
  );
  return `case,activity,time\n${rows.join("\n")}\n`;
}

/** When the first case of the second half began. */
const half = permits(() => usualWay, 800)[400]?.began ?? 0;
const week = 7 * 86_400_000;

describe("drift of a log", () => {
  it("says when a step was dropped, between when and when, and how much it was before and after", async () => {
    const { log } = await openLogOf(csv((along) => (along < 0.5 ? usualWay : { ...usualWay, fee: false })));
    const { changes, season, reason } = await findDrift(log);
    expect({ season, reason }).toEqual({ season: null, reason: null });
    expect(changes).toHaveLength(1);
    const [change] = changes;
    if (!change?.between) throw new Error("no place");
    expect(change).toMatchObject({ kind: "sudden", isSteady: true });
    expect(Math.abs(change.at.getTime() - half)).toBeLessThan(2 * week);
    expect(change.between.low.getTime()).toBeLessThan(half);
    expect(change.between.high.getTime()).toBeGreaterThan(half);
    expect(Math.abs(change.casesBefore - 400)).toBeLessThan(20);
    const fee = change.changed.find((one) => one.kind === "step" && one.name === "bayar");
    if (fee?.kind !== "step" || fee.share === null) throw new Error("no share");
    const [after, before] = fee.share.shares;
    expect(before).toBeGreaterThan(0.97);
    expect(after).toBeLessThan(0.03);
    expect(fee.effect).toBeCloseTo(after - before, 12);
  });

  it("sees where cases begin and end otherwise, and what they do again", async () => {
    const { log } = await openLogOf(csv((along) => (along < 0.5 ? usualWay : { ...usualWay, refused: 0.4 })));
    const { changes } = await findDrift(log);
    const end = changes[0]?.changed.find((one) => one.kind === "end" && one.name === "tolak");
    if (end?.kind !== "end" || end.share === null) throw new Error("no share");
    const [after, before] = end.share.shares;
    expect([Math.round(after * 10), Math.round(before * 10)]).toEqual([4, 1]);
    expect(end.share.interval.low).toBeGreaterThan(0);
  });

  it("says how long a step took before and after it became slower", async () => {
    const { log } = await openLogOf(
      csv((along) => (along < 0.5 ? usualWay : { ...usualWay, decisionHours: 120 })),
    );
    const { changes } = await findDrift(log);
    const [first] = changes[0]?.changed ?? [];
    if (first?.kind !== "time" || first.time === null) throw new Error("no time");
    expect([first.from, first.to]).toEqual(["bayar", "putusan"]);
    expect(first.time.difference).toBeGreaterThan(0);
    expect(first.time.interval.low).toBeGreaterThan(0);
  });

  it("claims nothing where young cases alone lack their last steps", async () => {
    const lines = csv(() => usualWay).split("\n");
    // The extract of an earlier day: what happened later is not in it.
    const cut = lines.filter((line, at) => at === 0 || (line.split(",")[2] ?? "") < "2024-10-01");
    const { log } = await openLogOf(cut.join("\n"));
    const { changes, watched } = await findDrift(log);
    expect(watched.tooYoung).toBeGreaterThan(0);
    expect(changes).toEqual([]);
  });

  it("tells nothing of fewer than a hundred cases", async () => {
    const { log } = await openLogOf(csv(() => usualWay, 90));
    expect(await findDrift(log)).toMatchObject({ reason: "too-few-cases", changes: [], windows: 0 });
  });

  it("finds changes of the receipt phase of environmental permits in the order of time (Buijs, 4TU)", async () => {
    const { log } = await openLogFile(oraclePath("logs", "receipt.csv"));
    const { changes, cases, watched, windows } = await findDrift(log);
    expect(cases + watched.tooYoung).toBe(1434);
    expect(windows).toBe(64);
    expect(changes.map(({ isSteady }) => isSteady)).toEqual([true, false, false]);
    const times = changes.map(({ at }) => at.getTime());
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    for (const { p, changed } of changes) {
      expect(p).toBeLessThanOrEqual(0.05);
      expect(changed.length).toBeGreaterThan(0);
    }
  });
});

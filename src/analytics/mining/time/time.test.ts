import { describe, expect, it } from "vitest";
import { openLogOf } from "../../../../test/builders/event-logs.ts";
import type { Loss } from "../../eventlog/questions/losses.ts";
import { drawExponential } from "../../statistics/random/draw.ts";
import { seededRandom } from "../../statistics/random/generator.ts";
import { fourEyes, pairsOfDifferentActors } from "./four-eyes.ts";
import { littlesLaw } from "./littles-law.ts";
import { rankLosses } from "./rank-losses.ts";

const day = 86_400_000;
const from = Date.UTC(2025, 0, 6);

/** Weeks of cases that come at random moments; `lasts` says how many days a case takes that begins on a day. */
async function weeksOf(arrivalsPerDay: number, days: number, lasts: (began: number) => number) {
  const random = seededRandom(11);
  const lines: string[] = [];
  for (let began = 0, n = 0; began < days; began += drawExponential(random, 1 / arrivalsPerDay), n += 1) {
    const moment = (at: number) => new Date(from + at * day).toISOString();
    const ended = began + lasts(began);
    lines.push(`${n},Terima,${moment(began)}`);
    if (ended < days) lines.push(`${n},Terbit,${moment(ended)}`);
  }
  const { log } = await openLogOf(`case,activity,time\n${lines.join("\n")}\n`);
  const closing = { by: "activities", activities: ["Terbit"], asOf: new Date(from + days * day) } as const;
  return (await log.flow(closing)).weeks;
}

describe("Little's law (Little 1961)", () => {
  it("holds in a steady state: 20 a day that take 5 days are 100 open", async () => {
    const random = seededRandom(12);
    const law = littlesLaw(await weeksOf(20, 280, () => drawExponential(random, 5)));
    expect(law).toMatchObject({ holds: true, reason: null });
    expect(law.arrivalsPerDay).toBeGreaterThan(19);
    expect(law.arrivalsPerDay).toBeLessThan(21);
    expect(law.openCases).toBeGreaterThan(92);
    expect(law.openCases).toBeLessThan(108);
    expect(Math.abs(law.gap ?? 1)).toBeLessThan(0.03);
  });

  it("does not hold while work piles up, and says so", async () => {
    // Each day cases begin to take longer by an eighth of a day: ever more are open.
    const law = littlesLaw(await weeksOf(10, 400, (began) => 1 + began / 8));
    expect(law.holds).not.toBe(true);
    expect(["growing-backlog", "open-cases"]).toContain(law.reason);
    expect(law.openAfter).toBeGreaterThan(law.openBefore ?? 0);
    expect(law.gap).toBeLessThan(-0.1);
  });

  it("is not told from a few weeks, nor where cases outlast the log", async () => {
    expect(littlesLaw(await weeksOf(10, 40, () => 2))).toMatchObject({ holds: null, reason: "too-short" });
    expect(littlesLaw([])).toMatchObject({ holds: null, reason: "too-short", openCases: null });
  });
});

describe("losses in order", () => {
  /** A loss of so many cases that each lose about so many seconds. */
  const loss = (subject: string, cases: number, each: number, spread = 0.1): Loss => ({
    kind: "waiting",
    subject,
    cases,
    times: cases,
    seconds: cases * each,
    squares: cases * each ** 2 * (1 + spread),
  });

  it("put what is lost for certain first, and a figure of few cases last", () => {
    const ranked = rankLosses({
      cases: 1000,
      losses: [loss("jarang", 4, 1_000_000), loss("besar", 900, 1000), loss("kecil", 900, 100)],
    });
    expect(ranked.map(({ subject, rank, certainty }) => [subject, rank, certainty])).toEqual([
      ["besar", 1, "certain"],
      ["kecil", 2, "certain"],
      ["jarang", null, "not-enough-to-tell"],
    ]);
    expect(ranked[2]?.interval).toBeNull();
  });

  it("share a rank where they cannot be told apart", () => {
    const ranked = rankLosses({ cases: 100, losses: [loss("a", 50, 1000), loss("b", 50, 1020)] });
    expect(ranked.map(({ rank }) => rank)).toEqual([1, 1]);
  });

  it("have the interval of the total: every case the same, no spread but that of who is hit", () => {
    const [only] = rankLosses({ cases: 100, losses: [loss("a", 100, 60, 0)] });
    expect(only?.interval).toMatchObject({ low: 6000, high: 6000 });
    // 50 of 100 lose 60 s: variance 900 * 100 / 99 a case, 1.96 * sqrt(90909.09) either side
    const [half] = rankLosses({ cases: 100, losses: [loss("a", 50, 60, 0)] });
    expect(half?.interval?.low).toBeCloseTo(3000 - 1.959964 * Math.sqrt(90_909.0909), 3);
  });
});

describe("four eyes of a procedure", () => {
  it("forbid pairs of steps with different actors", () => {
    const step = (activity: string, actor: string) => ({ activity, actor });
    expect(pairsOfDifferentActors([step("a", "loket"), step("b", "loket"), step("c", "kepala")])).toEqual([
      { one: "a", other: "c" },
      { one: "b", other: "c" },
    ]);
    expect(pairsOfDifferentActors([step("a", "loket"), step("a", "kepala")])).toEqual([]);
    expect(pairsOfDifferentActors([step("a", "loket"), step("b", "kepala"), step("b", "loket")])).toEqual([]);
  });

  it("are put in the order of what is sure", () => {
    const found = fourEyes([
      { one: "a", other: "b", cases: 1, same: 1 },
      { one: "a", other: "c", cases: 100, same: 60 },
      { one: "b", other: "c", cases: 0, same: 0 },
    ]);
    expect(found.map(({ one, other, share }) => [one, other, share])).toEqual([
      ["a", "c", 0.6],
      ["a", "b", 1],
      ["b", "c", null],
    ]);
  });
});

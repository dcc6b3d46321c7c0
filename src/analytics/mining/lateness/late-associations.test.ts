import { describe, expect, it } from "vitest";
import { type AnEvent, aLog } from "../../../../test/builders/event-logs.ts";
import type { LatenessQuestion, TraitPattern } from "../../eventlog/questions/lateness.ts";
import { seededRandom } from "../../statistics/random/generator.ts";
import { associationsOf, lateAssociations } from "./late-associations.ts";
import type { TraitColumn } from "./trait-columns.ts";

/** A column for each name, all known at arrival and none excluding another. */
const columnsOf = (names: readonly string[]): TraitColumn[] =>
  names.map((value, id) => ({
    id,
    cases: 0,
    group: value,
    trait: { kind: "attribute", attribute: value, value: "yes" },
  }));

type Case = { readonly columns: readonly number[]; readonly isLate: boolean };

const patternsOf = (cases: readonly Case[]): TraitPattern[] =>
  cases.map(({ columns, isLate }) => ({ columns, cases: 1, late: Number(isLate) }));

const named = (found: ReturnType<typeof associationsOf>, name: string) => {
  const one = found.find(({ trait }) => trait.kind === "attribute" && trait.attribute === name);
  if (one === undefined) throw new Error(`no association of ${name}`);
  return one;
};

const arrival = (names: readonly string[]) => ({ arrival: columnsOf(names), way: [] });

describe("associations with lateness (Firth 1993; Benjamini, Hochberg 1995)", () => {
  it("finds a planted one, and lets one that only goes with it shrink", () => {
    const random = seededRandom(3);
    const cases = Array.from({ length: 2000 }, () => {
      const isSlow = random() < 0.4;
      const isConfounded = random() < (isSlow ? 0.8 : 0.2);
      const isIdle = random() < 0.5;
      const columns = [isSlow, isConfounded, isIdle].flatMap((is, column) => (is ? [column] : []));
      return { columns, isLate: random() < (isSlow ? 0.6 : 0.2) };
    });
    const found = associationsOf(patternsOf(cases), arrival(["slow", "confounded", "idle"]));
    const slow = named(found, "slow");
    expect(slow.isAssociated).toBe(true);
    expect(slow.difference.interval.low).toBeLessThan(0.4);
    expect(slow.difference.interval.high).toBeGreaterThan(0.4);
    const confounded = named(found, "confounded");
    expect(confounded.crudeOddsRatio).toBeGreaterThan(2);
    expect(Math.abs(Math.log(confounded.oddsRatio.value))).toBeLessThan(0.3);
    expect(confounded.isAssociated).toBe(false);
    expect(named(found, "idle").isAssociated).toBe(false);
    expect(found[0]).toBe(slow);
  });

  it("finds in labels that were dealt at random no more than chance allows", () => {
    const random = seededRandom(8);
    const names = Array.from({ length: 8 }, (_, i) => `t${i}`);
    const cases = Array.from({ length: 400 }, () => {
      const mood = random();
      return { columns: names.flatMap((_, i) => (random() < 0.2 + 0.4 * mood ? [i] : [])) };
    });
    const runs = Array.from({ length: 200 }, () => {
      const dealt = cases.map((one) => ({ ...one, isLate: random() < 0.3 }));
      return associationsOf(patternsOf(dealt), arrival(names));
    });
    const withAny = runs.filter((found) => found.some(({ isAssociated }) => isAssociated)).length;
    // 5 % of 200 runs are 10; 18 is the largest count that 200 draws of 5 % reach in 99 of 100 times.
    expect(withAny).toBeLessThanOrEqual(18);
    const p = runs.flat().map((one) => one.p);
    expect(p.filter((value) => value <= 0.05).length / p.length).toBeLessThan(0.065);
    expect(p.filter((value) => value <= 0.05).length / p.length).toBeGreaterThan(0.03);
  });

  it("holds nothing equal that comes after arrival, so that what works through a step is not hidden", () => {
    const random = seededRandom(4);
    const cases = Array.from({ length: 2000 }, () => {
      const isChannel = random() < 0.5;
      const isReturned = random() < (isChannel ? 0.7 : 0.1);
      const columns = [isChannel, isReturned].flatMap((is, column) => (is ? [column] : []));
      return { columns, isLate: random() < (isReturned ? 0.7 : 0.1) };
    });
    const [channel, returned] = columnsOf(["channel", "returned"]);
    if (!channel || !returned) throw new Error("two columns were made");
    const found = associationsOf(patternsOf(cases), { arrival: [channel], way: [returned] });
    // Late are 0.1 + 0.6 * 0.7 of the one channel and 0.1 + 0.6 * 0.1 of the other: 0.36 apart.
    expect(named(found, "channel").difference.value).toBeCloseTo(0.36, 1);
    expect(named(found, "returned").difference.value).toBeCloseTo(0.6, 1);
  });

  it("is the plain difference where there is one column only", () => {
    const cases = [
      { columns: [0], cases: 400, late: 200 },
      { columns: [], cases: 600, late: 120 },
    ];
    const [one] = associationsOf(cases, arrival(["only"]));
    expect(one?.with).toEqual({ cases: 400, late: 200 });
    expect(one?.without).toEqual({ cases: 600, late: 120 });
    expect(one?.difference.value).toBeCloseTo(0.3, 2);
    expect(one?.oddsRatio.value).toBeCloseTo((200.5 * 480.5) / (200.5 * 120.5), 6);
    expect(one?.vif).toBeCloseTo(1, 12);
  });

  it("names traits of nearly the same cases together", () => {
    const random = seededRandom(6);
    const cases = Array.from({ length: 500 }, (_, i) => ({
      columns: i % 2 === 0 ? [0, 1] : i % 100 === 1 ? [0] : [],
      isLate: random() < 0.4,
    }));
    const found = associationsOf(patternsOf(cases), arrival(["one", "twin"]));
    expect(found).toHaveLength(1);
    expect(found[0]?.sameCases).toMatchObject([{ attribute: "twin" }]);
  });
});

const day = 1440;
const start = Date.UTC(2026, 0, 5, 1);
const question: LatenessQuestion = {
  ends: ["issued"],
  promiseSeconds: 10 * 86_400,
  asOf: null,
  attributes: ["unit"],
  holder: null,
};

/** Cases of two units; those of unit B are returned more often, and a return takes a week. */
function permits(cases: number, seed: number): AnEvent[] {
  const random = seededRandom(seed);
  return Array.from({ length: cases }, (_, i) => {
    const unit = random() < 0.5 ? "A" : "B";
    const begun = Math.floor(random() * 300 * day);
    const isReturned = random() < (unit === "B" ? 0.6 : 0.2);
    const issued = begun + Math.round((3 + random() * 8 + (isReturned ? 7 : 0)) * day);
    const event = (activity: string, minute: number) => ({ case: `c${i}`, activity, minute, unit });
    return [
      event("received", begun),
      ...(isReturned ? [event("returned", begun + day), event("received", begun + 7 * day)] : []),
      event("issued", issued),
    ];
  }).flat();
}

describe("late and kept cases of a log", () => {
  it("counts those whose promise was due, the open ones as late, and what is true of them", async () => {
    const log = await aLog([
      { case: "kept", activity: "received", minute: 0, unit: "A" },
      { case: "kept", activity: "issued", minute: 10 * day, unit: "A" },
      { case: "late", activity: "received", minute: 0, unit: "B" },
      { case: "late", activity: "returned", minute: 8 * day, unit: "B" },
      { case: "late", activity: "received", minute: 9 * day, unit: "B" },
      { case: "late", activity: "issued", minute: 11 * day, unit: "B" },
      { case: "open", activity: "received", minute: 2 * day, unit: "B" },
      { case: "young", activity: "received", minute: 19 * day, unit: "B" },
      { case: "young", activity: "returned", minute: 20 * day, unit: "B" },
    ]);
    const found = await log.lateness(question, () => []);
    expect(found).toMatchObject({ due: 3, cases: 3, late: 2 });
    expect(found.patterns).toEqual([{ columns: [], cases: 3, late: 2 }]);
    const seen = found.traits.map(({ trait, cases }) => ({ ...trait, cases }));
    expect(seen).toContainEqual({ kind: "attribute", attribute: "unit", value: "B", cases: 2 });
    expect(seen).toContainEqual({ kind: "repeat", activity: "received", cases: 1 });
    expect(seen).toContainEqual({ kind: "step", activity: "returned", cases: 1 });
    expect(seen).toContainEqual({ kind: "month", month: 1, cases: 3 });
    // All are received: that is no trait.
    expect(seen.filter((trait) => trait.kind === "step")).toHaveLength(1);
  });

  it("tells which traits go with lateness, and which are compared with what", async () => {
    const found = await lateAssociations(await aLog(permits(1500, 2)), question);
    expect(found.reason).toBeNull();
    const [first] = found.associations;
    // Who is returned is received again: the same cases.
    expect(first).toMatchObject({ trait: { kind: "repeat", activity: "received" }, isAssociated: true });
    expect(first?.sameCases).toEqual([{ kind: "step", activity: "returned" }]);
    const unit = found.associations.find(({ trait }) => trait.kind === "attribute");
    expect(unit?.isAssociated).toBe(true);
    expect(Math.abs(unit?.difference.value ?? 0)).toBeLessThan(first?.difference.value ?? 0);
  });

  it("tells nothing from a few cases, or where hardly any was late", async () => {
    expect(await lateAssociations(await aLog(permits(60, 2)), question)).toMatchObject({
      reason: "too-few-cases",
      associations: [],
    });
    const patient = { ...question, promiseSeconds: 60 * 86_400 };
    expect((await lateAssociations(await aLog(permits(400, 2)), patient)).reason).toBe("too-few-late");
  });

  it("looks at nothing that happened after its moment", async () => {
    const asOf = new Date(start + 200 * day * 60_000);
    const known = permits(800, 5).filter(({ minute }) => minute <= 200 * day);
    const later = permits(1200, 6)
      .map((event) => ({ ...event, minute: event.minute + 200 * day + 1 }))
      .map((event) => ({ ...event, activity: event.activity === "returned" ? "lost" : event.activity }));
    const alone = await lateAssociations(await aLog(known), { ...question, asOf });
    const withLater = await lateAssociations(await aLog([...known, ...later]), { ...question, asOf });
    expect(withLater).toEqual(alone);
    expect(alone.associations.length).toBeGreaterThan(3);
  });
});

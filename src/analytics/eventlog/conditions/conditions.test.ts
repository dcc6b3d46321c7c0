import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Condition, ConditionError } from "./condition.ts";
import { filterOf } from "./filter-of.ts";
import { readCondition, readConditions } from "./read-conditions.ts";
import { writeCondition } from "./write-condition.ts";

const name = fc.oneof(
  fc.string({ minLength: 1, maxLength: 8 }),
  fc.constantFrom('say "yes"', " a ", "a>b", "x;y", "1,5", "a<=b", "..", "=", ""),
);
const names = fc.array(name, { minLength: 1, maxLength: 4 });
const day = fc.option(fc.constantFrom("2024-02-29", "2026-01-01", "2026-12-31"));
const seconds = fc.option(fc.integer({ min: 0, max: 10_000_000 }));

const anyCondition: fc.Arbitrary<Condition> = fc.oneof(
  fc
    .record({
      kind: fc.constantFrom("started" as const, "finished" as const, "touching" as const),
      from: day,
      to: day,
    })
    .filter(({ from, to }) => from !== null || to !== null),
  fc.record({
    kind: fc.constantFrom("with" as const, "without" as const, "through" as const, "path" as const),
    activities: names,
  }),
  fc.record({
    kind: fc.constantFrom("follows" as const, "directly" as const),
    first: name,
    second: name,
    withinSeconds: seconds,
  }),
  fc
    .record({ kind: fc.constant("lasted" as const), atLeastSeconds: seconds, belowSeconds: seconds })
    .filter(({ atLeastSeconds, belowSeconds }) => atLeastSeconds !== null || belowSeconds !== null),
  fc.record({ kind: fc.constant("paths" as const), most: fc.integer({ min: 1, max: 999 }) }),
  fc.record({ kind: fc.constant("attribute" as const), attribute: name, values: names }),
  fc.record({ kind: fc.constant("unit" as const), values: names }),
  fc.record({ kind: fc.constant("month" as const), month: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ kind: fc.constant("handed" as const), from: name, to: name }),
  fc.record({ kind: fc.constantFrom("ended" as const, "open" as const), activities: fc.option(names) }),
  fc.record({ kind: fc.constantFrom("complained" as const, "uncomplained" as const) }),
);

function problemOf(text: string): string {
  try {
    readConditions(text);
  } catch (error) {
    if (error instanceof ConditionError) return error.problem;
    throw error;
  }
  return "read";
}

const setting = {
  zone: "Asia/Jakarta",
  ends: null,
  asOf: new Date("2026-06-01T00:00:00Z"),
  unit: "loket",
  attributes: ["loket", "kanal"],
  complained: null,
} as const;

describe("conditions of cases", () => {
  it("are read back as they were written, whatever names hold", () => {
    fc.assert(
      fc.property(anyCondition, (condition) => {
        expect(readCondition(writeCondition(condition))).toEqual(condition);
      }),
    );
  });

  it("are read back from a list as well", () => {
    fc.assert(
      fc.property(fc.array(anyCondition, { maxLength: 4 }), (list) => {
        expect(readConditions(list.map(writeCondition).join("; "))).toEqual(list);
      }),
    );
  });

  it.each([
    ["starts:2026-01-01..", "unknown"],
    ["", "read"],
    [" ; ", "read"],
    ["started:", "form"],
    ["started:..", "form"],
    ["started:2026-02-30..", "form"],
    ["started:01/02/2026..", "form"],
    ["follows:A", "form"],
    ["follows:A>B>C", "form"],
    ["follows:A>B<=soon", "form"],
    ["lasted:3", "form"],
    ["lasted:3..5", "form"],
    ["with:", "form"],
    ["with:A,,B", "form"],
    ['with:"A', "form"],
    ["attribute:kanal", "form"],
    ["month:13", "form"],
    ["handed:a", "form"],
    ["paths:0", "form"],
    ["ended:A,,B", "form"],
    ["complained:B-1", "form"],
  ])("are refused where they cannot be read: %s", (text, problem) => {
    expect(problemOf(text)).toBe(problem);
  });

  it("begin and end with the days of the log's zone, both included", () => {
    expect(filterOf(readCondition("started:2026-01-01..2026-01-31"), setting)).toEqual({
      keep: "started",
      from: new Date("2025-12-31T17:00:00Z"),
      before: new Date("2026-01-31T17:00:00Z"),
    });
  });

  it("ask for the cases of complaints where somebody knows them", () => {
    expect(() => filterOf(readCondition("complained"), setting)).toThrow(ConditionError);
    const known = { ...setting, complained: ["p-7"] };
    expect(filterOf(readCondition("complained"), known)).toEqual({ keep: "named", cases: ["p-7"] });
    expect(filterOf(readCondition("uncomplained"), known)).toEqual({ keep: "not-named", cases: ["p-7"] });
  });

  it("ask for the unit where the log keeps it, and for lengths of time in seconds", () => {
    expect(filterOf(readCondition("unit:Loket 1"), setting)).toEqual({
      keep: "attribute",
      attribute: "loket",
      values: ["Loket 1"],
    });
    expect(filterOf(readCondition("directly:A > B <= 36h"), setting)).toEqual({
      keep: "follows",
      first: "A",
      second: "B",
      directly: true,
      withinSeconds: 129_600,
    });
  });

  it("name what ends a case themselves, or leave it to what is said beside them", () => {
    const { asOf } = setting;
    const closing = (activities: readonly string[]) => ({ by: "activities", activities, asOf });
    expect(filterOf(readCondition("open:A"), setting)).toEqual({ keep: "open", closing: closing(["A"]) });
    expect(filterOf(readCondition("ended"), { ...setting, ends: ["B"] })).toEqual({
      keep: "ended",
      closing: closing(["B"]),
    });
    expect(filterOf(readCondition("lasted:1d.."), setting)).toMatchObject({ closing: null });
  });

  it("say what a log lacks to answer them", () => {
    expect(() => filterOf(readCondition("open"), setting)).toThrow("no-end");
    expect(() => filterOf(readCondition("unit:A"), { ...setting, unit: null })).toThrow("no-unit");
    expect(() => filterOf(readCondition("attribute:umur=3"), setting)).toThrow("no-attribute");
  });
});

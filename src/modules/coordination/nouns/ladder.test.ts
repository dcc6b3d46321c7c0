import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Rung, rungsDue } from "./ladder.ts";

const ladder: readonly Rung[] = [
  { rung: 2, afterWorkingDays: 3, toFunction: "unitSuperior" },
  { rung: 1, afterWorkingDays: 0, toFunction: "officerSuperior" },
  { rung: 3, afterWorkingDays: 7, toFunction: "accountableOfficial" },
];
const numbers = (rungs: readonly Rung[]) => rungs.map(({ rung }) => rung);

describe("escalation ladder (authority.md section 6, AUT-20)", () => {
  it("tells the first function as soon as the day has passed, the next after three working days", () => {
    expect(numbers(rungsDue(ladder, 0, []))).toEqual([1]);
    expect(numbers(rungsDue(ladder, 2, [1]))).toEqual([]);
    expect(numbers(rungsDue(ladder, 3, [1]))).toEqual([2]);
  });

  it("climbs every rung that was missed while nobody looked, lowest first", () => {
    expect(numbers(rungsDue(ladder, 20, []))).toEqual([1, 2, 3]);
  });

  it("never climbs a rung twice, however late it gets", () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), (early, more) => {
        const first = numbers(rungsDue(ladder, early, []));
        const then = numbers(rungsDue(ladder, early + more, first));
        expect(first.filter((rung) => then.includes(rung))).toEqual([]);
        expect([...first, ...then]).toEqual(numbers(rungsDue(ladder, early + more, [])));
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { durationsAsOf } from "./case-durations.ts";
import { durationCollector } from "./collect-durations.ts";
import { tallyDurations } from "./duration-tally.ts";

const DAY = 86_400;

type Case = { readonly opened: number; readonly closed: number | null; readonly group?: string };

function collect(cases: readonly Case[], asOf: number, censorMassClosing = false) {
  const collector = durationCollector({ asOf, censorMassClosing });
  const taken = cases.map(({ group = "", ...times }) => collector.add(times, group));
  return { taken, ...collector.collected() };
}

const plain = ({ time, ended, open }: ReturnType<typeof tallyDurations>) => ({
  time: Array.from(time),
  ended: Array.from(ended),
  open: Array.from(open),
});

describe("durations of cases that come one at a time", () => {
  it("are those of all cases together, whatever their order", () => {
    const when = fc.integer({ min: 0, max: 200 });
    const cases = fc.array(fc.record({ opened: when, closed: fc.option(when) }), { maxLength: 80 });
    fc.assert(
      fc.property(cases, when, (days, day) => {
        const rows = days.map(({ opened, closed }) => ({
          opened: opened * DAY,
          closed: closed === null ? null : closed * DAY,
        }));
        const { all, taken, notYetOpened } = collect(rows, day * DAY);
        const known = durationsAsOf(rows, day * DAY);
        expect(plain(all)).toEqual(plain(tallyDurations(known)));
        expect(taken.filter((isTaken) => !isTaken)).toHaveLength(known.closedBeforeOpened.length);
        expect(notYetOpened).toBe(known.notYetOpened.length);
      }),
    );
  });

  it("are kept for each group, which add up to all", () => {
    const { groups } = collect(
      [
        { opened: 0, closed: 2, group: "a" },
        { opened: 0, closed: 40 * DAY, group: "b" },
        { opened: 0, closed: null, group: "a" },
      ],
      50 * DAY,
    );
    expect([...groups].map(([key, tally]) => [key, plain(tally)])).toEqual([
      ["a", { time: [2, 50 * DAY], ended: [1, 0], open: [0, 1] }],
      ["b", { time: [40 * DAY], ended: [1], open: [0] }],
    ]);
  });

  it("say of a mass closing that it was one, and censor its old cases only when asked to", () => {
    const atOnce = Array.from({ length: 20 }, () => ({ opened: 0, closed: 90 * DAY }));
    const cases = [...atOnce, { opened: 80 * DAY, closed: 90 * DAY }, { opened: 0, closed: 85 * DAY }];
    const asked = collect(cases, 100 * DAY, true);
    expect(asked.massClosings).toMatchObject([{ cases: 20, from: 90 * DAY }]);
    expect(plain(asked.all)).toEqual({
      time: [10 * DAY, 85 * DAY, 90 * DAY],
      ended: [1, 1, 0],
      open: [0, 0, 20],
    });
    expect(plain(collect(cases, 100 * DAY).all).ended).toEqual([1, 1, 20]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AnEvent, aLog, openLogOf, storedAgain } from "../../../test/builders/event-logs.ts";
import type { EventLog } from "./event-log.ts";
import { withoutDetours } from "./meant-names.ts";

const events = fc.array(
  fc.record<AnEvent>({
    case: fc.constantFrom("1", "2", "3"),
    activity: fc.constantFrom("a", "b", "c", "d"),
    minute: fc.integer({ min: 0, max: 60 }).map((days) => days * 24 * 60),
  }),
  { minLength: 1, maxLength: 20 },
);
const meant = fc.dictionary(fc.constantFrom("a", "b", "x"), fc.constantFrom("c", "d", "e"));

async function answers(log: EventLog) {
  return {
    summary: await log.summary(),
    follows: await log.directlyFollows(),
    paths: await log.variants(),
    rework: await log.rework(),
    times: await log.stepTimes(),
    first: await log.eventsOf("1"),
  };
}

describe("names that count as others", () => {
  it("answers as if the events had been written with the names that were meant, from a file and as stored", async () => {
    await fc.assert(
      fc.asyncProperty(events, meant, async (given, meant) => {
        const written = await aLog(given);
        const right = await aLog(
          given.map((event) => ({ ...event, activity: meant[event.activity] ?? event.activity })),
        );
        const expected = await answers(right);
        expect(await answers(await aLog(given, { meant }))).toEqual(expected);
        expect(await answers((await storedAgain(written, null, meant)).log)).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });

  it("pairs a start with its completion when one of them is misspelt", async () => {
    const { log } = await openLogOf(
      "case,activity,time,lifecycle\n1,Priksa,2026-01-05T08:00,start\n1,Periksa,2026-01-05T09:00,complete\n",
      { meant: { Priksa: "Periksa" } },
    );
    const [step] = await log.stepTimes();
    expect(step).toMatchObject({ name: "Periksa", service: { count: 1, median: 3600 }, openWork: 0 });
  });

  it("follows a name to its end, and stops where names count as one another", () => {
    expect(withoutDetours({ a: "b", b: "c" })).toEqual({ a: "c", b: "c" });
    expect(withoutDetours({ a: "b", b: "a" })).toEqual({ a: "b", b: "a" });
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  accountPolicy,
  afterFailure,
  type Failures,
  networkPolicy,
  secondsToWait,
} from "./throttle-policy.ts";

const start = new Date("2026-03-02T01:00:00Z");
const later = (seconds: number) => new Date(start.getTime() + seconds * 1_000);

function failing(times: number, policy = accountPolicy): Failures | null {
  let failures: Failures | null = null;
  for (let i = 0; i < times; i++) failures = afterFailure(policy, failures, start);
  return failures;
}

describe("throttle of sign-in (ASVS 6.3.1)", () => {
  it.each([
    [0, 0],
    [4, 0],
    [5, 60],
    [6, 120],
    [7, 240],
    [10, 1_920],
    [11, 3_600],
    [60, 3_600],
  ])("after %i failures of an account the next try waits %i seconds", (times, wait) => {
    expect(secondsToWait(failing(times), start)).toBe(wait);
  });

  it("hears a network of an office fifty times an hour", () => {
    expect(secondsToWait(failing(49, networkPolicy), start)).toBe(0);
    expect(secondsToWait(failing(50, networkPolicy), start)).toBe(60);
  });

  it("lets the next try through when the wait is over, and doubles on its failure", () => {
    const fifth = failing(5);
    expect(secondsToWait(fifth, later(60))).toBe(0);
    expect(secondsToWait(afterFailure(accountPolicy, fifth, later(60)), later(60))).toBe(120);
  });

  it("forgets failures a day after the last one", () => {
    expect(afterFailure(accountPolicy, failing(9), later(86_400)).count).toBe(1);
    expect(afterFailure(accountPolicy, failing(9), later(86_399)).count).toBe(10);
  });

  it("never locks for longer than an hour, whatever the tries", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10_000 }), { maxLength: 200 }), (gaps) => {
        let at = 0;
        let failures: Failures | null = null;
        for (const gap of gaps) {
          at += gap;
          failures = afterFailure(accountPolicy, failures, later(at));
          expect(secondsToWait(failures, later(at))).toBeLessThanOrEqual(3_600);
        }
      }),
    );
  });
});

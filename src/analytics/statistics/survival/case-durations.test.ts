import { describe, expect, it } from "vitest";
import { durationsAsOf } from "./case-durations.ts";

describe("what was known about durations at one moment", () => {
  it("treats a closing after that moment as not yet known", () => {
    const cases = [
      { opened: 0, closed: 10 },
      { opened: 0, closed: 30 },
      { opened: 5, closed: null },
    ];
    expect(durationsAsOf(cases, 20)).toMatchObject({ time: [10, 20, 15], event: [1, 0, 0], kept: [0, 1, 2] });
  });

  it("keeps a case closed at its opening, and one closed at that very moment", () => {
    const cases = [
      { opened: 4, closed: 4 },
      { opened: 4, closed: 20 },
    ];
    expect(durationsAsOf(cases, 20)).toMatchObject({ time: [0, 16], event: [1, 1] });
  });

  it("lists cases closed before they were opened instead of counting them", () => {
    const cases = [
      { opened: 9, closed: 8 },
      { opened: 9, closed: 12 },
    ];
    expect(durationsAsOf(cases, 20)).toMatchObject({ kept: [1], closedBeforeOpened: [0], notYetOpened: [] });
  });

  it("does not count cases that nobody knew of yet", () => {
    const cases = [
      { opened: 21, closed: 25 },
      { opened: 20, closed: null },
    ];
    expect(durationsAsOf(cases, 20)).toMatchObject({ time: [0], event: [0], kept: [1], notYetOpened: [0] });
  });
});

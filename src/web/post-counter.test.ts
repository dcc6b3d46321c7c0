import { describe, expect, it } from "vitest";
import { seededRandom } from "../../test/builders/seeded-random.ts";
import { postCounter } from "./post-counter.ts";

const start = new Date("2026-11-24T01:00:00Z").getTime();
const secondsIn = (seconds: number) => new Date(start + seconds * 1_000);

describe("public forms of one network (REL-11)", () => {
  it("are ten a minute, and then say how long to wait", () => {
    const counter = postCounter(seededRandom("posts"));
    for (let i = 0; i < 10; i++) expect(counter.count("a", secondsIn(i))).toBe(0);
    expect(counter.count("a", secondsIn(10))).toBe(50);
    expect(counter.count("a", secondsIn(59))).toBe(1);
    expect(counter.count("a", secondsIn(60))).toBe(0);
  });

  it("do not wait longer because somebody kept trying", () => {
    const counter = postCounter(seededRandom("posts"));
    for (let i = 0; i < 30; i++) counter.count("a", secondsIn(0));
    expect(counter.count("a", secondsIn(60))).toBe(0);
  });

  it("are sixty a day", () => {
    const counter = postCounter(seededRandom("posts"));
    for (let i = 0; i < 60; i++) expect(counter.count("a", secondsIn(i * 61))).toBe(0);
    expect(counter.count("a", secondsIn(3_700))).toBe(86_400 - 3_700);
  });

  it("are counted apart from those of others, and anew every day", () => {
    const counter = postCounter(seededRandom("posts"));
    for (let i = 0; i < 10; i++) counter.count("a", secondsIn(0));
    expect(counter.count("b", secondsIn(1))).toBe(0);
    expect(counter.count("a", secondsIn(86_400))).toBe(0);
  });
});

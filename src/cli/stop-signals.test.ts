import { describe, expect, it } from "vitest";
import { startersOf } from "./stop-signals.ts";

const parentOf = (pid: number) => pid - 1;

describe("starter that a server does not outlive (REL-10)", () => {
  it("is npm with its shell", () => {
    expect(startersOf({ npm_lifecycle_event: "start" }, 10, parentOf)).toEqual([10, 9]);
  });

  it("is the program that found the right Node, but not the shell before it, which may end", () => {
    expect(startersOf({ MUTU_STARTED_BY: "10" }, 10, parentOf)).toEqual([10]);
  });

  it("is nobody when a shell started it, which may leave it in the background", () => {
    expect(startersOf({}, 10, parentOf)).toEqual([]);
  });
});

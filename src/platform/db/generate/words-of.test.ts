import { describe, expect, it } from "vitest";
import { wordsOf } from "./words-of.ts";

describe("words that a check allows", () => {
  it("are read from a list", () => {
    const checks = ["PRIMARY KEY (id)", "CHECK ((state = ANY (ARRAY['open'::text, 'it''s'::text])))"];
    expect(wordsOf(checks, "state")).toEqual(["open", "it's"]);
  });

  it("are read from a list of one", () => {
    expect(wordsOf(["CHECK ((state = 'open'::text))"], "state")).toEqual(["open"]);
  });

  it.each([
    ["of another column", "CHECK ((kind = ANY (ARRAY['open'::text])))"],
    [
      "that also asks something else",
      "CHECK (((state = ANY (ARRAY['open'::text])) OR (reason <> ''::text)))",
    ],
    ["that excludes words", "CHECK ((state <> ALL (ARRAY['open'::text, 'closed'::text])))"],
  ])("are not taken from a check %s", (_, check) => {
    expect(wordsOf([check], "state")).toBeNull();
  });
});

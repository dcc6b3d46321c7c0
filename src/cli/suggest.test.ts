import { describe, expect, it } from "vitest";
import { nearest } from "./suggest.ts";

describe("suggestion for a mistyped word", () => {
  it("is the nearest known word", () => {
    expect(nearest("--fro", ["--from", "--to"])).toBe("--from");
    expect(nearest("--time-form", ["--date-format", "--zone"])).toBeNull();
  });

  it("is none when most letters differ", () => {
    expect(nearest("xyz", ["watch", "mine"])).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { MutuError } from "../errors.ts";
import { translator } from "../i18n/translate.ts";
import { brokenInWords } from "./broken-words.ts";

const t = translator("en");

describe("why an import ended", () => {
  it("is the sentence of what stood in the way, with its facts", () => {
    const error = new MutuError("not-found", "organisations.agency-unknown", { code: "dinas-izin" });
    expect(brokenInWords(error.message, t)).toContain('There is no agency with the code "dinas-izin"');
  });

  it("is the sentence of a problem that a reader of files names", () => {
    expect(brokenInWords("no-events {}", t)).toBe("There is no event in this log.");
  });

  it("is the error itself when nobody gave it words", () => {
    expect(brokenInWords("ENOSPC: no space left on device", t)).toBe("ENOSPC: no space left on device");
  });
});

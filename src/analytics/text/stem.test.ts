import { describe, expect, it } from "vitest";
import { stem } from "./stem.ts";

describe("light stem (Adriani et al. 2007, without a dictionary)", () => {
  it.each([
    ["dimarahi", "marah"],
    ["kebanjiran", "banjir"],
    ["menumpuk", "tumpuk"],
    ["menyapu", "sapu"],
    ["diangkut", "angkut"],
    ["lampunya", "lampu"],
    ["membatalkan", "batal"],
    ["pembakaran", "bakar"],
    ["ktp", "ktp"],
  ])("takes %s to %s", (word, root) => {
    expect(stem(word)).toBe(root);
  });
});

import { describe, expect, it } from "vitest";
import { wilson } from "../../src/analytics/statistics/intervals/wilson.ts";
import { maskPersonalData } from "../../src/analytics/text/mask.ts";
import { oracleJson } from "./shared-oracles.ts";

type MaskingCase = {
  readonly id: string;
  readonly text: string;
  readonly mask: readonly { readonly type: string; readonly start: number; readonly end: number }[];
};
type MaskingCases = { readonly positive: readonly MaskingCase[]; readonly negative: readonly MaskingCase[] };

const { positive, negative } = oracleJson<MaskingCases>("complaints", "masking-cases.json");

/** Types whose place is not covered from its first to its last character. */
function missedTypes({ text, mask }: MaskingCase): readonly string[] {
  const { spans } = maskPersonalData(text);
  return mask
    .filter((wanted) => !spans.some(({ start, end }) => start <= wanted.start && end >= wanted.end))
    .map(({ type }) => type);
}

function isWhollyMasked({ text }: MaskingCase): boolean {
  return maskPersonalData(text).spans.some(({ start, end }) => start === 0 && end === text.length);
}

function share(hits: number, n: number): string {
  const { low, high } = wilson(hits, n);
  return `${hits} of ${n} (${low.toFixed(3)} to ${high.toFixed(3)})`;
}

describe("masking of personal data (oracles/complaints, PRV-14)", () => {
  it("covers every character of the data and leaves other texts untouched", () => {
    const missed = positive.filter((one) => missedTypes(one).length > 0 || isWhollyMasked(one));
    const disturbed = negative.filter(({ text }) => maskPersonalData(text).spans.length > 0);
    const recall = positive.length - missed.length;
    const untouched = negative.length - disturbed.length;
    console.log(
      `masking: covered ${share(recall, positive.length)}, untouched ${share(untouched, negative.length)}`,
    );
    console.log(
      `missed: ${missed.map((one) => `${one.id} ${missedTypes(one).join(" ")}`).join(", ") || "none"}`,
    );
    expect(recall / positive.length).toBeGreaterThanOrEqual(0.95);
    expect(untouched / negative.length).toBeGreaterThanOrEqual(0.95);
  });
});

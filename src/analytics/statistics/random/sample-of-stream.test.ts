import { describe, expect, it } from "vitest";
import { seededRandom } from "./generator.ts";
import { sampleOfStream } from "./sample-of-stream.ts";

function sampled(n: number, size: number, seed = 1) {
  const sample = sampleOfStream<number>(size, seededRandom(seed));
  for (let i = 0; i < n; i++) sample.add(i);
  return { seen: sample.seen(), kept: sample.kept() };
}

describe("sample of a stream (Vitter 1985)", () => {
  it("is all of a short one, in its order", () => {
    expect(sampled(4, 10)).toEqual({ seen: 4, kept: [0, 1, 2, 3] });
  });

  it("is as large as asked, in the order of the stream, and the same for the same seed", () => {
    const { seen, kept } = sampled(1000, 50);
    expect(seen).toBe(1000);
    expect(kept).toHaveLength(50);
    expect(kept).toEqual(kept.toSorted((a, b) => a - b));
    expect(sampled(1000, 50).kept).toEqual(kept);
  });

  it("keeps early and late ones alike", () => {
    const late = Array.from({ length: 400 }, (_, seed) => sampled(100, 10, seed).kept)
      .flat()
      .filter((thing) => thing >= 50).length;
    expect(late / 4000).toBeGreaterThan(0.46);
    expect(late / 4000).toBeLessThan(0.54);
  });
});

import { describe, expect, it } from "vitest";
import { figuresOf, runMutu } from "../../test/setup/run-mutu.ts";

describe("mutu sample (SKM-12)", () => {
  it("answers by the table of Krejcie and Morgan", async () => {
    expect(await figuresOf(["sample", "--population", "500"])).toEqual({
      schema: "mutu.sample/1",
      population: 500,
      margin: 0.05,
      level: 0.95,
      required: 217,
      method: "krejcie-morgan",
    });
  });

  it("says the number in a sentence", async () => {
    expect((await runMutu(["sample", "--population", "10000"])).stdout).toContain("diperlukan 370 responden");
    expect((await runMutu(["sample", "--population", "9", "--lang", "en"])).stdout).toContain(
      "ask everybody",
    );
  });

  it("has no number without a population, and says why", async () => {
    expect(await figuresOf(["sample", "--population", "0"])).toMatchObject({
      required: null,
      reason: "no-population",
    });
  });

  it("refuses a margin of nothing", async () => {
    expect((await runMutu(["sample", "--population", "500", "--margin", "0"])).status).toBe(2);
  });
});

import { describe, expect, it } from "vitest";
import { figuresOf, runMutu } from "../../test/setup/run-mutu.ts";
import { drawNormal } from "../analytics/statistics/random/draw.ts";
import { seededRandom } from "../analytics/statistics/random/generator.ts";

/** Answers in which speed counts twice as much as friendliness, and parking not at all. */
function answers(n: number): string {
  const random = seededRandom(9);
  const rows = Array.from({ length: n }, () => {
    const [speed, friendly, parking] = [drawNormal(random), drawNormal(random), drawNormal(random)];
    return [2 * speed + friendly + drawNormal(random), speed, friendly, parking]
      .map((value) => value.toFixed(4))
      .join(",");
  });
  return ["overall,speed,friendly,parking", ...rows].join("\n");
}

const asked = ["drivers", "-", "--outcome", "overall", "--drivers", "speed,friendly,parking"];

describe("mutu drivers", () => {
  it("answers in its schema: shares that add up to R2, each with its interval", async () => {
    const figures = await figuresOf(asked, { stdin: answers(200) });
    expect(figures).toMatchObject({ schema: "mutu.drivers/1", n: 200, incomplete: 0, level: 0.95, seed: 1 });
    const found = figures.drivers as { key: string; share: number; low: number; high: number }[];
    expect(found.map(({ key }) => key)).toEqual(["speed", "friendly", "parking"]);
    expect(found.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(figures.r2 as number, 10);
    expect(found[0]?.low).toBeLessThan(found[0]?.share ?? 0);
    expect(found[0]?.high).toBeGreaterThan(found[0]?.share ?? 1);
    expect(figures.vif).toHaveLength(3);
  });

  it("says that it need not be a cause", async () => {
    const { stdout } = await runMutu(asked, { stdin: answers(200) });
    expect(stdout).toContain("Yang paling berkaitan dengan overall: speed");
    expect(stdout).toContain("belum tentu menyebabkan");
  });

  it("leaves incomplete rows out, and says nothing of fewer than 100", async () => {
    const stdin = `${answers(99)}\n1.0,,2.0,3.0\n`;
    expect(await figuresOf(asked, { stdin })).toMatchObject({
      n: 99,
      r2: null,
      drivers: null,
      vif: null,
      reason: "too-few-rows",
      needed: 1,
      incomplete: 1,
    });
    expect((await runMutu([...asked, "--lang", "en"], { stdin })).stdout).toContain(
      "99 complete rows, 100 are needed",
    );
  });

  it("refuses a column that is named twice, and more than ten", async () => {
    const stdin = answers(120);
    expect((await runMutu([...asked.slice(0, 5), "speed,overall"], { stdin })).status).toBe(2);
    expect((await runMutu([...asked.slice(0, 5), "a,b,c,d,e,f,g,h,i,j,k"], { stdin })).status).toBe(2);
  });
});

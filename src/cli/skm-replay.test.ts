import { describe, expect, it } from "vitest";
import { figuresOf, runMutu } from "../../test/setup/run-mutu.ts";

const sengkuang = ["skm", "replay", "--elements", "93.75,76,76.25,96,93.75,94,88,94,93.25", "--printed"];

describe("mutu skm replay (SKM-06, SKM-07)", () => {
  it("says of Sengkuang: divisor 10, and the category changes", async () => {
    expect(await figuresOf([...sengkuang, "80.50"])).toEqual({
      schema: "mutu.skm.replay/1",
      matches: ["0.1"],
      withinRounding: [],
      exact: 805 / 9,
      value: 89.44,
      printed: 80.5,
      category: { printed: "B", exact: "A" },
      verdict: "divisor 10; exact value 89.44; category changes B -> A",
    });
  });

  it("says it in the person's language", async () => {
    const { stdout } = await runMutu([...sengkuang, "80.50"]);
    expect(stdout).toBe(
      "IKM 80,50 diperoleh dengan bobot 0,1; dengan bobot eksak nilainya 89,44, kategori berubah dari B (Baik) menjadi A (Sangat baik).\n",
    );
  });

  it("says when no known arithmetic gives the printed index", async () => {
    expect(await figuresOf([...sengkuang, "85.00"])).toMatchObject({
      matches: [],
      verdict: "no convention reproduces this; exact value 89.44; category changes B -> A",
    });
  });

  it("refuses elements that are on no scale, and says what it expects", async () => {
    const ended = await runMutu(["skm", "replay", "--elements", "3,80", "--printed", "75"]);
    expect(ended.status).toBe(2);
    expect(ended.stderr).toContain("1-4");
  });
});

import { describe, expect, it } from "vitest";
import { figuresOf, runMutu } from "../../test/setup/run-mutu.ts";

const given = {
  stdin: [
    "isi",
    "Lampu jalan di Gang Kenanga RT 02 mati sejak Senin",
    "Lampu jalan di Gang Mawar RT 07 mati sejak Senin",
    "lampu jln gang kenanga rt 2 mati dr senin",
  ].join("\n"),
};

describe("mutu text duplicates", () => {
  it("names the rows of each pair and how alike they are", async () => {
    expect(await figuresOf(["text", "duplicates", "-", "--text", "isi"], given)).toMatchObject({
      schema: "mutu.text.duplicates/1",
      n: 3,
      least: 0.6,
      pairs: [{ rows: [2, 4], similarity: 1 }],
    });
  });

  it("suggests and leaves the decision to a person", async () => {
    const { stdout } = await runMutu(["text", "duplicates", "-", "--text", "isi"], given);
    expect(stdout).toContain("1 pasang dari 3 teks");
    expect(stdout).toContain("orang yang memutuskan");
  });
});

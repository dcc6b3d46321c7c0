import { describe, expect, it } from "vitest";
import { figuresOf, runMutu } from "../../test/setup/run-mutu.ts";

const given = { stdin: "id,isi\n1,Pak Slamet di 081200000123 tidak menjawab\n2,Lampu jalan mati\n" };

describe("mutu text mask", () => {
  it("gives each finding's place and the masked text, never the data itself", async () => {
    const figures = await figuresOf(["text", "mask", "-", "--text", "isi"], given);
    expect(figures).toEqual({
      schema: "mutu.text.mask/1",
      n: 2,
      textsWithPersonalData: 1,
      byType: { NAME: 1, PHONE: 1 },
      spans: [
        { row: 2, type: "NAME", start: 4, end: 10 },
        { row: 2, type: "PHONE", start: 14, end: 26 },
      ],
      texts: [
        { row: 2, text: "Pak [nama] di [telepon] tidak menjawab" },
        { row: 3, text: "Lampu jalan mati" },
      ],
      rejected: [],
      rejectedCount: 0,
    });
    expect(JSON.stringify(figures)).not.toContain("Slamet");
  });

  it("finds a usual column and says which it took", async () => {
    const { stdout, stderr } = await runMutu(["text", "mask", "-"], given);
    expect(stderr).toContain('"isi"');
    expect(stdout).toContain("2 data pribadi ditutup dalam 1 dari 2 teks");
    expect(stdout).toContain("periksa sebelum teks dipublikasikan");
  });
});

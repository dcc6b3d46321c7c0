import { describe, expect, it } from "vitest";
import { figuresOf, runMutu } from "../../test/setup/run-mutu.ts";

const said = [
  "Lampu jalan padam, gelap; hubungi 081234567890",
  "Sampah menumpuk belum diangkut truk",
  "Lampu mati, gelap",
];
const rows = (n: number) => Array.from({ length: n }, (_, i) => `${i},"${said[i % 3]}"`).join("\n");
const file = (n: number) => `no,isi\n${rows(n)}\n`;
const asked = ["text", "themes", "-", "--text", "isi"];

describe("mutu text themes", () => {
  it("answers in its schema, with masked examples and their rows", async () => {
    const figures = await figuresOf(asked, { stdin: file(90) });
    expect(figures).toMatchObject({
      schema: "mutu.text.themes/1",
      n: 90,
      all: 90,
      themes: [
        { n: 60, share: 60 / 90, words: expect.arrayContaining(["lampu", "gelap"]) },
        { n: 30, share: 30 / 90, words: expect.arrayContaining(["sampah"]) },
      ],
      rest: { n: 0, share: 0 },
      rejected: [],
    });
    const text = JSON.stringify(figures);
    expect(text).toContain("[telepon]");
    expect(text).not.toContain("081234567890");
    expect(figures.themes).toMatchObject([{}, { examples: [{ row: 3, text: said[1] }] }]);
  });

  it("says what is written about most, and that a theme is to be read before it is named", async () => {
    const { stdout } = await runMutu([...asked, "--lang", "en"], { stdin: file(90) });
    expect(stdout).toContain("What is written about most in 90 texts:");
    expect(stdout).toContain("(66.7\u00a0%)");
    expect(stdout).toContain("read the examples before giving them a name");
  });

  it("says how many more texts are needed", async () => {
    const few = await figuresOf(asked, { stdin: file(30) });
    expect(few).toMatchObject({ themes: [], reason: "too-few-texts", needed: 20 });
    const { status, stdout } = await runMutu(asked, { stdin: file(30) });
    expect(status).toBe(0);
    expect(stdout).toContain("dari 30 teks masih perlu 20 lagi");
  });
});

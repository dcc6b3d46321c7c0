import { describe, expect, it } from "vitest";
import { squeezed, textOfPdf } from "../../../test/builders/text-of-pdf.ts";
import type { Paper } from "./paper.ts";
import { printPaper } from "./print-paper.ts";

const table = {
  caption: "Pengaduan per unit",
  columns: [
    { name: "Unit", numeric: false },
    { name: "Diterima", numeric: true },
  ],
  rows: [["Bidang Izin", "1.204"]],
};

const paper: Paper = {
  lang: "id",
  title: "Laporan triwulan",
  subtitle: "Dinas Rekaan",
  foot: "Data per 1 April 2026",
  chapters: [
    {
      title: "Pengaduan",
      blocks: [
        { kind: "text", text: "Median 6,5 hari (antara 5,9 dan 7,2)." },
        { kind: "table", ...table },
        {
          kind: "picture",
          name: "durations",
          sentence: "Separuh selesai dalam sepekan",
          how: "n = 1.204",
          table,
        },
        { kind: "facts", title: "Median", facts: [{ name: "Populasi", value: "Semua pengaduan" }] },
      ],
    },
  ],
};

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>`;
const { signal } = new AbortController();

describe("a document on paper", () => {
  it("holds every text and figure, is tagged, and has the same bytes each time", async () => {
    const pdf = await printPaper(paper, { durations: svg }, signal);
    const text = textOfPdf(pdf);
    for (const said of [
      "Laporan triwulan",
      "Median 6,5 hari (antara 5,9 dan 7,2).",
      "1.204",
      "Semua pengaduan",
    ])
      expect(text).toContain(squeezed(said));
    const raw = Buffer.from(pdf).toString("latin1");
    expect(raw).toContain("/StructTreeRoot");
    expect(raw).toContain("/Lang (id)");
    expect(Buffer.from(await printPaper(paper, { durations: svg }, signal)).equals(pdf)).toBe(true);
  });

  it("prints what people typed as text, never as code", async () => {
    const typed = '#panic("x") $x$ *tebal* @nama \\ <tanda> [isi]';
    const said: Paper = {
      ...paper,
      chapters: [{ title: "= Bab #1", blocks: [{ kind: "text", text: typed }] }],
    };
    const text = textOfPdf(await printPaper(said, {}, signal));
    expect(text).toContain(squeezed(typed));
    expect(text).toContain(squeezed("= Bab #1"));
  });

  it("ends when the request that wants it has ended", async () => {
    const ended = new AbortController();
    const printing = printPaper(paper, {}, ended.signal);
    ended.abort();
    await expect(printing).rejects.toThrow("ended with");
  });
});

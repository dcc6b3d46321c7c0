import { describe, expect, it } from "vitest";
import { figuresOf, runMutu } from "../../test/setup/run-mutu.ts";

const words = [
  "calendar",
  "due",
  "--from",
  "2027-01-01",
  "--days",
  "1",
  "--type",
  "working",
  "--holidays",
  "-",
];
const header = "tanggal;jenis;nama\n";

describe("own table of holidays", () => {
  it("may be a CSV with dates, kinds and names", async () => {
    const stdin = `${header}2027-01-04;cuti bersama;Libur A\n2027-01-05;LIBUR_NASIONAL;Libur B\n`;
    const figures = await figuresOf(words, { stdin });
    expect(figures).toMatchObject({ due: "2027-01-06", provisional: false });
    expect(figures.skipped).toContainEqual({
      date: "2027-01-04",
      reason: "CUTI_BERSAMA",
      name: "Libur A",
      decree: "-",
    });
  });

  it("may be a CSV of dates alone", async () => {
    expect(await figuresOf(words, { stdin: "date\n2027-01-04\n" })).toMatchObject({ due: "2027-01-05" });
  });

  it("may be JSON in the shape of the one that comes with Mutu", async () => {
    const days = [{ date: "2027-01-04", type: "LAINNYA", name: "Pemilihan", decree: "K-1" }];
    const decrees = { "K-1": { numbers: "1/2026", year: 2027 } };
    const stdin = JSON.stringify({ coverage: { from: "2027-01-01", to: "2027-01-05" }, decrees, days });
    expect(await figuresOf(words, { stdin })).toMatchObject({ due: "2027-01-05", provisional: false });
  });

  it.each([
    ["01/02/2027;libur nasional;x", "baris 2"],
    ["2027-01-04;liburan;x", "LIBUR_NASIONAL, CUTI_BERSAMA, LAINNYA"],
  ])(
    "with the row %j is refused whole, because a missing holiday makes a wrong date",
    async (row, message) => {
      const { status, stderr } = await runMutu(words, { stdin: `${header}${row}\n2027-01-05;;y\n` });
      expect(status).toBe(4);
      expect(stderr).toContain(message);
    },
  );

  it.each([
    ['{"coverage": 1}', "coverage"],
    ['{"coverage":', "bukan JSON"],
    [`{"coverage":{"from":"2027-01-01","to":"2027-02-30"},"decrees":{},"days":[]}`, "coverage.to"],
    ["tanggal,nama\n", "sedikitnya satu hari libur"],
  ])("that is %s is refused with the place", async (stdin, message) => {
    const { status, stderr } = await runMutu(words, { stdin });
    expect(status).toBe(4);
    expect(stderr).toContain(message);
  });
});

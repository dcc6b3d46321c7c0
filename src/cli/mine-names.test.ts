import { describe, expect, it } from "vitest";
import { aFile } from "../../test/builders/event-logs.ts";
import { figuresOf, runMutu } from "../../test/setup/run-mutu.ts";

const rows = Array.from({ length: 30 }, (_, at) => {
  const check = at === 7 ? "Perikas berkas" : at === 9 ? "PERIKSA BERKAS" : "Periksa berkas";
  return `${at},Terima,2026-01-05T08:00\n${at},${check},2026-01-06T08:00\n`;
});
const csv = `case,activity,time\n${rows.join("")}`;
const activitiesOf = async (...more: string[]) => {
  const { nodes } = await figuresOf(["mine", "dfg", aFile(csv), ...more]);
  return (nodes as { name: string; count: number }[]).map(({ name, count }) => `${name} ${count}`);
};

describe("mutu mine names", () => {
  it("lists names that are probably one, with how often each is written", async () => {
    const { activities, names } = await figuresOf(["mine", "names", aFile(csv)]);
    expect(activities).toBe(4);
    expect(names).toEqual([
      {
        name: "Periksa berkas",
        count: 28,
        others: [
          { name: "PERIKSA BERKAS", count: 1, by: "writing", edits: 0, samePlace: 1 },
          { name: "Perikas berkas", count: 1, by: "letters", edits: 1, samePlace: 1 },
        ],
      },
    ]);
  });

  it("says so in words, and that a person decides", async () => {
    const { stdout } = await runMutu(["mine", "names", aFile(csv)]);
    expect(stdout).toContain("2 dari 4 nama kegiatan mungkin hanya nama lain yang salah ketik");
    const none = await runMutu([
      "mine",
      "names",
      aFile(csv),
      "--merge",
      "PERIKSA BERKAS=Periksa berkas; Perikas berkas=Periksa berkas",
    ]);
    expect(none.stdout).toContain("tidak ada yang tampak salah ketik");
  });
});

describe("mutu mine --merge", () => {
  it("counts names as those that are said, in the option or in a file", async () => {
    expect(await activitiesOf("--merge", "Perikas berkas=Periksa berkas")).toEqual([
      "Terima 30",
      "Periksa berkas 29",
      "PERIKSA BERKAS 1",
    ]);
    const file = `${aFile("")}.json`;
    await runMutu(["mine", "names", aFile(csv), "--json", "--out", file]);
    expect(await activitiesOf("--merge", file)).toEqual(["Periksa berkas 30", "Terima 30"]);
  });

  it.each([
    ["Perikas berkas", 2, "TERTULIS=NAMA"],
    ["a=b=c", 2, "TERTULIS=NAMA"],
    ["tidak-ada.json", 4, "berkas tidak ada"],
  ])("refuses %s", async (merge, status, said) => {
    const run = await runMutu(["mine", "dfg", aFile(csv), "--merge", merge]);
    expect(run.status).toBe(status);
    expect(run.stderr).toContain(said);
  });
});

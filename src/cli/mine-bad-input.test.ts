import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { aFile } from "../../test/builders/event-logs.ts";
import { figuresOf, runMutu } from "../../test/setup/run-mutu.ts";

const commands = ["summary", "dfg", "waits", "discover"] as const;

/** Rows of a table of events, made one by one. */
function csv(rows: number, row: (at: number) => string, header = "case,activity,time"): string {
  return `${header}\n${Array.from({ length: rows }, (_, at) => row(at)).join("\n")}\n`;
}

const minute = (at: number) => new Date(Date.UTC(2026, 0, 5) + at * 60_000).toISOString();
const events = csv(20_000, (at) => `${at % 500},${at % 7},${minute(at)}`);

const laughs = `<?xml version="1.0"?>
<!DOCTYPE log [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, at) => `<!ENTITY b${at} "&${at === 0 ? "a" : `b${at - 1}`};&a;&a;">`).join("")}]>
<log><trace><string key="concept:name" value="&b19;"/></trace></log>`;

/** Small when it is packed, ninety times a megabyte when it is not. */
const bomb = gzipSync(
  Buffer.concat([Buffer.from("case,activity,time\n"), Buffer.alloc(90_000_000, "1,a,2026-01-05\n")]),
);

describe("mutu mine on files that are broken or made to do harm", () => {
  it.each<[string, string | Uint8Array, string]>([
    ["a packed file cut short", gzipSync(events).subarray(0, 20_000), "terpotong"],
    ["an XES file cut short", '<log><trace><string key="concept:name" value="1"/><event>', "terpotong"],
    ["entities that grow", laughs, "DOCTYPE"],
    ["a packed file that fills the disk", bomb, "mengembang"],
    ["a tag without end", `<log a="${"x".repeat(2_000_000)}`, "1 MB"],
    ["a column of cases that is empty", csv(5000, (at) => `,a,${minute(at)}`), "Semua 5000 peristiwa"],
  ])("ends with status 4 and says what is wrong with %s", async (_, content, said) => {
    const file = aFile(content);
    for (const command of commands) {
      const { status, stdout, stderr } = await runMutu(["mine", command, file]);
      expect(stderr).toContain(said);
      expect(stdout).toBe("");
      expect(status).toBe(4);
    }
  });

  it("answers when all events happened at once", async () => {
    const file = aFile(csv(5000, (at) => `${at % 50},${at % 7},2026-01-05T00:00:00Z`));
    expect(await figuresOf(["mine", "summary", file])).toMatchObject({
      cases: 50,
      throughput: { median: 0, max: 0 },
    });
    expect(await figuresOf(["mine", "waits", file])).toMatchObject({ waitingSeconds: 0 });
    const { edges } = await figuresOf(["mine", "dfg", file]);
    expect(edges).toHaveLength(7);
  });

  it("answers for one case of two hundred thousand events", async () => {
    const file = aFile(csv(200_000, (at) => `1,${(at * 7919) % 13},${minute(at)}`));
    expect(await figuresOf(["mine", "summary", file])).toMatchObject({ cases: 1, events: 200_000 });
    expect((await figuresOf(["mine", "dfg", file])).edges).toHaveLength(13);
    expect((await runMutu(["mine", "waits", file])).status).toBe(0);
  });

  it("answers for fifty thousand different activities", async () => {
    const file = aFile(csv(50_000, (at) => `${at % 5000},act ${at},${minute(at)}`));
    const summary = await figuresOf(["mine", "summary", file]);
    expect(summary.activities).toHaveLength(50_000);
    expect((await figuresOf(["mine", "dfg", file])).edges).toHaveLength(45_000);
    expect((await runMutu(["mine", "waits", file])).status).toBe(0);
  });

  it.each<[string, string, string]>([
    [
      "fifty thousand activities",
      csv(50_000, (at) => `${at % 5000},act ${at},${minute(at)}`),
      "50000 kegiatan",
    ],
    ["one case of everything", csv(30_000, (at) => `1,${at % 13},${minute(at)}`), "sampai 30000 kejadian"],
  ])("refuses to seek a model of %s, and says how to narrow the log", async (_, content, said) => {
    const { status, stdout, stderr } = await runMutu(["mine", "discover", aFile(content)]);
    expect(stderr).toContain(said);
    expect(stderr).toContain("--where");
    expect([status, stdout]).toEqual([1, ""]);
  });

  it("says how many starts lie after the end, and waits no shorter or longer for them", async () => {
    const rows = csv(
      100,
      (at) => `${at % 10},${at < 10 ? "a" : "b"},${minute(at)},${minute(at + 5)}`,
      "case,activity,time,start",
    );
    const { stderr } = await runMutu(["mine", "waits", aFile(rows)]);
    expect(stderr).toContain("100 peristiwa mencatat mulai sesudah selesai");
    const { activities } = await figuresOf(["mine", "waits", aFile(rows)]);
    expect(activities).toMatchObject([{ name: "b", waiting: { median: 600 } }, { name: "a" }]);
  });
});

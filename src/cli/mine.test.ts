import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { aFile } from "../../test/builders/event-logs.ts";
import { receiptProcedure } from "../../test/builders/procedures.ts";
import { oraclePath } from "../../test/oracles/shared-oracles.ts";
import { figuresOf, runMutu } from "../../test/setup/run-mutu.ts";

const csv = `case,activity,time
1,Terima,2026-01-05 08:00
1,Periksa,2026-01-05 10:00
1,Periksa,2026-01-06 10:00
1,Terbit,2026-01-07 08:00
2,Terima,2026-01-05 09:00
2,Periksa,2026-01-05 10:00
`;

describe("mutu mine summary", () => {
  it("prints the keys of its contract, times with offset, durations in seconds", async () => {
    const figures = await figuresOf(["mine", "summary", aFile(csv)]);
    expect(figures).toMatchObject({
      schema: "mutu.mine.summary/1",
      cases: 2,
      events: 6,
      activities: [
        { name: "Periksa", count: 3, cases: 2 },
        { name: "Terima", count: 2, cases: 2 },
        { name: "Terbit", count: 1, cases: 1 },
      ],
      starts: [{ name: "Terima", count: 2 }],
      ends: [
        { name: "Periksa", count: 1 },
        { name: "Terbit", count: 1 },
      ],
      throughput: { min: 3600, median: 88_200, mean: 88_200, p90: 155_880, max: 172_800 },
      span: { from: "2026-01-05T08:00:00+07:00", to: "2026-01-07T08:00:00+07:00" },
      rejected: [],
    });
    expect(figures.variants).toMatchObject({
      count: 2,
      top: [
        { activities: ["Terima", "Periksa"], count: 1, share: 0.5 },
        { activities: ["Terima", "Periksa", "Periksa", "Terbit"], count: 1, share: 0.5 },
      ],
    });
  });

  it("takes open cases into account when it is told what ends a case", async () => {
    const figures = await figuresOf(["mine", "summary", aFile(csv), "--ended", "Terbit"]);
    expect(figures.ended).toMatchObject({ closedCases: 1, openCases: 1, method: "kaplan-meier" });
  });

  it("says which columns it took, and the result in words", async () => {
    const { stdout, stderr } = await runMutu(["mine", "summary", aFile(csv)]);
    expect(stderr).toContain('kasus "case", kegiatan "activity", dan waktu "time"');
    expect(stdout).toContain("2 kasus dengan 6 peristiwa, 3 kegiatan dan 2 jalur berbeda");
  });

  it("reads standard input, packed or not", async () => {
    for (const stdin of [csv, gzipSync(csv)])
      expect(await figuresOf(["mine", "summary", "-"], { stdin })).toMatchObject({ cases: 2, events: 6 });
  });

  it("gives the same figures for CSV and XES of the same log", async () => {
    const [fromCsv, fromXes] = await Promise.all(
      ["running-example.csv", "running-example.xes"].map((file) =>
        figuresOf(["mine", "summary", oraclePath("logs", file)]),
      ),
    );
    for (const key of ["cases", "events", "activities", "variants", "starts", "ends", "throughput", "span"])
      expect(fromCsv?.[key]).toEqual(fromXes?.[key]);
  });

  it("shows activities that differ only in blanks, and keeps them apart", async () => {
    const { stderr } = await runMutu(["mine", "summary", oraclePath("logs", "traps", "quotes.csv")]);
    expect(stderr).toContain('" Tinjau lapangan ", "Tinjau\\nlapangan"');
  });

  it("lists rejected rows and ends with 0, or with 3 under --strict", async () => {
    const file = aFile(`${csv}3,Terima,05/01/2026\n`);
    const { status, stdout, stderr } = await runMutu(["mine", "summary", file, "--json"]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      rejectedCount: 1,
      rejected: [{ row: 8, column: "time", value: "05/01/2026", reason: "ambiguous-date" }],
    });
    expect(stderr).toContain("baris 8, kolom time");
    expect((await runMutu(["mine", "summary", file, "--strict"])).status).toBe(3);
  });

  it.each([
    ["no file", "tidak-ada.csv", 4, "berkas tidak ada"],
    ["an empty file", aFileLater(""), 4, "kosong"],
    ["a file that is no text", aFileLater(Buffer.from([0, 1, 2, 3])), 4, "bukan berkas teks"],
    [
      "a packed log cut short",
      aFileLater(readFileSync(oraclePath("logs", "receipt.xes.gz")).subarray(0, 9000)),
      4,
      "terpotong",
    ],
    ["entities that grow", aFileLater('<!DOCTYPE log [<!ENTITY a "ha">]><log/>'), 4, "DOCTYPE"],
    ["a column that is not there", aFileLater("nomor,activity,time\n1,a,2026-01-05\n"), 2, "--case KOLOM"],
    ["no case in any row", aFileLater("case,activity,time\n,a,2026-01-05\n"), 4, "Semua 1 peristiwa ditolak"],
    ["days before months", aFileLater("case,activity,time\n1,a,05/01/2026\n"), 4, "--date-format"],
  ])("ends with a clear message for %s", async (_, file, status, message) => {
    const ended = await runMutu(["mine", "summary", typeof file === "string" ? file : file()]);
    expect(ended.stderr).toContain(message);
    expect(ended.status).toBe(status);
    expect(ended.stdout).toBe("");
  });
});

describe("mutu mine dfg", () => {
  it("prints nodes, edges with times, starts and ends", async () => {
    const figures = await figuresOf(["mine", "dfg", aFile(csv)]);
    expect(figures).toMatchObject({ schema: "mutu.mine.dfg/1", edgeCount: 3 });
    expect(figures.edges).toEqual([
      {
        from: "Terima",
        to: "Periksa",
        count: 2,
        cases: 2,
        medianSeconds: 5400,
        meanSeconds: 5400,
        dependency: 2 / 3,
      },
      {
        from: "Periksa",
        to: "Periksa",
        count: 1,
        cases: 1,
        medianSeconds: 86_400,
        meanSeconds: 86_400,
        dependency: 1 / 2,
      },
      {
        from: "Periksa",
        to: "Terbit",
        count: 1,
        cases: 1,
        medianSeconds: 79_200,
        meanSeconds: 79_200,
        dependency: 1 / 2,
      },
    ]);
    expect(await figuresOf(["mine", "dfg", aFile(csv), "--top", "1"])).toMatchObject({
      edgeCount: 3,
      edges: [{ from: "Terima", to: "Periksa" }],
    });
  });

  it("says so when no activity follows another", async () => {
    const single = aFile("case,activity,time\n1,a,2026-01-05\n");
    expect((await runMutu(["mine", "dfg", single])).stdout).toContain("hanya punya satu peristiwa");
    expect(await figuresOf(["mine", "dfg", single])).toMatchObject({ edges: [] });
  });

  it("leaves out rare activities, joining their neighbours, and rare pairs", async () => {
    const log = aFile(
      "case,activity,time\n1,a,2025-01-01\n1,x,2025-01-02\n1,b,2025-01-03\n2,a,2025-01-01\n2,b,2025-01-02\n3,b,2025-01-01\n3,a,2025-01-02\n",
    );
    const few = await figuresOf(["mine", "dfg", log, "--steps", "0.5"]);
    expect(few.edges).toMatchObject([
      { from: "a", to: "b", count: 2 },
      { from: "b", to: "a", count: 1 },
    ]);
    expect((await figuresOf(["mine", "dfg", log, "--ways", "0"])).edges).toHaveLength(4);
  });
});

describe("mutu mine rework", () => {
  it("counts the cases that repeat an activity", async () => {
    expect(await figuresOf(["mine", "rework", aFile(csv)])).toMatchObject({
      cases: 2,
      casesWithAnyRepeatedActivity: 1,
      share: 0.5,
      activities: [{ name: "Periksa", cases: 1, extraEvents: 1, medianSeconds: 86_400, share: 0.5 }],
    });
  });
});

describe("mutu mine waits", () => {
  it("parts waiting from work where starts were recorded, and says null where they were not", async () => {
    const figures = await figuresOf(["mine", "waits", aFile(csv)]);
    expect(figures.activities).toMatchObject([
      { name: "Periksa", waiting: { count: 3, median: 7200 }, service: null, openWork: 0 },
      { name: "Terbit", waiting: { count: 1, median: 79_200 }, service: null, openWork: 0 },
      { name: "Terima", waiting: null, service: null, openWork: 0 },
    ]);
  });
});

function aFileLater(content: string | Uint8Array): () => string {
  return () => aFile(content);
}

describe("mutu mine discover", () => {
  it("prints the tree, its fitness, precision and the size of its net", async () => {
    const figures = await figuresOf(["mine", "discover", oraclePath("logs", "running-example.xes")]);
    expect(figures).toMatchObject({
      schema: "mutu.mine.discover/1",
      fitness: { alignment: { fittingShare: 1, logFitness: 1 }, replay: { logFitness: 1 } },
      places: 9,
      transitions: 10,
      silentTransitions: 2,
    });
    expect(figures.tree).toContain("->( 'register request', *( ->( +( 'check ticket'");
    expect(figures.precision).toBeCloseTo(0.753086, 6);
    expect(figures.alignedPrecision).toBeCloseTo(0.753086, 6);
  });

  it("writes the model for other tools", async () => {
    const [bpmn, pnml] = [aFile(""), aFile("")];
    const log = oraclePath("logs", "running-example.xes");
    await figuresOf(["mine", "discover", log, "--bpmn", bpmn, "--pnml", pnml]);
    expect(readFileSync(bpmn, "utf8")).toMatch(
      /^<\?xml .*<bpmn:process id="process" name="running-example"/s,
    );
    expect(readFileSync(bpmn, "utf8").match(/<bpmn:task /g)).toHaveLength(8);
    expect(readFileSync(pnml, "utf8").match(/<transition /g)).toHaveLength(10);
  });

  it("prints what depends on what", async () => {
    const log = oraclePath("logs", "running-example.xes");
    const words = ["mine", "discover", log, "--algorithm", "heuristics"];
    const { connections, outputs } = await figuresOf(words);
    expect(connections).toContainEqual({ from: null, to: "register request", count: 6, dependency: 6 / 7 });
    expect(outputs).toContainEqual({
      activity: "reinitiate request",
      with: ["check ticket", "examine casually"],
      count: 2,
    });
  });

  it("tells how good the Petri net of a causal net is by the same keys, and whether it is sound", async () => {
    const words = ["mine", "discover", oraclePath("logs", "running-example.csv")];
    const [byBlocks, byCauses] = [
      await figuresOf(words),
      await figuresOf([...words, "--algorithm", "heuristics"]),
    ];
    const { tree: _, algorithm: __, ...shared } = byBlocks;
    expect(Object.keys(byCauses)).toEqual(expect.arrayContaining(Object.keys(shared)));
    expect(byCauses.soundness).toMatchObject({ isSound: expect.any(Boolean) });
    const [bpmn, pnml] = [aFile(""), aFile("")];
    const said = await runMutu([...words, "--algorithm", "heuristics", "--bpmn", bpmn, "--pnml", pnml]);
    expect(said.stdout).toMatch(/Model ini tidak utuh|dapat sampai ke akhir/);
    expect(readFileSync(bpmn, "utf8").match(/<bpmn:task /g)).toHaveLength(8);
    expect(readFileSync(pnml, "utf8").match(/<transition /g)).toHaveLength(Number(byCauses.transitions));
  });
});

describe("mutu mine conform", () => {
  const procedure = JSON.stringify({
    steps: [
      { activity: "Terima" },
      { activity: "Periksa", normSeconds: 3600 },
      { activity: "Terbit", normSeconds: null },
    ],
  });

  it("tells where cases leave a procedure", async () => {
    const words = ["mine", "conform", aFile(csv), "--procedure", aFile(procedure)];
    expect(await figuresOf(words)).toMatchObject({
      schema: "mutu.mine.conform/1",
      cases: { conforming: 0, compared: 2, total: 2 },
      deviations: [
        { kind: "repeated", step: "Periksa", cases: 1, share: 0.5, medianDelaySeconds: null },
        { kind: "skipped", step: "Terbit", cases: 1, share: 0.5, medianDelaySeconds: null },
        { kind: "over-norm", step: "Periksa", cases: 1, share: 0.5 },
      ],
    });
    expect((await runMutu(words)).stdout).toContain("0 dari 2 kasus mengikuti urutan prosedur");
  });

  it("takes the tree that discover prints", async () => {
    const { tree } = await figuresOf(["mine", "discover", aFile(csv)]);
    const words = ["mine", "conform", aFile(csv), "--model", aFile(String(tree))];
    expect(await figuresOf(words)).toMatchObject({ cases: { conforming: 2, total: 2 }, deviations: [] });
    expect((await runMutu(words)).stdout).toContain("Semua 2 kasus mengikuti prosedur");
  });

  it("says what is wrong with the model", async () => {
    const log = aFile(csv);
    expect((await runMutu(["mine", "conform", log])).status).toBe(2);
    const noSteps = await runMutu(["mine", "conform", log, "--procedure", aFile('{"steps":[]}')]);
    expect([noSteps.status, noSteps.stderr.includes("steps")]).toEqual([4, true]);
    const noTree = await runMutu(["mine", "conform", log, "--model", aFile("->( 'a'")]);
    expect([noTree.status, noTree.stderr.includes("pohon proses")]).toEqual([4, true]);
  });
});

describe("mutu mine conform, norms in working time (CAL-08)", () => {
  const procedure = JSON.stringify({
    steps: [
      { activity: "Terima", normSeconds: 3600 },
      { activity: "Periksa", normSeconds: 86_400, normDayType: "working" },
    ],
  });
  // From Friday afternoon to Monday afternoon: three days on the calendar, one on which the office works.
  const overWeekend = "case,activity,time\n1,Terima,2026-01-09T14:00\n1,Periksa,2026-01-12T14:00\n";

  it("counts them by the hours and holidays that are given, and says which", async () => {
    const words = ["mine", "conform", aFile(overWeekend), "--procedure", aFile(procedure)];
    expect(await figuresOf(words)).toMatchObject({
      limits: [
        { activity: "Terima", seconds: 3600, clock: "elapsed" },
        { activity: "Periksa", seconds: 28_800, clock: "working" },
      ],
      deviations: [],
    });
    expect((await runMutu(words)).stdout).toContain(
      "Waktu baku 1 langkah dalam waktu kerja dihitung menurut jam buka 08:00-16:00; minggu kerja mon-fri",
    );
    expect(await figuresOf([...words, "--week", "mon-sun"])).toMatchObject({
      deviations: [{ kind: "over-norm", step: "Periksa", cases: 1 }],
    });
  });
});

describe("mutu mine conform --procedure (STD-14)", () => {
  const log = oraclePath("logs", "receipt.csv");

  it("says in the language of the procedure who left it, how sure that is, and what could not be checked", async () => {
    const words = ["mine", "conform", log, "--procedure", receiptProcedure, "--by", "org:group"];
    const figures = await figuresOf([...words, "--resource", "org:resource"]);
    expect(figures).toMatchObject({
      schema: "mutu.mine.conform/1",
      cases: { conforming: 1156, compared: 1434, open: 0, total: 1434 },
      every: "week",
    });
    expect(figures.deviations).toContainEqual(
      expect.objectContaining({
        kind: "out-of-order",
        step: "T04 Determine confirmation of receipt",
        number: 4,
        mustFollow: "T03 Adjust confirmation of receipt",
        component: "procedure",
        cases: 5,
        among: 1434,
        delay: null,
        delayReason: "too-few-cases",
        since: null,
      }),
    );
    expect(figures.notChecked).toContainEqual({
      kind: "wrong-role",
      step: "Confirmation of receipt",
      reason: "no-such-case",
    });
    expect((await runMutu(words)).stdout).toContain("Pelaksana tidak dapat diperiksa");
  });

  it("counts what is missing in open cases only as far as they have come", async () => {
    const words = ["mine", "conform", log, "--procedure", receiptProcedure];
    const ended = "T10 Determine necessity to stop indication";
    const { cases, deviations } = await figuresOf([...words, "--ended", ended]);
    expect(cases).toMatchObject({ open: 151 });
    expect(deviations).not.toContainEqual(expect.objectContaining({ kind: "skipped", step: ended }));
  });

  it("names the step whose arrow leads nowhere", async () => {
    const file = aFile('{"steps":[{"activity":"a","kind":"decision","otherwise":9}]}');
    const { status, stderr } = await runMutu(["mine", "conform", log, "--procedure", file]);
    expect(status).toBe(4);
    expect(stderr).toContain('steps.0.otherwise: "otherwise" tidak dapat menuju ke sana');
  });
});

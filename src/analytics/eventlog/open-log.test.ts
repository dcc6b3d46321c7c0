import { createHmac } from "node:crypto";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { openLogOf } from "../../../test/builders/event-logs.ts";
import { TableError } from "../table/table-error.ts";
import type { EventLog } from "./event-log.ts";
import { LogError } from "./log-source.ts";
import type { LogOptions } from "./open-log.ts";

const csv = `id kasus,kegiatan,waktu
1,Terima,2026-01-05 08:00
1,Periksa,2026-01-05T09:30:00+07:00
2,Terima,2026-01-05T02:00:00Z
`;

async function traces(log: EventLog): Promise<Record<string, string[]>> {
  const cases = await log.sample(100, 1);
  return Object.fromEntries(
    cases.map(({ name, events }) => [
      name,
      events.map(({ activity, at }) => `${activity} ${at.toISOString()}`),
    ]),
  );
}

const read = {
  "1": ["Terima 2026-01-05T01:00:00.000Z", "Periksa 2026-01-05T02:30:00.000Z"],
  "2": ["Terima 2026-01-05T02:00:00.000Z"],
};

async function problemOf(content: string | Uint8Array, options: Partial<LogOptions> = {}) {
  try {
    await openLogOf(content, options);
  } catch (error) {
    if (error instanceof LogError || error instanceof TableError)
      return { problem: error.problem, ...error.facts };
    throw error;
  }
  return "opened";
}

describe("opening an event log", () => {
  it("reads CSV with usual column names and says which columns it took", async () => {
    const { log, columns, format } = await openLogOf(csv);
    expect(format).toBe("csv");
    expect(columns.case).toEqual({ position: 0, name: "id kasus", by: "usual" });
    expect(await traces(log)).toEqual(read);
  });

  it.each([
    [
      "with semicolons, a byte order mark and CRLF",
      `\ufeff${csv.replaceAll(",", ";").replaceAll("\n", "\r\n")}`,
    ],
    ["with tabs and without a last line break", csv.replaceAll(",", "\t").trimEnd()],
    ["below the line sep=;", `sep=;\n${csv.replaceAll(",", ";")}`],
    ["with line ends of two kinds", csv.replace("\n", "\r\n")],
    ["packed, whatever its name", gzipSync(csv)],
    ["in UTF-16", Buffer.from(`\ufeff${csv}`, "utf16le")],
  ])("reads the same from CSV %s", async (_, content) => {
    const { log, rejected } = await openLogOf(content);
    expect(rejected.count).toBe(0);
    expect(await traces(log)).toEqual(read);
  });

  it("reads the same from JSON Lines and from XES, plain and packed", async () => {
    const lines = [
      { case: 1, activity: "Terima", time: "2026-01-05 08:00" },
      { case: 1, activity: "Periksa", time: "2026-01-05T09:30:00+07:00" },
      { case: 2, activity: "Terima", time: "2026-01-05T02:00:00Z" },
    ];
    const events = lines.map(
      ({ activity, time }) =>
        `<event><string key="concept:name" value="${activity}"/><date key="time:timestamp" value="${time}"/></event>`,
    );
    const trace = (name: string, content: string) =>
      `<trace><string key="concept:name" value="${name}"/>${content}</trace>`;
    const xes = `<log>${trace("1", `${events[0]}${events[1]}`)}${trace("2", `${events[2]}`)}</log>`;
    const jsonLines = lines.map((line) => JSON.stringify(line)).join("\n");
    for (const content of [jsonLines, gzipSync(jsonLines), xes, gzipSync(xes)])
      expect(await traces((await openLogOf(content)).log)).toEqual(read);
  });

  it("reads letters of Windows-1252, also when the first stands late in the file", async () => {
    const many = Array.from({ length: 30_000 }, (_, at) => `${at},Terima,2026-01-05T08:00:00+07:00`).join(
      "\n",
    );
    const text = `case,activity,time\n${many}\nlast,Caf\u00e9,2026-01-05T08:00:00+07:00\n`;
    const { log } = await openLogOf(Buffer.from(text, "latin1"));
    expect((await log.eventsOf("last"))[0]?.activity).toBe("Caf\u00e9");
    expect((await log.summary()).events).toBe(30_001);
  });

  it("lists rows that are no events with row, column, value and reason, and counts the rest", async () => {
    const { log, rejected } = await openLogOf(
      `case,activity,time\n1,a,2026-01-05T08:00:00Z\n,b,2026-01-05T08:00:00Z\n\n1,,2026-01-05T09:00:00Z\n1,c,05/01/2026\n1,d\n1,e,2026-02-30\n1,f,2026-01-05T10:00:00Z\n`,
    );
    expect(rejected.rows.map(({ row, column, value, reason }) => [row, column, value, reason])).toEqual([
      [3, "case", "", "empty"],
      [5, "activity", "", "empty"],
      [6, "time", "05/01/2026", "ambiguous-date"],
      [7, null, "1", "ragged"],
      [8, "time", "2026-02-30", "not-a-date"],
    ]);
    expect((await log.eventsOf("1")).map(({ activity, row }) => [activity, row])).toEqual([
      ["a", 2],
      ["f", 9],
    ]);
  });

  it("lists events of XES that lack a name or a time", async () => {
    const { rejected, log } = await openLogOf(`<log><trace><string key="concept:name" value="1"/>
      <event><string key="concept:name" value="a"/><date key="time:timestamp" value="2026-01-05T08:00:00Z"/></event>
      <event><date key="time:timestamp" value="2026-01-05T08:00:00Z"/></event>
      <event><string key="concept:name" value="b"/></event>
      <event><string key="concept:name" value="c"/><date key="time:timestamp" value="kemarin"/></event>
    </trace></log>`);
    expect(rejected.count).toBe(3);
    expect(rejected.rows.map(({ row, column, value, reason }) => [row, column, value, reason])).toEqual([
      [2, "concept:name", "", "empty"],
      [3, "time:timestamp", "", "empty"],
      [4, "time:timestamp", "kemarin", "not-a-date"],
    ]);
    expect((await log.summary()).events).toBe(1);
  });

  it("does not merge traces that share a name, or have none", async () => {
    const event = `<event><string key="concept:name" value="a"/><date key="time:timestamp" value="2026-01-05T08:00:00Z"/></event>`;
    const named = `<trace><string key="concept:name" value="trace 2"/>${event}</trace>`;
    const { log, traces: facts } = await openLogOf(`<log>${named}<trace>${event}</trace>${named}</log>`);
    expect(Object.keys(await traces(log)).sort()).toEqual(["trace 2", "trace 2 (2)", "trace 2 (3)"]);
    expect(facts).toEqual({
      traces: 3,
      tracesWithoutEvents: 0,
      tracesWithoutName: 1,
      tracesWithRepeatedName: 1,
    });
  });

  it("leaves out personal data and puts pseudonyms in its place, the same ones for the same key", async () => {
    const table =
      "nik,activity,time,pemohon,no_hp,kanal\n3273012505900001,a,2026-01-05,Sri,0812,web\n3273012505900001,b,2026-01-06,Sri,0812,web\n3273014107850002,a,2026-01-05,,0813,loket\n";
    const options = { columns: { case: "nik" }, attributes: "all" as const };
    const open = (key: number, chosen: Readonly<Record<string, "keep" | "drop">> = {}) =>
      openLogOf(table, { ...options, protection: { key: new Uint8Array(32).fill(key), chosen } });
    const { log, treated } = await open(1);
    expect(treated).toEqual({ nik: "pseudonym", pemohon: "pseudonym", no_hp: "drop" });
    expect(log.attributes).toEqual(["pemohon", "kanal"]);
    const [first, second] = (await log.sample(10, 1)).toSorted((a, b) => b.events.length - a.events.length);
    expect([first?.events.length, second?.events.length]).toEqual([2, 1]);
    expect(first?.name).toMatch(/^p-[0-9a-f]{20}$/);
    expect(first?.events[0]?.attributes).toMatchObject({
      pemohon: expect.stringMatching(/^p-/),
      kanal: "web",
    });
    expect(second?.events[0]?.attributes).toEqual({ pemohon: null, kanal: "loket" });
    const expected = createHmac("sha256", new Uint8Array(32).fill(1))
      .update("3273012505900001")
      .digest("hex");
    expect(first?.name).toBe(`p-${expected.slice(0, 20)}`);
    expect((await (await open(2)).log.eventsOf(first?.name ?? "")).length).toBe(0);
    const kept = await open(1, { pemohon: "keep", kanal: "drop", nik: "keep" });
    expect((await kept.log.eventsOf("3273012505900001"))[0]?.attributes).toEqual({ pemohon: "Sri" });
    expect(kept.treated).toEqual({ no_hp: "drop", kanal: "drop" });
  });

  it("keeps the order of the file when all times are equal", async () => {
    const rows = ["c", "a", "d", "b"].map((activity) => `1,${activity},2026-01-05T08:00:00Z`);
    const { log } = await openLogOf(`case,activity,time\n${rows.join("\n")}\n`);
    expect((await log.eventsOf("1")).map(({ activity }) => activity)).toEqual(["c", "a", "d", "b"]);
    expect((await log.summary()).throughput).toEqual({ median: 0, mean: 0, p90: 0, min: 0, max: 0 });
  });

  it("leaves out starts that lie after the end of their event, and counts them", async () => {
    const { log, reversed } = await openLogOf(
      "case,activity,time,start\n1,a,2026-01-05T08:00:00Z,2026-01-05T09:00:00Z\n1,b,2026-01-05T10:00:00Z,2026-01-05T09:30:00Z\n",
    );
    expect(reversed).toBe(1);
    expect((await log.eventsOf("1")).map(({ started }) => started)).toEqual([
      null,
      new Date("2026-01-05T09:30:00Z"),
    ]);
    const [b] = (await log.stepTimes()).filter(({ name }) => name === "b");
    expect([b?.waiting?.total, b?.service?.total]).toEqual([5400, 1800]);
  });

  it("reads a case of a hundred thousand events from XES without holding them all", async () => {
    const event =
      '<event><string key="concept:name" value="a"/><date key="time:timestamp" value="2026-01-05"/></event>';
    const trace = (name: string, events: number) =>
      `<trace><string key="concept:name" value="${name}"/><string key="unit" value="A"/>${event.repeat(events)}</trace>`;
    const { log, traces } = await openLogOf(
      `<log>${trace("long", 100_000)}${trace("short", 1)}<trace/></log>`,
      { attributes: ["case:unit"] },
    );
    const { cases, eventsPerCase } = await log.summary();
    expect([cases, eventsPerCase.max, traces?.tracesWithoutEvents]).toEqual([2, 100_000, 1]);
    const kept = await log.filter({ keep: "attribute", attribute: "case:unit", values: ["A"] });
    expect(await kept.size()).toMatchObject({ cases: 2, events: 100_001 });
  });

  it("reads a table that is longer than what it holds at a time, and treats what is personal in all of it", async () => {
    const rows = Array.from({ length: 120_000 }, (_, at) => {
      const time = at === 110_000 ? "besok" : `2026-01-05T08:00:0${at % 10}Z`;
      return `P-${at % 1000},${at < 1000 ? "terima" : "periksa"},${time},Budi ${at}`;
    });
    const { log, rejected } = await openLogOf(`case,activity,time,nama\n${rows.join("\n")}\n`, {
      attributes: "all",
      protection: { key: new Uint8Array(32), chosen: { case: "pseudonym", nama: "drop" } },
    });
    expect(rejected).toMatchObject({ count: 1, rows: [{ row: 110_002, value: "besok" }] });
    expect(log.attributes).toEqual([]);
    expect(await log.size()).toMatchObject({ cases: 1000, events: 119_999 });
    const [one] = await log.sample(1, 1);
    expect(one?.name).toMatch(/^p-[0-9a-f]{20}$/);
    const last = one?.events.toSorted((a, b) => a.row - b.row).map(({ row }) => row) ?? [];
    expect((last.at(-1) ?? 0) - (last[0] ?? 0)).toBe(119_000);
  });

  it("answers for fifty thousand different activities", async () => {
    const rows = Array.from({ length: 50_000 }, (_, at) => `${at % 10},act ${at},2026-01-05T08:00:00Z`);
    const { log } = await openLogOf(`case,activity,time\n${rows.join("\n")}\n`);
    const { activities, variants } = await log.summary();
    expect([activities.length, variants]).toEqual([50_000, 10]);
    expect((await log.directlyFollows()).edges).toHaveLength(49_990);
    expect((await log.variants(1)).variants[0]?.path).toHaveLength(5000);
  });

  it("reads a case, an activity and an attribute that look like SQL as text", async () => {
    const hostile = "'; drop table incoming; --";
    const { log } = await openLogOf(
      `case,activity,time,"a""b"\n${hostile},${hostile},2026-01-05,${hostile}\n`,
      {
        attributes: ['a"b'],
      },
    );
    const kept = await log.filter({ keep: "attribute", attribute: 'a"b', values: [hostile] });
    expect((await kept.eventsOf(hostile))[0]?.attributes).toEqual({ 'a"b': hostile });
  });

  it.each<[string, string | Uint8Array, Partial<LogOptions>, unknown]>([
    ["an empty file", "", {}, { problem: "empty" }],
    ["a header alone", "case,activity,time\n", {}, { problem: "no-events" }],
    ["bytes", Buffer.from([1, 2, 3, 0, 5]), {}, { problem: "binary" }],
    ["a workbook", Buffer.from("PK\u0003\u0004xxxx"), {}, { problem: "spreadsheet" }],
    ["a packed file cut short", gzipSync(csv).subarray(0, 60), {}, { problem: "gzip-cut" }],
    ["a table without times", "case,activity\n1,a\n", {}, { problem: "column-missing", role: "time" }],
    [
      "a column that is not there",
      csv,
      { columns: { case: "nomor" } },
      { problem: "no-column", asked: "nomor" },
    ],
    [
      "no case in any row",
      "case,activity,time\n,a,2026-01-05\n",
      {},
      { problem: "all-rejected", column: "case", row: 2 },
    ],
    [
      "day/month/year not told",
      "case,activity,time\n1,a,05/01/2026\n",
      {},
      { problem: "all-rejected", reason: "ambiguous-date" },
    ],
    ["HTML", "<!doctype html><html></html>", {}, { problem: "xml", reason: "doctype" }],
    ["other XML", "<table/>", {}, { problem: "not-xes", found: "table" }],
    ["XES cut short", "<log><trace>", {}, { problem: "xml", reason: "cut" }],
    ["XES of no traces", "<log/>", {}, { problem: "no-events" }],
    ["XES that is not UTF-8", Buffer.from('<log a="\xff"/>', "latin1"), {}, { problem: "encoding" }],
  ])("says what is wrong with %s", async (_, content, options, problem) => {
    expect(await problemOf(content, options)).toMatchObject(problem as object);
  });
});

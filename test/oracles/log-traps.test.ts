import { describe, expect, it } from "vitest";
import type { EventLog } from "../../src/analytics/eventlog/event-log.ts";
import { openLogFile } from "../builders/event-logs.ts";
import { oracleJson, oraclePath } from "./shared-oracles.ts";

type Counts = { cases: number; events: number; activities: number; variants: number };
type Traces = Record<string, string[]>;

/** `logs/traps/expected.json` */
const expected = oracleJson<{
  "bom-semicolon.csv": {
    counts: Counts;
    first: string;
    last: string;
    throughputSecondsByCase: Record<string, number>;
  };
  "quotes.csv": { counts: Counts; traces: Traces; firstNote: string; thirdNote: string };
  "zones.csv": { counts: Counts; traces: Traces; throughputSecondsByCase: Record<string, number> };
  "ties.csv": { counts: Counts; traces: Traces; consecutivePairsWithEqualTimestamps: number };
  "lifecycle.xes": {
    completeOnly: { traces: Traces; casesWithEvents: number };
    counts: { cases: number; eventsComplete: number; eventsStart: number; eventsOther: number };
    serviceSeconds: Record<string, Record<string, (number | null | "open")[]>>;
  };
  "nested.xes": {
    counts: { traces: number; casesWithEvents: number; events: number; activities: number };
    traces: { name: string | null; activities: string[] }[];
    throughputSecondsOfFirst: number;
    catatanOfFirst: string;
    petugasOfSecondEvent: string;
  };
}>("logs", "traps", "expected.json");

const trap = (name: string) => oraclePath("logs", "traps", name);

describe("traps of event logs", () => {
  it("bom-semicolon.csv: day before month, decimal comma, byte order mark and CRLF", async () => {
    const wanted = expected["bom-semicolon.csv"];
    const { log, columns, rejected } = await openLogFile(trap("bom-semicolon.csv"), {
      datePattern: "dd/MM/yyyy HH:mm",
      attributes: ["Biaya"],
    });
    expect([columns.case.name, columns.activity.name, columns.time.name]).toEqual([
      "No Permohonan",
      "Tahap",
      "Waktu",
    ]);
    expect(rejected.count).toBe(0);
    expect(await counts(log)).toEqual(wanted.counts);
    const { first, last } = await log.summary();
    expect([first.toISOString(), last.toISOString()]).toEqual([wanted.first, wanted.last]);
    expect(await throughput(log, wanted.throughputSecondsByCase)).toEqual(wanted.throughputSecondsByCase);
    expect((await log.eventsOf("P-1"))[1]?.attributes).toEqual({ Biaya: "1.250.000,50" });
  });

  it("quotes.csv: commas, quotes and line breaks inside quotes; blanks belong to the value", async () => {
    const wanted = expected["quotes.csv"];
    const { log } = await openLogFile(trap("quotes.csv"), { attributes: ["note"] });
    expect(await counts(log)).toEqual(wanted.counts);
    expect(await traces(log, wanted.traces)).toEqual(wanted.traces);
    const notes = (await log.eventsOf("1")).map(({ attributes }) => attributes.note);
    expect(notes).toEqual([wanted.firstNote, null, wanted.thirdNote]);
  });

  it("zones.csv: instants decide, not the text; milliseconds count", async () => {
    const wanted = expected["zones.csv"];
    const { log } = await openLogFile(trap("zones.csv"));
    expect(await counts(log)).toEqual(wanted.counts);
    expect(await traces(log, wanted.traces)).toEqual(wanted.traces);
    expect(await throughput(log, wanted.throughputSecondsByCase)).toEqual(wanted.throughputSecondsByCase);
  });

  it("ties.csv: equal times keep the order of the file", async () => {
    const wanted = expected["ties.csv"];
    const { log } = await openLogFile(trap("ties.csv"));
    expect(await counts(log)).toEqual(wanted.counts);
    expect(await traces(log, wanted.traces)).toEqual(wanted.traces);
    const { neighboursWithEqualTime } = await log.summary();
    expect(neighboursWithEqualTime).toBe(wanted.consecutivePairsWithEqualTimestamps);
  });

  it("lifecycle.xes: completions count, starts give service times, first started first completed", async () => {
    const wanted = expected["lifecycle.xes"];
    const { log, selection } = await openLogFile(trap("lifecycle.xes"));
    expect(selection).toEqual({
      events: "complete",
      complete: wanted.counts.eventsComplete,
      start: wanted.counts.eventsStart,
      other: wanted.counts.eventsOther,
    });
    expect((await log.summary()).cases).toBe(wanted.completeOnly.casesWithEvents);
    expect(await traces(log, wanted.completeOnly.traces)).toEqual(wanted.completeOnly.traces);
    const service: Record<string, Record<string, (number | null | "open")[]>> = {};
    for (const name of ["1", "2"]) service[name] = await serviceSeconds(log, name);
    expect(service).toEqual({ "1": wanted.serviceSeconds["1"], "2": wanted.serviceSeconds["2"] });
    const openWork = (await log.stepTimes()).map(({ name, openWork }) => [name, openWork]);
    expect(openWork).toContainEqual(["Cek", 1]);
  });

  it("nested.xes: only an event's own attributes count; a trace without a name is a case of its own", async () => {
    const wanted = expected["nested.xes"];
    const { log, traces: facts } = await openLogFile(trap("nested.xes"), {
      attributes: ["case:catatan", "petugas"],
    });
    const { cases, events, activities } = await log.summary();
    expect({ traces: facts?.traces, casesWithEvents: cases, events, activities: activities.length }).toEqual(
      wanted.counts,
    );
    expect(facts).toMatchObject({ tracesWithoutEvents: 1, tracesWithoutName: 1, tracesWithRepeatedName: 0 });
    const found = await log.sample(10, 1);
    const withEvents = wanted.traces.filter(({ activities }) => activities.length > 0);
    expect(found.map((one) => one.events.map(({ activity }) => activity)).sort()).toEqual(
      withEvents.map(({ activities }) => activities).sort(),
    );
    const first = await log.eventsOf("satu");
    expect(first[0]?.attributes["case:catatan"]).toBe(wanted.catatanOfFirst);
    expect(first[1]?.attributes.petugas).toBe(wanted.petugasOfSecondEvent);
    expect(await throughput(log, { satu: 0 })).toEqual({ satu: wanted.throughputSecondsOfFirst });
  });
});

async function counts(log: EventLog): Promise<Counts> {
  const { cases, events, activities, variants } = await log.summary();
  return { cases, events, activities: activities.length, variants };
}

async function traces(log: EventLog, cases: Traces): Promise<Traces> {
  const found: Traces = {};
  for (const name of Object.keys(cases))
    found[name] = (await log.eventsOf(name)).map(({ activity }) => activity);
  return found;
}

async function throughput(log: EventLog, cases: Record<string, number>): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const name of Object.keys(cases)) {
    const events = await log.eventsOf(name);
    const [first, last] = [events[0], events.at(-1)];
    found[name] = ((last?.at.getTime() ?? 0) - (first?.at.getTime() ?? 0)) / 1000;
  }
  return found;
}

async function serviceSeconds(log: EventLog, name: string) {
  const found: Record<string, (number | null | "open")[]> = {};
  for (const { activity, at, started } of await log.eventsOf(name)) {
    const list = found[activity] ?? [];
    list.push(started === null ? null : (at.getTime() - started.getTime()) / 1000);
    found[activity] = list;
  }
  return found;
}

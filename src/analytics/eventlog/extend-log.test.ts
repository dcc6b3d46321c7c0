import { randomUUID } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { type AnEvent, aFile, aLog } from "../../../test/builders/event-logs.ts";
import { logFile } from "../../platform/files/log-file.ts";
import type { EventLog } from "./event-log.ts";
import { type Extension, extendLog, type NewEvents, type PartedLog, type SentEvent } from "./extend-log.ts";
import type { LogOptions } from "./open-log.ts";
import { openStoredLog } from "./stored-log.ts";

const nothing: PartedLog = { parts: [], attributes: [], zone: "Asia/Jakarta" };
const protection = { key: new Uint8Array(32), chosen: {} };
const day = 86_400_000;

function timeOf({ minute }: Pick<AnEvent, "minute">): string {
  return new Date(Date.UTC(2026, 0, 5, 1) + minute * 60_000).toISOString();
}

function sent(event: AnEvent): SentEvent {
  return { case: event.case, activity: event.activity, time: timeOf(event) };
}

function scratch(): string {
  const folder = join(tmpdir(), `mutu-test-${randomUUID()}`);
  mkdirSync(folder);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function extend(log: PartedLog, fresh: NewEvents): Promise<{ log: PartedLog; found: Extension }> {
  const file = logFile("events");
  const found = await extendLog(log, fresh, scratch(), file.grants);
  await file.remove();
  const left = log.parts.filter(({ month }) => !found.replaced.includes(month));
  const parts = [...left, ...found.parts].toSorted((a, b) => a.month.localeCompare(b.month));
  return { log: { ...log, parts, attributes: found.attributes }, found };
}

async function open({ parts, attributes, zone }: PartedLog): Promise<EventLog> {
  const file = logFile("log");
  const log = await openStoredLog(parts, attributes, zone, file.grants);
  onTestFinished(async () => {
    await log.close();
    await file.remove();
  });
  return log;
}

const casesOf = async (log: EventLog) => {
  const cases = await log.sample(100, 1);
  const plain = cases.map(({ name, events }) => ({
    name,
    events: events.map(({ activity, at }) => [activity, at.toISOString()]),
  }));
  return plain.toSorted((a, b) => a.name.localeCompare(b.name));
};

const events = fc.uniqueArray(
  fc.record<AnEvent>({
    case: fc.constantFrom("1", "2", "3"),
    activity: fc.constantFrom("a", "b", "c"),
    minute: fc.integer({ min: 0, max: 60 }).map((days) => (days * day) / 60_000),
  }),
  {
    minLength: 1,
    maxLength: 15,
    selector: ({ case: name, activity, minute }) => `${name} ${activity} ${minute}`,
  },
);

describe("a log that grows", () => {
  it("has the same cases as one that came at once, whatever came in which batch or twice", async () => {
    await fc.assert(
      fc.asyncProperty(events, fc.array(fc.nat(14), { maxLength: 3 }), async (given, cuts) => {
        const places = [
          0,
          ...cuts.filter((cut) => cut < given.length).toSorted((a, b) => a - b),
          given.length,
        ];
        let log = nothing;
        let added = 0;
        for (const [at, to] of places.slice(1).entries()) {
          const from = Math.max(0, (places[at] ?? 0) - 2);
          const batch = given.slice(from, to).map(sent);
          const step = await extend(log, { from: "events", protection, events: batch });
          log = step.log;
          added += step.found.added;
        }
        expect(added).toBe(given.length);
        expect(await casesOf(await open(log))).toEqual(await casesOf(await aLog(given)));
      }),
      { numRuns: 20 },
    );
  });

  it("writes anew only the months of new events and of their cases", async () => {
    const event = (name: string, month: number): SentEvent => ({
      case: name,
      activity: "a",
      time: `2026-${String(month).padStart(2, "0")}-10T08:00:00+07:00`,
    });
    const first = await extend(nothing, {
      from: "events",
      protection,
      events: [event("1", 1), event("2", 2), event("3", 3)],
    });
    expect(first.found.parts.map(({ month }) => month)).toEqual(["2026-01", "2026-02", "2026-03"]);
    const second = await extend(first.log, {
      from: "events",
      protection,
      events: [{ ...event("1", 5), activity: "b" }],
    });
    expect(second.found.replaced).toEqual(["2026-01"]);
    expect(second.found.parts.map(({ month, events: n }) => [month, n])).toEqual([["2026-01", 2]]);
    const earlier = await extend(second.log, { from: "events", protection, events: [event("3", 2)] });
    expect(earlier.found.replaced).toEqual(["2026-02", "2026-03"]);
    expect(earlier.log.parts.map(({ month, cases }) => [month, cases])).toEqual([
      ["2026-01", 1],
      ["2026-02", 2],
    ]);
  });

  it("knows an event by its id within its case, whatever else it says the second time", async () => {
    const one: SentEvent = { id: "e1", case: "1", activity: "a", time: "2026-01-05T08:00:00Z" };
    const { log, found } = await extend(nothing, { from: "events", protection, events: [one, one] });
    expect([found.added, found.duplicates]).toEqual([1, 1]);
    const again = await extend(log, {
      from: "events",
      protection,
      events: [
        { ...one, time: "2026-01-06T08:00:00Z" },
        { ...one, case: "2" },
        { ...one, id: "e2" },
      ],
    });
    expect([again.found.added, again.found.duplicates]).toEqual([2, 1]);
  });

  it("keeps equal events of one delivery as often as it holds them", async () => {
    const one: SentEvent = { case: "1", activity: "a", time: "2026-01-05T08:00:00Z" };
    const { log } = await extend(nothing, { from: "events", protection, events: [one, one] });
    const again = await extend(log, { from: "events", protection, events: [one, one, one] });
    expect([again.found.added, again.found.duplicates]).toEqual([1, 2]);
    const nothingNew = await extend(again.log, { from: "events", protection, events: [one] });
    expect(nothingNew.found).toMatchObject({ added: 0, duplicates: 1, parts: [], replaced: [] });
  });

  it("takes attributes that it did not have, and says which events it cannot read", async () => {
    const first = await extend(nothing, {
      from: "events",
      protection,
      events: [{ case: "1", activity: "a", time: "2026-01-05T08:00:00Z", attributes: { kanal: "loket" } }],
    });
    const { log, found } = await extend(first.log, {
      from: "events",
      protection,
      events: [
        { case: "2", activity: "a", time: "2026-02-05T08:00:00Z", attributes: { unit: "A" } },
        { case: "2", activity: "b", time: "besok" },
      ],
    });
    expect(found.attributes).toEqual(["kanal", "unit"]);
    expect(found.rejected).toMatchObject({ count: 1, rows: [{ row: 2, column: "time", value: "besok" }] });
    const opened = await open(log);
    expect((await opened.eventsOf("1"))[0]?.attributes).toEqual({ kanal: "loket", unit: null });
    expect((await opened.eventsOf("2"))[0]?.attributes).toEqual({ kanal: null, unit: "A" });
  });

  it("takes the events of a file, with the starts that its lifecycle tells", async () => {
    const { log, found } = await extend(
      nothing,
      aFileOf("1,a,2026-01-05T08:00:00Z,start", "1,a,2026-01-05T09:00:00Z,complete"),
    );
    expect(found.added).toBe(1);
    const [event] = await (await open(log)).eventsOf("1");
    expect(event?.started).toEqual(new Date("2026-01-05T08:00:00Z"));
  });

  it("keeps what is open until a later file says that it ended", async () => {
    const begun = ["1,a,2026-01-05T08:00:00Z,start", "2,b,2026-02-05T08:00:00Z,start"];
    const [ended, over] = ["1,c,2026-01-06T08:00:00Z,complete", "1,a,2026-03-01T08:00:00Z,complete"];
    const first = await extend(nothing, aFileOf(...begun, ended));
    expect(first.found.parts.map(({ month, cases, events: n }) => [month, cases, n])).toEqual([
      ["2026-01", 1, 1],
      ["2026-02", 0, 0],
    ]);
    const again = await extend(first.log, aFileOf(...begun, ended));
    expect(again.found).toMatchObject({ added: 0, parts: [], replaced: [] });
    const later = await extend(again.log, aFileOf("1,d,2026-03-01T07:00:00Z,start", over));
    expect(await openWorkOf(later.log)).toEqual({ a: 0, c: 0 });
    const more = await extend(
      later.log,
      aFileOf("2,b,2026-02-05T08:00:00Z,start", "2,b,2026-02-06T08:00:00Z,complete"),
    );
    expect(await openWorkOf(more.log)).toEqual({ a: 0, b: 0, c: 0 });
    const still = await extend(more.log, aFileOf("1,c,2026-03-02T07:00:00Z,start", over));
    expect(still.found.added).toBe(0);
    expect(await openWorkOf(still.log)).toEqual({ a: 0, b: 0, c: 1 });
  });
});

function aFileOf(...rows: string[]): NewEvents {
  const options: LogOptions = {
    columns: {},
    attributes: "all",
    zone: "Asia/Jakarta",
    datePattern: null,
    delimiter: null,
    encoding: null,
    lifecycle: "auto",
  };
  const csv = `case,activity,time,lifecycle\n${rows.join("\n")}\n`;
  return { from: "file", source: logFile(aFile(csv)).source, options };
}

async function openWorkOf(log: PartedLog): Promise<Readonly<Record<string, number>>> {
  const times = await (await open(log)).stepTimes();
  return Object.fromEntries(times.map(({ name, openWork }) => [name, openWork]));
}

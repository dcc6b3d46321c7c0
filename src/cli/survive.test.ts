import { describe, expect, it } from "vitest";
import { figuresOf, runMutu } from "../../test/setup/run-mutu.ts";

const DAY = 86_400;
const file = [
  "id,opened_at,closed_at,service",
  "1,2025-01-01 08:00:00,2025-01-03 08:00:00,izin",
  "2,2025-01-01 08:00:00,,izin",
  "3,2025-01-02,2025-01-02,izin",
  "4,2025-01-05 09:00:00,2025-01-05 08:59:00,izin",
  "5,2025-01-06 08:00:00,2025-02-20 08:00:00,kartu",
  "6,2025-01-09 08:00:00,2025-01-19 08:00:00,kartu",
  "7,2025-02-01,,kartu",
  "8,kemarin,,kartu",
].join("\n");
const asked = ["survive", "-", "--as-of", "2025-01-31", "--at", "7d,60d"];

describe("mutu survive", () => {
  it("answers in its schema, in seconds and shares, as known at the end of the day", async () => {
    const figures = await figuresOf(asked, { stdin: file });
    expect(figures).toMatchObject({
      schema: "mutu.survive/1",
      asOf: "2025-01-31T23:59:59+07:00",
      n: 5,
      events: 3,
      censored: 2,
      notYetOpened: 1,
      estimates: [
        { at: 7 * DAY, done: 0.4, level: 0.95, method: "kaplan-meier-log-log" },
        { at: 60 * DAY, done: null, low: null, high: null, reason: "beyond-follow-up" },
      ],
      median: { value: 10 * DAY },
      naive: { closed: 3, median: 2 * DAY, mean: 4 * DAY, estimates: [{ doneOfAll: 0.4 }, {}] },
    });
    expect(Object.keys(figures).slice(0, 4)).toEqual(["schema", "asOf", "level", "n"]);
  });

  it("lists rows that ended before they began and rows that cannot be read, in their order", async () => {
    const { rejected, rejectedCount } = await figuresOf(asked, { stdin: file });
    expect(rejectedCount).toBe(2);
    expect(rejected).toMatchObject([
      { row: 5, column: "closed_at", value: "2025-01-05T08:59:00+07:00", reason: "closed-before-opened" },
      { row: 9, column: "opened_at", value: "kemarin", reason: "not-a-date" },
    ]);
    expect((await runMutu([...asked, "--strict"], { stdin: file })).status).toBe(3);
  });

  it("compares groups, but not those of a few cases", async () => {
    const figures = await figuresOf([...asked, "--by", "service"], { stdin: file });
    expect(figures).toMatchObject({
      groups: [
        { key: "izin", n: 3, events: 2 },
        { key: "kartu", n: 2, events: 1, median: { value: 10 * DAY } },
      ],
      test: { method: "log-rank", p: null, reason: "no-data", leftOut: ["izin", "kartu"] },
    });
  });

  it("says in a sentence what the open cases do to the figure", async () => {
    const { stdout } = await runMutu(asked, { stdin: file });
    expect(stdout).toContain("Dalam 7\u00a0hari selesai 40,0\u00a0% dari 5 kasus");
    expect(stdout).toContain("Bila yang terbuka dilupakan, angkanya tampak 66,7\u00a0%.");
    const english = await runMutu([...asked, "--lang", "en"], { stdin: file });
    expect(english.stdout).toContain("Half of them are done within 10\u00a0days (2 still open).");
  });

  it("takes an old mass closing for what it is when asked to", async () => {
    const rows = Array.from({ length: 40 }, (_, i) => {
      const minute = String(i).padStart(2, "0");
      return i < 10 ? `2025-01-01,2025-01-0${1 + (i % 9)}` : `2025-01-01,2025-06-01 09:${minute}:00`;
    });
    const stdin = ["start,end", ...rows].join("\n");
    const words = ["survive", "-", "--as-of", "2025-12-31", "--at", "200d"];
    const plain = await figuresOf(words, { stdin });
    expect(plain).toMatchObject({
      events: 40,
      massClosings: [{ cases: 30, from: "2025-06-01T09:10:00+07:00" }],
    });
    expect(await figuresOf([...words, "--censor-mass-closing"], { stdin })).toMatchObject({
      events: 10,
      censored: 30,
    });
    expect((await runMutu(words, { stdin })).stdout).toContain(
      "30 kasus lama ditutup serentak pada 1 Juni 2025",
    );
  });

  it("tells nothing about no cases, and refuses what is no length of time", async () => {
    const figures = await figuresOf(["survive", "-", "--as-of", "2024-01-01"], { stdin: file });
    expect(figures).toMatchObject({
      n: 0,
      reason: "no-data",
      median: { value: null, reason: "not-reached" },
    });
    expect((await runMutu([...asked.slice(0, 4), "--at", "soon"], { stdin: file })).status).toBe(2);
  });

  it("refuses a column that parts the cases into no groups, by name", async () => {
    const rows = Array.from({ length: 10_001 }, (_, i) => `${i},2025-01-01,2025-01-02`);
    const stdin = ["nomor,start,end", ...rows].join("\n");
    const words = ["survive", "-", "--as-of", "2025-12-31", "--by", "nomor"];
    const { status, stdout, stderr } = await runMutu(words, { stdin });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain('Kolom "nomor" berisi lebih dari 10000 nilai berbeda, sampai "10000"');
  });
});

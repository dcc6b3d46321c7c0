import { createReadStream } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { durationsAsOf } from "../../src/analytics/statistics/survival/case-durations.ts";
import { kaplanMeier } from "../../src/analytics/statistics/survival/kaplan-meier.ts";
import { massClosings } from "../../src/analytics/statistics/survival/mass-closing.ts";
import { summariseDurations } from "../../src/analytics/statistics/survival/summarise-durations.ts";
import { readTable } from "../../src/analytics/table/read-table.ts";
import { oracleJson, oraclePath } from "./shared-oracles.ts";

type Case = { readonly opened: number; readonly closed: number | null; readonly type: string };

type Expected = {
  readonly asOf: string;
  readonly excludedClosedBeforeOpened: number;
  readonly n: number;
  readonly closed: number;
  readonly open: number;
  readonly closedWithin14Days: number;
  readonly naiveShareOfClosedOnly: number;
  readonly naiveShareOfAll: number;
  readonly kmShareClosedWithin14Days: number;
  readonly kmStdErrGreenwood: number;
  readonly kmMedianDays: number | null;
  readonly kmP90Days: number | null;
  readonly closedOnlyMedianDays: number | null;
  readonly closedOnlyMeanDays: number | null;
};

const DAY = 86_400;
const file = "boston-311-animals-2016-2017.csv";
const seconds = (written: string) => Date.parse(`${written.trim().replace(" ", "T")}Z`) / 1000;

let cases: readonly Case[];

beforeAll(async () => {
  const source = createReadStream(oraclePath("complaints", file));
  const table = await readTable(source, { delimiter: null, encoding: null, path: null });
  const columns = ["open_dt", "closed_dt", "type"].map((name) => table.columns.indexOf(name));
  const found: Case[] = [];
  const reject = () => expect.unreachable("every row of the file has its shape");
  for await (const batch of table.rows(columns, reject)) {
    for (const { cells } of batch) {
      const [opened = "", closed = "", type = ""] = cells;
      found.push({ opened: seconds(opened), closed: closed.trim() === "" ? null : seconds(closed), type });
    }
  }
  cases = found;
});

/** Groups of the stored figures: all, by type, and those opened in one month. */
function groups(stored: string): [string, Expected, (one: Case) => boolean][] {
  const figures = oracleJson<Record<string, unknown>>("complaints", "expected", stored);
  return Object.entries(figures).flatMap(([name, value]): [string, Expected, (one: Case) => boolean][] => {
    if (name === "all") return [["all", value as Expected, () => true]];
    const inMonth = monthOf(name);
    if (name !== "byType" && inMonth === null) return [];
    return Object.entries(value as Record<string, Expected>).map(([type, expected]) => [
      `${name} ${type}`,
      expected,
      (one) => (inMonth?.(one.opened) ?? true) && (type === "all" || one.type === type),
    ]);
  });
}

function monthOf(name: string): ((opened: number) => boolean) | null {
  const [, month, year] = /^cohort([A-Z][a-z]+)(\d{4})$/.exec(name) ?? [];
  if (!month || !year) return null;
  const from = Date.parse(`${month} 1, ${year} UTC`);
  const until = new Date(from);
  until.setUTCMonth(until.getUTCMonth() + 1);
  return (opened) => opened >= from / 1000 && opened < until.getTime() / 1000;
}

/** Stored figures are rounded to six decimals. */
function near(actual: number | null | undefined, expected: number | null) {
  if (expected === null) return expect(actual).toBeNull();
  expect(Math.abs((actual ?? Number.NaN) - expected)).toBeLessThanOrEqual(1e-6);
}

for (const stored of [
  "boston-km-extract.json",
  "boston-km-asof-2017-12-31.json",
  "boston-km-asof-2017-06-30.json",
]) {
  describe(`how long complaints of Boston take (${stored})`, () => {
    it.each(groups(stored))("%s", (_, expected, belongs) => {
      const known = durationsAsOf(cases.filter(belongs), seconds(expected.asOf));
      expect(known.closedBeforeOpened.length).toBe(expected.excludedClosedBeforeOpened);
      const curve = kaplanMeier(known);
      const summary = summariseDurations(known, [14 * DAY]);
      const place = curve.times.findLastIndex((time) => time <= 14 * DAY);
      const days = (seconds: number | null) => (seconds === null ? null : seconds / DAY);
      expect([curve.n, curve.events, curve.censored]).toEqual([expected.n, expected.closed, expected.open]);
      near(summary.estimates[0]?.done, expected.kmShareClosedWithin14Days);
      near(Math.sqrt(curve.greenwoodVariance[place] ?? 0), expected.kmStdErrGreenwood);
      near(days(summary.median.value), expected.kmMedianDays);
      near(days(summary.p90.value), expected.kmP90Days);

      const { naive } = summary;
      const [within] = naive.estimates;
      expect(Math.round((within?.doneOfAll ?? 0) * curve.n)).toBe(expected.closedWithin14Days);
      near(within?.doneOfClosed, expected.naiveShareOfClosedOnly);
      near(within?.doneOfAll, expected.naiveShareOfAll);
      near(days(naive.median), expected.closedOnlyMedianDays);
      near(days(naive.mean), expected.closedOnlyMeanDays);
    });
  });
}

describe("mass closing of complaints of Boston (boston-bulk-closing.json)", () => {
  it("is found on its day, up to its last closing, and nowhere else", () => {
    const stored = oracleJson<{ lastClosing: string }>("complaints", "expected", "boston-bulk-closing.json");
    const ended = cases.filter(({ closed }) => closed !== null);
    const episodes = massClosings({
      opened: ended.map(({ opened }) => opened),
      closed: ended.map(({ closed }) => closed ?? 0),
    });
    expect(episodes).toHaveLength(1);
    expect(episodes[0]?.to).toBe(seconds(stored.lastClosing));
    expect(episodes[0]?.cases).toBeGreaterThan(100);
  });
});

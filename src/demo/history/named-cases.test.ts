import { describe, expect, it } from "vitest";
import { median } from "../../analytics/statistics/descriptive/quantile.ts";
import { serviceOf } from "../city/services.ts";
import { cityHistory } from "./city-history.ts";
import { toldComplaints } from "./told-complaints.ts";

const history = cityHistory({ seed: 14, now: new Date("2026-11-24T03:00:00Z"), zone: "Asia/Jakarta" });
const told = toldComplaints(history);
const about = told.filter(({ arrival }) => arrival.category.service === "izin-reklame");
const named = about.filter(({ caseNumber }) => caseNumber !== "");
const lengths = new Map(
  [...Map.groupBy(history.log(serviceOf("izin-reklame")), (event) => event.case)].map(([name, events]) => [
    name,
    { begin: events[0]?.at ?? 0, length: (events.at(-1)?.at ?? 0) - (events[0]?.at ?? 0) },
  ]),
);

describe("applications that complaints of the city name", () => {
  it("are named by less than half of the complaints about a permit, and by none of who hides their name", () => {
    expect(named.length / about.length).toBeGreaterThan(0.3);
    expect(named.length / about.length).toBeLessThan(0.55);
    expect(named.filter(({ anonymous, identitySecret }) => anonymous || identitySecret)).toEqual([]);
    expect(
      told.filter(({ arrival, caseNumber }) => arrival.category.agency !== "dpmptsp" && caseNumber !== ""),
    ).toEqual([]);
  });

  it("are there in the log and had begun before the complaint", () => {
    for (const { caseNumber, arrival } of named)
      expect(lengths.get(caseNumber)?.begin).toBeLessThan(arrival.at.getTime());
  });

  it("took longer than the others", () => {
    const complained = new Set(named.map(({ caseNumber }) => caseNumber));
    const of = (isNamed: boolean) =>
      [...lengths].filter(([name]) => complained.has(name) === isNamed).map(([, { length }]) => length);
    expect(median(of(true))).toBeGreaterThan(1.2 * median(of(false)));
  });

  it("are the same for the same seed", () => {
    const again = toldComplaints(history);
    expect(again.map(({ caseNumber }) => caseNumber)).toEqual(told.map(({ caseNumber }) => caseNumber));
  });
});

import { describe, expect, it } from "vitest";
import { maskPersonalData } from "../analytics/text/mask.ts";
import { componentKeys } from "../modules/catalogue/index.ts";
import { agencies } from "./city/agencies.ts";
import { categories } from "./city/categories.ts";
import { people } from "./city/people.ts";
import { services } from "./city/services.ts";
import { standardOf } from "./city/standard.ts";
import { cityHistory } from "./history/city-history.ts";
import { toldComplaints } from "./history/told-complaints.ts";

const now = new Date("2026-11-24T03:00:00Z");
const zone = "Asia/Jakarta";
const told = toldComplaints(cityHistory({ seed: 3, now, zone }));

describe("the services of the city", () => {
  it("are twelve, each with the 14 components of the law, every one filled or with its reason (STD-01)", () => {
    expect(services).toHaveLength(12);
    for (const service of services) {
      const components = standardOf(service);
      expect(components.map(({ key }) => key)).toEqual([...componentKeys]);
      expect(components.every(({ promise, reasonEmpty }) => (promise === "") !== (reasonEmpty === ""))).toBe(
        true,
      );
    }
  });

  it("promise things that nobody measures, as everywhere", () => {
    const unmeasured = services.map(
      (service) => standardOf(service).filter(({ meter }) => meter === null).length,
    );
    expect(Math.min(...unmeasured)).toBeGreaterThan(3);
  });

  it("lie at units that the city has, as do the categories of complaints", () => {
    const units = new Set(agencies.flatMap(({ code, units }) => units.map((unit) => `${code}/${unit.code}`)));
    const named = [...services, ...categories].map(({ agency, unit }) => `${agency}/${unit}`);
    expect(named.filter((unit) => !units.has(unit))).toEqual([]);
  });
});

describe("the people of the city", () => {
  it("have every role, and some have two", () => {
    const positions = Object.values(people).flatMap((person) => [...person.positions]);
    expect(new Set(positions.map(({ role }) => role)).size).toBe(8);
    expect(Object.values(people).some((person) => person.positions.length > 1)).toBe(true);
  });
});

describe("two years of complaints", () => {
  it("are the same for the same seed and moment, and others for another seed", () => {
    const again = toldComplaints(cityHistory({ seed: 3, now, zone }));
    expect(again).toEqual(told);
    const other = toldComplaints(cityHistory({ seed: 4, now, zone }));
    expect(other.map(({ written }) => written.body)).not.toEqual(told.map(({ written }) => written.body));
  });

  it("know nothing of what has not happened yet, and no step comes before the one it follows", () => {
    for (const { arrival, life } of told) {
      const times = life.steps.map(({ at }) => at.getTime());
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      expect(times[0]).toBe(arrival.at.getTime());
      expect(times.at(-1)).toBeLessThanOrEqual(now.getTime());
    }
  });

  it("are told in many words, without a slot left open", () => {
    const bodies = told.map(({ written }) => written.body);
    expect(new Set(bodies).size / bodies.length).toBeGreaterThan(0.85);
    expect(bodies.filter((body) => /[{}]|lorem/i.test(body))).toEqual([]);
  });

  it("show no number or address of anybody once they are masked, and those said to hold none hold none", () => {
    const contact = /\d{4}-\d{4}|@/;
    const own = told.map(({ written }) => written);
    expect(own.filter(({ hasPersonalData, body }) => !hasPersonalData && contact.test(body))).toEqual([]);
    const masked = own
      .filter(({ hasPersonalData }) => hasPersonalData)
      .map(({ body }) => maskPersonalData(body).masked);
    expect(masked.length).toBeGreaterThan(100);
    expect(masked.filter((body) => contact.test(body))).toEqual([]);
  });
});

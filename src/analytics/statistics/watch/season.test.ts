import { describe, expect, it } from "vitest";
import { addDays, weekdayOf } from "../../calendar/day.ts";
import { drawNegativeBinomial, drawPoisson } from "../random/draw.ts";
import { seededRandom } from "../random/generator.ts";
import { seasonOf } from "./season.ts";

const weeks = (n: number) => Array.from({ length: n }, (_, i) => addDays("2016-01-04", 7 * i));
const yearly = (i: number) => 50 * Math.exp(0.5 * Math.sin((2 * Math.PI * (i - 12)) / 52.18));

describe("season of counts (Serfling 1963)", () => {
  it("is learnt from two whole years of weeks", () => {
    const random = seededRandom(3);
    const counts = weeks(110).map((_, i) => drawPoisson(random, yearly(i)));
    const season = seasonOf(counts, weeks(110), "week");
    expect(season?.baseline).toBe(104);
    season?.expected.forEach((mean, i) => {
      expect(Math.abs(mean / yearly(i) - 1)).toBeLessThan(0.12);
    });
  });
  it("is not believed with less than two years", () => {
    const counts = weeks(103).map((_, i) => Math.round(yearly(i)));
    expect(seasonOf(counts, weeks(103), "week")).toBeNull();
  });
  it("is not seen where there is none, nor where one long event happened", () => {
    const random = seededRandom(9);
    let believed = 0;
    for (let i = 0; i < 20; i++) {
      if (
        seasonOf(
          weeks(104).map(() => drawNegativeBinomial(random, 50, 20)),
          weeks(104),
          "week",
        )
      )
        believed++;
      const event = weeks(104).map((_, w) => drawNegativeBinomial(random, w >= 60 && w < 80 ? 90 : 50, 20));
      if (seasonOf(event, weeks(104), "week")) believed++;
    }
    expect(believed).toBe(0);
  });
  it("is found in months as well", () => {
    const starts = Array.from(
      { length: 24 },
      (_, i) => `${2016 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}-01`,
    );
    const counts = starts.map((_, i) => Math.round(200 * Math.exp(0.5 * Math.sin((2 * Math.PI * i) / 12))));
    expect(seasonOf(counts, starts, "month")?.baseline).toBe(24);
  });
  it("of days is the day of the week, after eight weeks", () => {
    const starts = Array.from({ length: 70 }, (_, i) => addDays("2025-01-06", i));
    const counts = starts.map((day) => (weekdayOf(day) > 5 ? 3 : 30));
    const season = seasonOf(counts, starts, "day");
    expect(season?.expected[0]).toBeCloseTo(30, 6);
    expect(season?.expected[6]).toBeCloseTo(3, 6);
    expect(seasonOf(counts.slice(0, 50), starts.slice(0, 50), "day")).toBeNull();
  });
});

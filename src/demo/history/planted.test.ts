import { describe, expect, it } from "vitest";
import { addDays, dayNumber } from "../../analytics/calendar/day.ts";
import { localDay } from "../../analytics/calendar/zone.ts";
import { compareUnits } from "../../analytics/statistics/compare/compare-units.ts";
import { median } from "../../analytics/statistics/descriptive/quantile.ts";
import { assessEffect } from "../../analytics/statistics/effect/assess-effect.ts";
import type { ChartSeries } from "../../analytics/statistics/watch/chart-series.ts";
import { periodOf } from "../../analytics/statistics/watch/period.ts";
import { watchSeries } from "../../analytics/statistics/watch/watch-series.ts";
import { nineQuestions } from "../../analytics/survey/instruments/nine-questions.ts";
import { indexOf } from "../../modules/surveys/nouns/index-of-wave.ts";
import { seriesOf } from "../../modules/warnings/nouns/series.ts";
import { worseNow } from "../../modules/warnings/nouns/worse.ts";
import { agencies } from "../city/agencies.ts";
import { normSeconds } from "../city/service.ts";
import { serviceOf, services } from "../city/services.ts";
import { watchedBy } from "../load/detectors.ts";
import type { CaseEvent } from "./case-log.ts";
import { type CityHistory, cityHistory } from "./city-history.ts";

const now = new Date("2026-11-24T03:00:00Z");
const zone = "Asia/Jakarta";
const seeds = Array.from({ length: 20 }, (_, i) => i + 1);
const city = (seed: number) => cityHistory({ seed, now, zone });

const known = new Map<number, readonly ChartSeries[]>();

/** The charts of the detectors of the city, over the weeks that have ended by today. */
function charts(history: CityHistory): readonly ChartSeries[] {
  const charted = known.get(history.seed) ?? chartsOf(history);
  known.set(history.seed, charted);
  return charted;
}

function chartsOf({ arrivals, timeline }: CityHistory): readonly ChartSeries[] {
  const counts = arrivals()
    .filter(({ category }) => category.class !== "complaint-oversight")
    .map(({ category, area, day }) => ({
      agency: category.agency,
      at: day,
      unitId: category.unit,
      category: category.name,
      area,
      count: 1,
    }));
  return agencies.flatMap(({ code }) => {
    const own = counts.filter(({ agency }) => agency === code);
    const { rows } = seriesOf(own, watchedBy(code));
    return watchSeries(rows, {
      measure: "count",
      every: "week",
      chart: "auto",
      from: timeline.weeksAgo(106),
      until: addDays(timeline.weeksAgo(0), -1),
    }).series;
  });
}

/** Median days of a step by the week in which it was completed, as the event log answers it. */
function weeklyDays(events: readonly CaseEvent[], activity: string) {
  const before = new Map<string, number>();
  const days = new Map<string, number[]>();
  for (const event of events) {
    const began = before.get(event.case);
    before.set(event.case, event.at);
    if (began === undefined || event.activity !== activity) continue;
    const week = periodOf(localDay(new Date(event.at), zone), "week");
    days.set(week, [...(days.get(week) ?? []), (event.at - began) / 86_400_000]);
  }
  return [...days].map(([at, own]) => ({ at, value: median(own), n: own.length }));
}

/** A chart says the week; chance may hide the first one or lend one before. */
function near(seen: string | undefined, day: string): boolean {
  return seen !== undefined && Math.abs(dayNumber(seen) - dayNumber(day)) <= 7;
}

describe("a problem that is real: a step that became slow after a change", () => {
  it.each(seeds)("is found some weeks after it began, and its end is proved (seed %i)", (seed) => {
    const { log, planted, timeline } = city(seed);
    const { service, activity, from, until } = planted.slowStep;
    const step = serviceOf(service).steps.find(({ name }) => name === activity);
    const weeks = weeklyDays(log(serviceOf(service)), activity).toSorted((a, b) => a.at.localeCompare(b.at));
    const seenAt = timeline.weeksAgo(57);
    const rows = weeks.map(({ at, value, n }) => ({ day: at, key: activity, value, n }));
    const [chart] = watchSeries(
      rows.filter(({ day }) => day < seenAt),
      { measure: "value", every: "week", chart: "auto", until: addDays(seenAt, -1) },
    ).series;
    const found = chart && worseNow(chart);
    expect(near(found?.since, from)).toBe(true);
    expect(found?.value).toBeGreaterThan((step ? (normSeconds(step) ?? 0) : 0) / 86_400);

    const judged = weeks.filter(({ at }) => at >= from && at < addDays(until, 91));
    const { verdict, effect } = assessEffect({
      measure: "value",
      series: judged.map(({ at, value, n }) => ({ at: dayNumber(at), value, n })),
      changed: dayNumber(until),
      better: "lower",
    });
    expect(verdict).toBe("worked");
    expect(effect?.high).toBeLessThan(0);
  });
});

describe("a problem that is real: a category that surged in one sub-district", () => {
  it.each(seeds)("is found, and so is the failing queue of everywhere (seed %i)", (seed) => {
    const history = city(seed);
    const found = charts(history).flatMap((chart) => worseNow(chart) ?? []);
    const { murkyWater, failingQueue } = history.planted;
    const surge = found.find(({ key }) => key === `${murkyWater.category} · ${murkyWater.area}`);
    expect(near(surge?.since, murkyWater.from)).toBe(true);
    expect(near(found.find(({ key }) => key === failingQueue.category)?.since, failingQueue.from)).toBe(true);
  });
});

describe("a problem that is not real: a low index of few answers (product rule 2)", () => {
  it.each(seeds)(
    "is said to be not enough to tell, beside units of which enough is known (seed %i)",
    (seed) => {
      const { answers, planted } = city(seed);
      const groups = services.map((service) => {
        const scores = answers(service, 1, nineQuestions).map((one) => one.scores);
        return { service, scores: scores.filter((own): own is number[] => !own.includes(null)) };
      });
      const indices = groups.map(({ service, scores }) => ({
        service: service.code,
        index: indexOf(
          scores.map((own) => ({
            complete: true,
            scores: Object.fromEntries(nineQuestions.items.map((item, i) => [item.key, own[i] ?? 0])),
          })),
          { instrument: nineQuestions, weight: "exact", population: null, minimum: 30 },
        ),
      }));
      const small = indices.find(({ service }) => service === planted.fewAnswers.service)?.index;
      const others = indices.filter(({ service }) => service !== planted.fewAnswers.service);
      const points = ({ result }: { result: { index: { exact: number } | null } }) =>
        result.index?.exact ?? 0;
      if (!small) throw new Error("no answers at the small unit");

      expect(points(small)).toBeLessThan(Math.min(...others.map(({ index }) => points(index))));
      expect(small.cautions).toContainEqual({ kind: "few-answers", n: small.result.n, minimum: 30 });
      expect("categories" in small.interval && small.interval.categories.length).toBeGreaterThan(1);
      expect(others.filter(({ index }) => index.cautions.length > 0)).toEqual([]);

      const content = groups.map(({ service, scores }) => ({
        key: service.code,
        n: scores.length,
        events: scores.filter((own) => own.reduce((sum, score) => sum + score, 0) >= 3 * own.length).length,
      }));
      const compared = compareUnits(content).units.find(({ key }) => key === planted.fewAnswers.service);
      expect(compared).toMatchObject({ flag: "cannot-tell", reason: "too-few-cases" });
      expect(compared?.needed).toBeGreaterThan(0);
    },
  );
});

describe("all that was not planted", () => {
  it("alarms about as often as the charts say, over 20 seeds", () => {
    const planted = new Set([
      "Air keruh · Randu Hulu",
      "Antrean daring gagal",
      "Antrean loket lama",
      "Proses izin lama",
    ]);
    const ordinary = seeds.flatMap((seed) => charts(city(seed)).filter(({ key }) => !planted.has(key)));
    const judged = ordinary.flatMap(({ points, baseline, chart }) =>
      points.slice(baseline.points).map(({ signals }) => ({ signals, chart, said: baseline.falseAlarms })),
    );
    const said = (rule: "limits" | "rules") =>
      judged.reduce((sum, point) => sum + (point.said?.[rule] ?? 0), 0);
    const beyond = judged.filter(({ signals }) => signals.includes("beyond-limits")).length;
    const any = judged.filter(({ signals }) => signals.length > 0).length;
    const now = ordinary.filter((chart) => worseNow(chart) !== null).length;
    console.log(
      `${ordinary.length} ordinary series, ${judged.length} points: ${beyond} beyond limits (said ${said("limits").toFixed(0)}), ` +
        `${any} by any rule (said ${said("rules").toFixed(0)}); ${now} series warn today`,
    );
    expect(judged.length).toBeGreaterThan(10_000);
    expect(beyond).toBeLessThan(said("limits") * 1.5);
    expect(any).toBeLessThan(said("rules") * 1.2);
    expect(now / ordinary.length).toBeLessThan(said("rules") / judged.length);
  });
});

import type { Day } from "../../analytics/calendar/day.ts";
import type { AgencyCode } from "../city/agencies.ts";
import type { SubDistrict } from "../city/places.ts";
import type { Timeline } from "./timeline.ts";

/** Complaints of a category, in one sub-district or everywhere, come so many times as often between two days. */
export type Change = {
  readonly agency: AgencyCode;
  readonly category: string;
  readonly area: SubDistrict | null;
  readonly from: Day;
  /** Not included; open when it goes on. */
  readonly until: Day | null;
  readonly times: number;
};

/** A step of a service takes other opening hours between two days. */
export type Slowing = {
  readonly service: string;
  readonly activity: string;
  readonly from: Day;
  readonly until: Day;
  readonly takesHours: number;
};

/** A service at which so few answered the newest survey that its low index says nothing. */
export type FewAnswers = {
  readonly service: string;
  /** Mean score of each of them, on the scale of 1 to 4: most were content, two had a very bad day. */
  readonly moods: readonly number[];
};

/**
 * The problems that were put into the city on purpose, and when. Everything else in it is ordinary: seasons, holidays,
 * busy Mondays, slow units, chance.
 */
export type Planted = {
  /** Real, and through the whole loop: a new application made the check of files slow, until it was mended. */
  readonly slowStep: Slowing;
  /** Real, and waiting for a decision: murky water in one sub-district. */
  readonly murkyWater: Change;
  /** Not real: an index that is low only because seven people answered. */
  readonly fewAnswers: FewAnswers;
  /** Real, and so fresh that nobody has looked: the queue application fails since two weeks. */
  readonly failingQueue: Change;
  /** What a quick counter changed for the better; its effect can be computed now. */
  readonly quickCounter: Change;
  /** People complained more about slow permits while the check of files was slow. */
  readonly slowPermits: Change;
};

export function plantedIn({ weeksAgo }: Pick<Timeline, "weeksAgo">): Planted {
  const slow = { from: weeksAgo(62), until: weeksAgo(36) };
  return {
    slowStep: { service: "izin-reklame", activity: "Verifikasi berkas", ...slow, takesHours: 30 },
    murkyWater: {
      agency: "dpupr",
      category: "Air keruh",
      area: "Randu Hulu",
      from: weeksAgo(6),
      until: null,
      times: 4,
    },
    fewAnswers: { service: "surat-sehat", moods: [3.1, 2.9, 3.2, 1.3, 2.8, 1.4, 3] },
    failingQueue: {
      agency: "dukcapil",
      category: "Antrean daring gagal",
      area: null,
      from: weeksAgo(2),
      until: null,
      times: 4,
    },
    quickCounter: {
      agency: "dukcapil",
      category: "Antrean loket lama",
      area: null,
      from: weeksAgo(14),
      until: null,
      times: 0.5,
    },
    slowPermits: { agency: "dpmptsp", category: "Proses izin lama", area: null, ...slow, times: 1.5 },
  };
}

/** By how much a change multiplies what is usual on a day. */
export function changeOn(changes: readonly Change[], day: Day, category: string, area: string): number {
  const felt = changes.filter(
    (change) =>
      change.category === category &&
      (change.area === null || change.area === area) &&
      change.from <= day &&
      (change.until === null || day < change.until),
  );
  return felt.reduce((times, change) => times * change.times, 1);
}

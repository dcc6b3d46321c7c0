import { dayNumber } from "../../analytics/calendar/day.ts";
import type { Random } from "../../analytics/statistics/random/generator.ts";
import { type Written, writeAgain, writeComplaint } from "../words/write-complaint.ts";
import type { CityHistory } from "./city-history.ts";
import type { Arrival } from "./complaint-arrivals.ts";
import { type ComplaintLife, lifeOf } from "./complaint-life.ts";
import { namedCases } from "./named-cases.ts";
import { streamOf, weighted } from "./random-stream.ts";

export type ToldComplaint = {
  readonly arrival: Arrival;
  readonly life: ComplaintLife;
  readonly written: Written;
  readonly channel: "web" | "counter" | "phone" | "letter";
  readonly anonymous: boolean;
  readonly identitySecret: boolean;
  /** Public number, such as `DPUPR-2026-00481`. */
  readonly number: string;
  /** The application that it names, or empty */
  readonly caseNumber: string;
};

/** Share of complaints about a matter that somebody told within the last days. */
const toldBefore = { share: 0.04, days: 3 };

/** All complaints with their words and what became of them, in the order of time. */
export function toldComplaints(history: CityHistory): readonly ToldComplaint[] {
  const lives = streamOf(history.seed, "lives of complaints");
  const words = streamOf(history.seed, "words of complaints");
  const caseOf = namedCases(history);
  const lastAt = new Map<string, { readonly day: number; readonly written: Written }>();
  const counts = new Map<string, number>();
  return history.arrivals().map((arrival) => {
    const { category, area } = arrival;
    const place = `${category.name} ${area}`;
    const day = dayNumber(arrival.day);
    const before = lastAt.get(place);
    const isAgain = before !== undefined && day - before.day <= toldBefore.days && words() < toldBefore.share;
    const written = isAgain ? writeAgain(before.written, words) : writeComplaint(category.name, area, words);
    lastAt.set(place, { day, written });
    const life = lifeOf(
      arrival,
      history.hoursOf(category.agency, category.unit),
      history.timeline.now,
      lives,
    );
    const way = wayIn(arrival, lives);
    return {
      ...{ arrival, written, life, ...way },
      caseNumber: caseOf({ arrival, channel: way.channel, isHidden: way.anonymous || way.identitySecret }),
      number: nextNumber(counts, arrival),
    };
  });
}

/** Who reports an officer hides more often. */
function wayIn({ category }: Arrival, random: Random) {
  const isOversight = category.class === "complaint-oversight";
  const anonymous = random() < (isOversight ? 0.45 : 0.07);
  return {
    channel: weighted(random, [
      ["web", 0.62],
      ["counter", 0.17],
      ["phone", 0.16],
      ["letter", 0.05],
    ] as const),
    anonymous,
    identitySecret: !anonymous && random() < (isOversight ? 0.6 : 0.04),
  };
}

function nextNumber(counts: Map<string, number>, { category, day }: Arrival): string {
  const series = `${category.agency.toUpperCase()}-${day.slice(0, 4)}`;
  const count = (counts.get(series) ?? 0) + 1;
  counts.set(series, count);
  return `${series}-${String(count).padStart(5, "0")}`;
}

import type { Family, Sample } from "./exposition.ts";

/** A request that was answered: the pattern of its route, never its path. */
export type Answered = {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
};

/** What a process counts of its requests since it started. */
export type RequestTally = {
  count(answered: Answered): void;
  families(): readonly Family[];
};

/** Upper ends in seconds, around the targets of 150 ms, 400 ms, 500 ms and 1 s. */
const ends = [0.025, 0.05, 0.1, 0.15, 0.25, 0.4, 0.5, 1, 2.5, 5, 15] as const;

type Times = { readonly buckets: number[]; sum: number; n: number };

export function requestTally(): RequestTally {
  const counts = new Map<string, { readonly labels: Readonly<Record<string, string>>; n: number }>();
  const times = new Map<string, Times>();
  return {
    count({ method, route, status, seconds }) {
      const key = `${method} ${route} ${status}`;
      const known = counts.get(key) ?? { labels: { method, route, status: String(status) }, n: 0 };
      known.n += 1;
      counts.set(key, known);
      addTime(times, surfaceOf(route), seconds);
    },
    families: () => [
      {
        name: "mutu_http_requests_total",
        help: "Requests answered, by pattern of route and status.",
        type: "counter",
        samples: [...counts.values()].map(({ labels, n }) => ({ labels, value: n })),
      },
      {
        name: "mutu_http_request_duration_seconds",
        help: "Time to answer a request.",
        type: "histogram",
        samples: [...times].flatMap(([surface, one]) => samplesOf(surface, one)),
      },
    ],
  };
}

function addTime(times: Map<string, Times>, surface: string, seconds: number): void {
  const one = times.get(surface) ?? { buckets: ends.map(() => 0), sum: 0, n: 0 };
  const at = ends.findIndex((end) => seconds <= end);
  if (at >= 0) one.buckets[at] = (one.buckets[at] ?? 0) + 1;
  one.sum += seconds;
  one.n += 1;
  times.set(surface, one);
}

/** Each bucket holds all those before it. */
function samplesOf(surface: string, { buckets, sum, n }: Times): readonly Sample[] {
  let upTo = 0;
  const counted = buckets.map((inside, i): Sample => {
    upTo += inside;
    return { suffix: "_bucket", labels: { surface, le: String(ends[i]) }, value: upTo };
  });
  return [
    ...counted,
    { suffix: "_bucket", labels: { surface, le: "+Inf" }, value: n },
    { suffix: "_sum", labels: { surface }, value: sum },
    { suffix: "_count", labels: { surface }, value: n },
  ];
}

function surfaceOf(route: string): string {
  if (route.startsWith("/api")) return "api";
  if (route.startsWith("/staf")) return "staff";
  return route.startsWith("/aset") ? "static" : "portal";
}

import { describe, expect, it } from "vitest";
import { exposition } from "./exposition.ts";
import { requestTally } from "./request-tally.ts";

describe("text of figures (Prometheus text format 0.0.4)", () => {
  it("has help, type and samples of each family", () => {
    const text = exposition([
      { name: "mutu_letters_waiting", help: "Letters.", type: "gauge", samples: [{ value: 3 }] },
      { name: "mutu_unknown", help: "Nothing known.", type: "gauge", samples: [] },
    ]);
    expect(text).toBe(
      "# HELP mutu_letters_waiting Letters.\n# TYPE mutu_letters_waiting gauge\nmutu_letters_waiting 3\n",
    );
  });

  it("escapes what would end a label or a line", () => {
    const samples = [{ labels: { route: 'a"b\\c\nd' }, value: 1 }];
    expect(exposition([{ name: "n", help: "h", type: "counter", samples }])).toContain(
      'n{route="a\\"b\\\\c\\nd"} 1',
    );
  });
});

describe("tally of requests", () => {
  it("counts by pattern and status, and sorts times into buckets that hold those before them", () => {
    const tally = requestTally();
    const page = { method: "GET", route: "/staf/agenda", status: 200 };
    for (const seconds of [0.01, 0.12, 0.12, 0.7, 40]) tally.count({ ...page, seconds });
    tally.count({ method: "POST", route: "/api/v1/complaints", status: 422, seconds: 0.3 });
    const text = exposition(tally.families());
    expect(text).toContain('mutu_http_requests_total{method="GET",route="/staf/agenda",status="200"} 5');
    expect(text).toContain('route="/api/v1/complaints",status="422"} 1');
    const bucket = (le: string) =>
      new RegExp(`duration_seconds_bucket\\{surface="staff",le="${le}"\\} (\\d+)`).exec(text)?.[1];
    expect(["0.025", "0.1", "0.15", "0.5", "1", "15", "\\+Inf"].map(bucket)).toEqual([
      "1",
      "1",
      "3",
      "3",
      "4",
      "4",
      "5",
    ]);
    expect(text).toContain('mutu_http_request_duration_seconds_count{surface="staff"} 5');
    expect(text).toContain('mutu_http_request_duration_seconds_sum{surface="api"} 0.3');
  });
});

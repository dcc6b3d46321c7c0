import { describe, expect, it } from "vitest";
import { Metric } from "../../../modules/improvement/index.ts";
import { metricIn, metricQuery } from "./metric-address.ts";

const agencyId = "00000000-0000-7000-8000-000000000001";
const metrics = [
  { kind: "complaint-count", agencyId, category: "antrean & loket", area: "Kota Baru" },
  { kind: "step-days", agencyId, logId: agencyId, activity: "Verifikasi berkas", every: "month" },
  { kind: "on-time-share", agencyId, logId: agencyId, limitDays: 12.5 },
].map((metric) => Metric.parse(metric));

describe("measure in an address", () => {
  it.each(metrics)("comes back as it was: $kind", (metric) => {
    expect(metricIn(Object.fromEntries(new URLSearchParams(metricQuery(metric))))).toEqual(metric);
  });

  it("is nothing when somebody wrote something else there", () => {
    expect(metricIn({})).toBeNull();
    expect(metricIn({ "metric.kind": "complaint-count", "metric.agencyId": "1" })).toBeNull();
  });
});

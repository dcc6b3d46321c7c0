import { describe, expect, it } from "vitest";
import { missingDetectors } from "./standing-detectors.ts";

const counts = { kind: "complaint-counts", by: "unit", every: "month", periods: 24 } as const;

describe("what is watched without anybody asking", () => {
  it("is the complaints of each agency that chose nothing for itself", () => {
    const missing = missingDetectors(["a", "b"], [], [{ agencyId: "a", settings: counts }]);
    expect(missing).toMatchObject([
      { agencyId: "b", settings: { kind: "complaint-counts", by: "category" } },
    ]);
  });

  it("is the newest log of each service, and none that belongs to no service", () => {
    const log = (id: string, serviceId: string | null) => ({ agencyId: "a", id, serviceId, name: id });
    const logs = [log("new", "permit"), log("old", "permit"), log("loose", null), log("birth", "register")];
    const settings = missingDetectors([], logs, []).map(({ settings }) => settings);
    expect(settings).toMatchObject([{ logId: "new" }, { logId: "birth" }]);
  });

  it("is nothing more once all of it is watched", () => {
    const logs = [{ agencyId: "a", id: "new", serviceId: "permit", name: "Izin" }];
    const first = missingDetectors(["a"], logs, []);
    expect(first).toHaveLength(2);
    expect(missingDetectors(["a"], logs, first)).toEqual([]);
  });
});

import type { Detector } from "./detector.ts";

type Log = {
  readonly agencyId: string;
  readonly id: string;
  readonly serviceId: string | null;
  readonly name: string;
};
type Standing = Omit<Detector, "id" | "lastRunAt">;

/** Two years of weeks, so that a season can be told from a rise. */
const periods = 104;

/**
 * What is watched without anybody asking: the complaints of each agency by category, and the newest case log of each
 * service against the times that its procedure gives. An agency that chose for itself keeps its choice, and a log that
 * is watched already is not watched twice.
 * @param logs - newest first
 * @returns the detectors that are missing
 */
export function missingDetectors(
  agencies: readonly string[],
  logs: readonly Log[],
  existing: readonly Pick<Detector, "agencyId" | "settings">[],
): readonly Standing[] {
  const counted = new Set(
    existing.flatMap(({ agencyId, settings }) => (settings.kind === "complaint-counts" ? [agencyId] : [])),
  );
  const watched = new Set(
    existing.flatMap(({ settings }) => (settings.kind === "step-norm" ? [settings.logId] : [])),
  );
  const counts = agencies
    .filter((agencyId) => !counted.has(agencyId))
    .map(
      (agencyId): Standing => ({
        agencyId,
        name: "Pengaduan menurut jenis",
        settings: { kind: "complaint-counts", by: "category", every: "week", periods },
      }),
    );
  const steps = newestOfEachService(logs)
    .filter(({ id }) => !watched.has(id))
    .map(
      ({ agencyId, id, name }): Standing => ({
        agencyId,
        name: `Waktu tiap tahap: ${name}`,
        settings: { kind: "step-norm", logId: id, every: "month" },
      }),
    );
  return [...counts, ...steps];
}

function newestOfEachService(logs: readonly Log[]): readonly Log[] {
  const ofServices = logs.filter(({ serviceId }) => serviceId !== null);
  const newest = Map.groupBy(ofServices, ({ agencyId, serviceId }) => `${agencyId} ${serviceId}`);
  return [...newest.values()].flatMap(([first]) => (first === undefined ? [] : [first]));
}

import { describe, expect, it } from "vitest";
import { aFile } from "../../test/builders/event-logs.ts";
import { simulatedPermits, usualWay, type Way } from "../../test/builders/simulated-permits.ts";
import { figuresOf, runMutu } from "../../test/setup/run-mutu.ts";
import { seededRandom } from "../analytics/statistics/random/generator.ts";

function csv(way: (along: number) => Way, cases = 600): string {
  const permits = simulatedPermits(seededRandom(41), { cases, days: 364 }, way);
  const rows = permits.flatMap(({ began, events }, at) =>
    events.map(
      ({ activity, seconds }) => `${at},${activity},${new Date(began + seconds * 1000).toISOString()}`,
    ),
  );
  return `case,activity,time\n${rows.join("\n")}\n`;
}

const dropped = csv((along) => (along < 0.5 ? usualWay : { ...usualWay, fee: false }));

describe("mutu mine drift", () => {
  it("prints when the process changed, between when and when, and what changed", async () => {
    const figures = await figuresOf(["mine", "drift", aFile(dropped), "--seed", "3"]);
    expect(figures).toMatchObject({
      schema: "mutu.mine.drift/1",
      alpha: 0.05,
      permutations: 199,
      seed: 3,
      season: null,
      seasonReason: "less-than-two-years",
    });
    const changes = figures.changes as readonly Record<string, unknown>[];
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ kind: "sudden", between: { level: 0.95, method: "bootstrap" } });
    expect(changes[0]?.at).toMatch(/^2024-0[67]-\d\dT.*\+07:00$/);
    const changed = changes[0]?.changed as readonly Record<string, unknown>[];
    expect(changed.find(({ name }) => name === "bayar")).toMatchObject({
      kind: "step",
      interval: { method: "newcombe" },
    });
  });

  it("says the largest change in words, and that a season cannot be told yet", async () => {
    const { stdout } = await runMutu(["mine", "drift", aFile(dropped)]);
    expect(stdout).toMatch(/Proses berubah 1 kali di antara \d+ kasus/);
    expect(stdout).toContain("kurang dari dua tahun");
  });

  it("says that nothing changed where nothing did", async () => {
    const { stdout } = await runMutu(["mine", "drift", aFile(csv(() => usualWay))]);
    expect(stdout).toContain("Tidak terlihat perubahan");
  });

  it("says how many cases it takes", async () => {
    const { stdout } = await runMutu(["mine", "drift", aFile(csv(() => usualWay, 40))]);
    expect(stdout).toContain("perlu paling sedikit 100");
  });
});

import { describe, expect, it } from "vitest";
import { aFile } from "../../test/builders/event-logs.ts";
import { oraclePath } from "../../test/oracles/shared-oracles.ts";
import { figuresOf, runMutu } from "../../test/setup/run-mutu.ts";

const receipt = oraclePath("logs", "receipt.csv");
const ends = "T10 Determine necessity to stop indication,T15 Print document X request unlicensed";
const causes = ["mine", "causes", receipt, "--promise", "7d", "--end", ends];

describe("mutu mine causes", () => {
  it("prints associations with their intervals, adjusted and not, and says that they are no causes", async () => {
    const figures = await figuresOf([...causes, "--attributes", "case:channel", "--resource", "org:group"]);
    expect(figures).toMatchObject({
      schema: "mutu.mine.causes/1",
      promiseSeconds: 604_800,
      due: 1413,
      n: 1413,
      late: 354,
      kind: "association",
    });
    const found = figures.associations as Record<string, unknown>[];
    expect(found[0]).toMatchObject({
      trait: { kind: expect.any(String) },
      difference: { value: expect.any(Number), interval: { level: 0.95 } },
      with: { cases: expect.any(Number), share: expect.any(Number) },
      associated: true,
    });
    const kinds = new Set(found.map(({ trait }) => (trait as { kind: string }).kind));
    for (const kind of ["attribute", "month", "workload", "wait", "handovers"]) expect(kinds).toContain(kind);
  });

  it("says the surest in words, and never the word cause without not", async () => {
    const { stdout } = await runMutu(causes);
    expect(stdout).toContain("Dari 1.413 kasus yang janjinya sudah jatuh tempo, 354");
    expect(stdout).toContain("Ini hubungan, bukan sebab.");
  });

  it("tells nothing from a handful of cases", async () => {
    const csv = "case,activity,time\n1,Terima,2026-01-05\n1,Terbit,2026-01-27\n2,Terima,2026-01-06\n";
    const args = ["mine", "causes", aFile(csv), "--promise", "14d", "--end", "Terbit"];
    const figures = await figuresOf(args);
    expect(figures).toMatchObject({ n: 2, late: 2, associations: null, reason: "too-few-cases" });
    expect((await runMutu(args)).stdout).toContain("Belum cukup untuk dikatakan: baru 2 kasus");
  });

  it("refuses traits of people", async () => {
    const { status, stderr } = await runMutu([...causes, "--attributes", "case:responsible,org:resource"]);
    expect(status).toBe(2);
    expect(stderr).toContain("case:responsible, org:resource adalah ciri orang");
  });
});

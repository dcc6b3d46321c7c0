import { describe, expect, it } from "vitest";
import { aFile } from "../../test/builders/event-logs.ts";
import { oraclePath } from "../../test/oracles/shared-oracles.ts";
import { figuresOf, runMutu } from "../../test/setup/run-mutu.ts";

const receipt = oraclePath("logs", "receipt.csv");
const ends = "T10 Determine necessity to stop indication,T15 Print document X request unlicensed";
const risk = ["mine", "risk", receipt, "--promise", "7d", "--end", ends];

describe("mutu mine risk", () => {
  it("prints each open case with its chance, and how right such chances were", async () => {
    const figures = await figuresOf([...risk, "--as-of", "2011-11-01"]);
    expect(Object.keys(figures).slice(0, 4)).toEqual(["schema", "asOf", "promiseSeconds", "ends"]);
    expect(figures).toMatchObject({
      schema: "mutu.mine.risk/1",
      asOf: "2011-11-01T23:59:59+07:00",
      promiseSeconds: 604_800,
      cases: { overdue: 117, open: 4 },
      reliability: { verdict: expect.any(String), brier: expect.any(Number), baseline: expect.any(Number) },
    });
    const [first] = figures.atRisk as {
      case: string;
      chance: number;
      interval: { low: number; high: number };
    }[];
    expect(first).toMatchObject({
      case: "case-10163",
      step: "Confirmation of receipt",
      alike: { by: "steps-done" },
    });
    expect(first?.interval.low).toBeLessThanOrEqual(first?.chance ?? 0);
  });

  it("says in words what will break, by when and where it waits", async () => {
    const { stdout } = await runMutu([...risk, "--as-of", "2011-11-01"]);
    const said = stdout.replaceAll("\u00a0", " ");
    expect(said).toContain("4 dari 4 kasus terbuka lebih mungkin melewati janji 7 hari");
    expect(said).toContain('menunggu sesudah "Confirmation of receipt"');
    expect(said).toContain("117 kasus terbuka sudah lewat.");
  });

  it("tells nothing of a case that no thirty others were like", async () => {
    const csv = "case,activity,time\n1,Terima,2026-01-05\n1,Terbit,2026-01-07\n2,Terima,2026-01-06\n";
    const figures = await figuresOf(["mine", "risk", aFile(csv), "--promise", "14d", "--end", "Terbit"]);
    expect(figures.atRisk).toMatchObject([{ case: "2", chance: null, reason: "too-few-alike" }]);
    expect(figures.reliability).toMatchObject({ n: 0, brier: null, verdict: "unchecked" });
  });

  it("refuses traits of people, and ends that the log does not have", async () => {
    const personal = await runMutu([...risk, "--alike", "org:resource"]);
    expect(personal.status).toBe(2);
    expect(personal.stderr).toContain("org:resource adalah ciri orang");
    const unknown = await runMutu(["mine", "risk", receipt, "--promise", "7d", "--end", "T99"]);
    expect(unknown.status).toBe(2);
    expect(unknown.stderr).toContain('"T99" tidak ada di log');
  });
});

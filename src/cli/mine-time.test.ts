import { describe, expect, it } from "vitest";
import { aFile } from "../../test/builders/event-logs.ts";
import { oraclePath } from "../../test/oracles/shared-oracles.ts";
import { figuresOf, runMutu } from "../../test/setup/run-mutu.ts";

/** Monday 5 January 2026: two cases, one of which the same person asks for and decides. */
const csv = `case,activity,time,petugas,unit
1,Ajukan,2026-01-05 08:00,Ani,depan
1,Putuskan,2026-01-05 18:00,Budi,belakang
1,Putuskan,2026-01-06 10:00,Budi,belakang
2,Ajukan,2026-01-05 09:00,Ani,depan
2,Putuskan,2026-01-05 10:00,Ani,depan
`;

describe("mutu mine waits", () => {
  it("tells handovers and four eyes without a name of a person, and units by name", async () => {
    const file = aFile(csv);
    const figures = await figuresOf(["mine", "waits", file, "--four-eyes", "Ajukan,Putuskan"]);
    expect(figures.handovers).toMatchObject({
      persons: { handovers: 1, kept: 2, holders: 2, toAndFro: { stretches: 0, cases: 0, seconds: 0 } },
      units: { handovers: 1, between: [{ from: "depan", to: "belakang", count: 1 }] },
    });
    expect(figures.fourEyes).toMatchObject([
      { one: "Ajukan", other: "Putuskan", cases: 2, same: 1, share: 0.5 },
    ]);
    expect(JSON.stringify(figures)).not.toMatch(/Ani|Budi/);
    const { stdout } = await runMutu(["mine", "waits", file, "--four-eyes", "Ajukan,Putuskan"]);
    expect(stdout).toContain("dilakukan orang yang sama di 1 dari 2 kasus (50,0\u00a0%)");
    expect(stdout).not.toMatch(/Ani|Budi/);
  });

  it("takes the pairs of a procedure that gives its steps to different actors", async () => {
    const procedure = aFile(
      JSON.stringify({
        steps: [
          { activity: "Ajukan", actor: "Loket" },
          { activity: "Putuskan", actor: "Kepala" },
        ],
      }),
    );
    const figures = await figuresOf(["mine", "waits", aFile(csv), "--procedure", procedure]);
    expect(figures.fourEyes).toMatchObject([{ one: "Ajukan", other: "Putuskan", same: 1 }]);
  });

  it("counts by opening hours beside the calendar, and what happens outside them", async () => {
    const figures = await figuresOf(["mine", "waits", aFile(csv), "--hours", "08:00-12:00,13:00-16:00"]);
    // Case 1: 7 hours on Monday and 2 on Tuesday; case 2: one hour.
    expect(figures.working).toMatchObject({
      throughput: { max: 9 * 3600, min: 3600 },
      openShare: 10 / 27,
      provisional: false,
    });
    expect(figures.outsideHours).toMatchObject({ events: 5, outside: 1 });
  });

  it("says null with the reason for what a log does not tell", async () => {
    const figures = await figuresOf(["mine", "waits", aFile("case,activity,time\n1,a,2026-01-05 08:00\n")]);
    expect(figures).toMatchObject({
      handovers: { persons: null, personsReason: "no-resource", units: null, unitsReason: "no-unit" },
      fourEyes: null,
      fourEyesReason: "no-resource",
      bottleneck: { step: null, reason: "too-few-cases" },
      losses: [],
    });
  });

  it("refuses a column of persons as units, one step as a pair, and an end that is not there", async () => {
    const file = aFile(csv);
    for (const [words, message] of [
      [["--unit", "petugas"], "--unit"],
      [["--four-eyes", "Ajukan"], "--four-eyes"],
      [["--end", "Terbit"], "--end"],
    ] as const) {
      const { status, stderr } = await runMutu(["mine", "waits", file, ...words]);
      expect(stderr).toContain(message);
      expect(status).toBe(2);
    }
  });

  it("names the bottleneck of the receipt log with its interval, the same for the same seed", async () => {
    const words = ["mine", "waits", oraclePath("logs", "receipt.csv"), "--zone", "Europe/Amsterdam"];
    const [one, again] = await Promise.all([figuresOf(words), figuresOf(words)]);
    expect(one).toEqual(again);
    expect(one.bottleneck).toMatchObject({ step: "T06 Determine necessity of stop advice", cases: 1434 });
    const ranks = (one.losses as { rank: number | null }[]).slice(0, 3).map(({ rank }) => rank);
    expect(ranks).toEqual([1, 2, 2]);
  });
});

describe("mutu mine rework", () => {
  it("says what repeats cost between two bounds, and going to and fro", async () => {
    const figures = await figuresOf(["mine", "rework", aFile(csv)]);
    expect(figures.cost).toMatchObject({
      casesWithRepeat: 1,
      repeatSeconds: 16 * 3600,
      loopSeconds: 16 * 3600,
      totalSeconds: 27 * 3600,
    });
    expect(figures.toAndFro).toEqual({
      persons: { returns: 0, stretches: 0, cases: 0, seconds: 0 },
      units: { returns: 0, stretches: 0, cases: 0, seconds: 0 },
    });
  });
});

describe("mutu mine summary", () => {
  it("adds opening time, flow by week and the curve of coverage to what it said before", async () => {
    const figures = await figuresOf(["mine", "summary", aFile(csv), "--ended", "Putuskan"]);
    expect(figures).toMatchObject({
      schema: "mutu.mine.summary/1",
      working: { throughput: { min: 3600, max: 10 * 3600 }, provisional: false },
      flow: {
        end: "activities",
        weeks: [{ at: "2026-01-05", arrived: 2, completed: 2, open: 0 }],
        littlesLaw: { holds: null, reason: "too-short" },
      },
    });
    expect(figures.variants).toMatchObject({ coverage: [{ share: 0.5, variants: 1, cases: 1 }, ...sixMore] });
  });

  it("says that holidays of an old log are not loaded", async () => {
    const figures = await figuresOf(["mine", "summary", oraclePath("logs", "running-example.csv")]);
    expect(figures.working).toMatchObject({ provisional: true, provisionalReason: "holidays-not-loaded" });
  });

  it("counts no weeks where some time must be a mistake of centuries", async () => {
    const file = aFile("case,activity,time\n1,a,0202-01-05\n1,b,2026-01-05\n");
    expect(await figuresOf(["mine", "summary", file])).toMatchObject({
      working: { throughput: null, reason: "times-cover-centuries" },
      flow: { weeks: null, reason: "times-cover-centuries" },
    });
  });
});

const sixMore = [0.75, 0.8, 0.9, 0.95, 0.99, 1].map((share) => ({ share, variants: 2, cases: 2 }));

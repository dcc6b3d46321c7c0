import { describe, expect, it } from "vitest";
import {
  AdoptProcedure,
  checkDesign,
  DraftProcedure,
  elapsedNorm,
  missingIn,
  promisedSeconds,
} from "./procedure.ts";

const day = 86_400;
const id = "01930000-0000-7000-8000-000000000000";

function draftOf(rows: readonly Readonly<Record<string, unknown>>[]) {
  const steps = rows.map((row, i) => ({
    name: "Periksa",
    activity: `langkah ${i + 1}`,
    actor: "petugas",
    normSeconds: day,
    output: "lembar",
    ...row,
  }));
  return { agencyId: id, serviceId: id, version: 0, name: "SOP Izin", steps };
}

function stepsOf(rows: readonly Readonly<Record<string, unknown>>[]) {
  return DraftProcedure.parse(draftOf(rows));
}

function norms(days: readonly (number | null)[], normDayType: "calendar" | "working" = "calendar") {
  return stepsOf(days.map((d) => ({ normSeconds: d === null ? null : d * day, normDayType })));
}

describe("the design of a procedure (STD-13)", () => {
  it("is a fault when the norms of all steps add up to more than the promised days", () => {
    const promise = { limitDays: 5, limitDayType: "calendar" } as const;
    expect(checkDesign(norms([2, 3]), promise)).toMatchObject({ days: 5, isTooLong: false });
    expect(checkDesign(norms([2, 3, 60 / day]), promise)).toMatchObject({ isTooLong: true, rows: [1, 2, 3] });
  });

  it("counts five working days as seven calendar ones, whichever side has which", () => {
    const working = { limitDays: 5, limitDayType: "working" } as const;
    expect(checkDesign(norms([7]), working)).toMatchObject({ days: 5, isTooLong: false });
    expect(checkDesign(norms([7, 1 / day]), working)).toMatchObject({ isTooLong: true });
    const calendar = { limitDays: 7, limitDayType: "calendar" } as const;
    expect(checkDesign(norms([2, 3], "working"), calendar)).toMatchObject({ days: 7, isTooLong: false });
    expect(checkDesign(norms([2, 3], "working"), working)).toMatchObject({ days: 5, isTooLong: false });
    expect(checkDesign(norms([2, 4], "working"), working)).toMatchObject({ days: 6, isTooLong: true });
  });

  it("fills a working day with eight hours of work", () => {
    const promise = { limitDays: 1, limitDayType: "working" } as const;
    const hours = norms([4 / 24, 4 / 24], "working");
    expect(checkDesign(hours, promise)).toMatchObject({ days: 1, isTooLong: false });
    expect(checkDesign(norms([4 / 24, 5 / 24], "working"), promise)).toMatchObject({ isTooLong: true });
  });

  it("takes the longest alternative, the longer of two side by side, and nothing twice", () => {
    const promise = { limitDays: 100, limitDayType: "calendar" } as const;
    const rows = [
      { normSeconds: 1 * day },
      { normSeconds: 2 * day, branch: "beside-a" },
      { normSeconds: 2 * day, branch: "beside-a" },
      { normSeconds: 3 * day, branch: "beside-b" },
      { normSeconds: 5 * day, branch: "either-a" },
      { normSeconds: 6 * day, branch: "either-b", isOptional: true },
      { normSeconds: 1 * day, kind: "decision", otherwise: 1 },
      { normSeconds: 50 * day, branch: "no" },
    ];
    expect(checkDesign(stepsOf(rows), promise)).toMatchObject({ rows: [1, 2, 3, 6, 7], days: 12 });
  });

  it("follows a no that ends the procedure when that takes longer", () => {
    const promise = { limitDays: 5, limitDayType: "calendar" } as const;
    const rows = [
      { normSeconds: day, kind: "decision", otherwise: "end" },
      { normSeconds: 9 * day, branch: "no" },
      { normSeconds: day },
    ];
    expect(checkDesign(stepsOf(rows), promise)).toMatchObject({ rows: [1, 2], days: 10, isTooLong: true });
  });

  it("says nothing where no time is promised, and names the steps without a norm", () => {
    expect(checkDesign(norms([900]), { limitDays: null, limitDayType: null })).toBeNull();
    const promise = { limitDays: 1, limitDayType: "calendar" } as const;
    expect(checkDesign(norms([null, 1, null]), promise)).toMatchObject({ days: 1, untimed: [1, 3] });
  });

  it("measures promise and norm alike on the calendar", () => {
    expect(promisedSeconds({ limitDays: 5, limitDayType: "working" })).toBe(7 * day);
    expect(elapsedNorm({ normSeconds: 5 * day, normDayType: "working" })).toBe(7 * day);
    expect(elapsedNorm({ normSeconds: null, normDayType: "working" })).toBeNull();
  });
});

describe("what a step must say (STD-12)", () => {
  const lacking = draftOf([
    { output: "" },
    { normSeconds: null },
    { kind: "decision", activity: "", otherwise: 1 },
  ]);
  const adopted = { ...lacking, decree: "SK 1", adoptedOn: "2026-01-05", validFrom: "2026-01-05" };

  it("is noticed in a draft, not refused", () => {
    const { steps } = DraftProcedure.parse(lacking);
    expect(missingIn(steps)).toEqual([
      { number: 1, field: "output" },
      { number: 2, field: "normSeconds" },
    ]);
  });

  it("is refused when the procedure is to be adopted, with the row and the field", () => {
    const found = AdoptProcedure.safeParse(adopted);
    expect(found.error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([
      ["steps.0.output", "procedure.missing-output"],
      ["steps.1.normSeconds", "procedure.missing-normSeconds"],
    ]);
  });

  it("is a way through: arrows lead to rows that are there", () => {
    const issues = (rows: readonly Readonly<Record<string, unknown>>[]) =>
      DraftProcedure.safeParse(draftOf(rows)).error?.issues.map(({ path, message }) => [
        path.join("."),
        message,
      ]);
    expect(issues([{ kind: "decision", otherwise: 7 }])).toEqual([
      ["steps.0.otherwise", "procedure.no-such-target"],
    ]);
    expect(issues([{ activity: "" }, { needs: [9] }, { needs: [1], needsAttribute: "berkas" }])).toEqual([
      ["steps.0.activity", "procedure.task-without-activity"],
      ["steps.1.needs", "procedure.no-such-need"],
      ["steps.2.needsAttribute", "procedure.two-needs"],
    ]);
  });
});

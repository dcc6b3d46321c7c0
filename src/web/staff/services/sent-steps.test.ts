import { describe, expect, it } from "vitest";
import { sentSteps, stepsInOrder } from "./sent-steps.ts";

type Row = Readonly<Record<string, string>>;

function form(rows: readonly Row[]): FormData {
  const sent = new FormData();
  sent.append("name", "SOP Izin");
  for (const [i, row] of rows.entries()) {
    for (const [column, text] of Object.entries({ name: "", ...row }))
      sent.append(`steps.${i}.${column}`, text);
  }
  return sent;
}

function sent(rows: readonly Row[], lang: "id" | "en" = "id") {
  return sentSteps(stepsInOrder(form(rows), lang), lang);
}

describe("the steps of a procedure as they were sent", () => {
  it("have their norms as seconds of their unit, as the language writes numbers", () => {
    const row = { name: "Periksa", normUnit: "working-hours" };
    expect(sent([{ ...row, normSeconds: "1,5" }])[0]).toMatchObject({
      normSeconds: 5400,
      normDayType: "working",
    });
    expect(sent([{ ...row, normSeconds: "1.5" }], "en")[0]?.normSeconds).toBe(5400);
    expect(sent([{ ...row, normSeconds: "2", normUnit: "calendar-days" }])[0]).toMatchObject({
      normSeconds: 172_800,
      normDayType: "calendar",
    });
  });

  it("end with the last row that holds something; an empty row between others stays", () => {
    const rows = sent([{ name: "Daftar" }, {}, { name: "Terbit" }, {}, {}]);
    expect(rows.map(({ name }) => name)).toEqual(["Daftar", "", "Terbit"]);
  });

  it("say nothing of a time that was not written, and no number of what cannot be read", () => {
    const rows = sent([{ name: "Daftar" }, { name: "Periksa", normSeconds: "sebentar", needs: "satu" }]);
    expect(rows.map(({ normSeconds }) => normSeconds)).toEqual([null, Number.NaN]);
    expect(rows.map(({ needs }) => needs)).toEqual([[], "satu"]);
  });

  it("stand where they ask to, and the numbers by which they name each other follow", () => {
    const rows = sent([
      { name: "Daftar" },
      { name: "Periksa", kind: "decision", otherwise: "1" },
      { name: "Terbit", needs: "1, 2" },
      { name: "Ukur", place: "1,5" },
    ]);
    expect(rows.map(({ name }) => name)).toEqual(["Daftar", "Ukur", "Periksa", "Terbit"]);
    expect(rows[2]).toMatchObject({ otherwise: 1, kind: "decision" });
    expect(rows[3]).toMatchObject({ needs: [1, 3], branch: "main", isOptional: false });
  });

  it("may end at a decision, and keep what is ticked", () => {
    const twice = form([{ name: "Periksa", otherwise: "end", mayRepeat: "false" }]);
    twice.append("steps.0.mayRepeat", "true");
    expect(sentSteps(stepsInOrder(twice, "id"), "id")[0]).toMatchObject({
      otherwise: "end",
      mayRepeat: true,
    });
  });

  it("leave the other fields of the form alone", () => {
    expect(stepsInOrder(form([{ name: "Daftar" }]), "id").get("name")).toBe("SOP Izin");
  });
});

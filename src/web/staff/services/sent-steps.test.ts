import { describe, expect, it } from "vitest";
import { sentSteps } from "./sent-steps.ts";

function form(rows: readonly (readonly [name: string, hours: string])[]): FormData {
  const sent = new FormData();
  for (const [i, [name, hours]] of rows.entries()) {
    for (const column of ["activity", "actor", "inputs", "output"]) sent.append(`steps.${i}.${column}`, "");
    sent.append(`steps.${i}.name`, name);
    sent.append(`steps.${i}.normSeconds`, hours);
  }
  return sent;
}

describe("the steps of a procedure as they were sent", () => {
  it("have their hours as seconds, as the language writes numbers", () => {
    const rows = form([["Periksa", "1,5"]]);
    expect(sentSteps(rows, "id")[0]?.normSeconds).toBe(5400);
    expect(sentSteps(form([["Check", "1.5"]]), "en")[0]?.normSeconds).toBe(5400);
  });

  it("end with the last row that holds something; an empty row between others stays", () => {
    const sent = sentSteps(
      form([
        ["Daftar", ""],
        ["", ""],
        ["Terbit", ""],
        ["", ""],
        ["", ""],
      ]),
      "id",
    );
    expect(sent.map(({ name }) => name)).toEqual(["Daftar", "", "Terbit"]);
  });

  it("say nothing of a time that was not written, and no number of one that cannot be read", () => {
    const sent = sentSteps(
      form([
        ["Daftar", ""],
        ["Periksa", "sebentar"],
      ]),
      "id",
    );
    expect(sent.map(({ normSeconds }) => normSeconds)).toEqual([null, Number.NaN]);
  });
});

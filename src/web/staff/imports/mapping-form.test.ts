import { describe, expect, it } from "vitest";
import { translator } from "../../../platform/i18n/translate.ts";
import { typedText } from "../../form/form-state.ts";
import { formOf, mappingOf, problemsOf } from "./mapping-form.ts";

const t = translator("id");

function form(fields: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

describe("mapping of a file", () => {
  it("is what was chosen and typed, without what was left alone", () => {
    const said = mappingOf(
      form({
        _token: "x",
        "columns.receivedAt": "tanggal",
        "columns.body": "",
        "constants.end": "Terbit\r\nTolak",
        "constants.name": "  ",
      }),
    );
    expect(said).toEqual({ columns: { receivedAt: "tanggal" }, constants: { end: "Terbit\nTolak" } });
  });

  it("ends the day after the last one, and shows the last one again", () => {
    const said = mappingOf(form({ "constants.from": "1-2-2026", "constants.lastDay": "28-02-2026" }));
    expect(said.constants).toEqual({ from: "2026-02-01", until: "2026-03-01" });
    expect(typedText(formOf(said), "constants.lastDay")).toBe("2026-02-28");
  });

  it("keeps a day that does not exist, to be named in the error", () => {
    const said = mappingOf(form({ "constants.lastDay": "31-02-2026" }));
    expect(said.constants.until).toBe("31-02-2026");
    expect(typedText(formOf(said), "constants.lastDay")).toBe("31-02-2026");
  });
});

describe("what must be put right before a file goes in", () => {
  const columns = ["no", "tanggal", "U8"];

  it("names each column that is needed", () => {
    const found = problemsOf({ columns: {}, constants: {} }, { kind: "log", instrument: "", columns }, t);
    expect(found.map(({ field }) => field)).toEqual(["columns.case", "columns.activity", "columns.time"]);
  });

  it("needs none of a log in XES", () => {
    expect(
      problemsOf({ columns: {}, constants: {} }, { kind: "log", instrument: "", columns: null }, t),
    ).toEqual([]);
  });

  it("lets no two questions share one column", () => {
    const mapping = {
      columns: { complaintHandling: "U8", facilities: "U8" },
      constants: { name: "SKM", from: "2026-01-01", until: "2026-07-01" },
    };
    const found = problemsOf(mapping, { kind: "survey", instrument: "skm-nine@1", columns }, t);
    expect(found.filter(({ text }) => text.includes("sudah dipakai"))).toHaveLength(1);
  });

  it("knows the forms in which dates can be written", () => {
    const with_ = (dateFormat: string) =>
      problemsOf(
        { columns: {}, constants: { dateFormat } },
        { kind: "log", instrument: "", columns: null },
        t,
      );
    expect(with_("dd/MM/yyyy HH:mm")).toEqual([]);
    expect(with_("hari ini")).toHaveLength(1);
  });
});

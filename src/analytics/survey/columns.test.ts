import { describe, expect, it } from "vitest";
import { matchColumns, UnknownMapping } from "./columns.ts";
import { channelQuestions } from "./instruments/channel-questions.ts";
import { nineQuestions } from "./instruments/nine-questions.ts";

const asked = nineQuestions.items.map(({ key }) => key);
const first7 = ["U1", "U2", "U3", "U4", "U5", "U6", "U7"];

describe("columns of a survey file (SKM-01, SKM-02)", () => {
  it("finds the items by key in any order of the columns", () => {
    const headers = ["id", ...asked.toReversed()];
    expect(matchColumns(headers, nineQuestions)).toEqual({
      kind: "matched",
      columns: [9, 8, 7, 6, 5, 4, 3, 2, 1],
    });
  });

  it("reads Indonesian names with and without a number before them", () => {
    const headers = [
      "U1. Persyaratan",
      "Prosedur",
      "WAKTU PENYELESAIAN",
      "Biaya/Tarif",
      "Produk",
      "Kompetensi Pelaksana",
      "Perilaku",
      "U8 Sarana dan Prasarana",
      "U9 Penanganan Pengaduan, Saran, dan Masukan",
    ];
    expect(matchColumns(headers, nineQuestions)).toEqual({
      kind: "matched",
      columns: [0, 1, 2, 3, 4, 5, 6, 7, 8],
    });
  });

  it("refuses to guess which of U8 and U9 is facilities", () => {
    expect(matchColumns([...first7, "U8", "U9"], nineQuestions)).toEqual({
      kind: "position-only",
      headers: ["U8", "U9"],
      items: ["complaintHandling", "facilities"],
    });
  });

  it("refuses Q8 and Q9 as well, since applications follow either order", () => {
    expect(matchColumns([...first7, "Q8", "q9"], nineQuestions).kind).toBe("position-only");
  });

  it("takes U8 and U9 once a person has said what they are, written in either direction", () => {
    const headers = [...first7, "U8", "U9"];
    const expected = { kind: "matched", columns: [0, 1, 2, 3, 4, 5, 6, 7, 8] };
    expect(matchColumns(headers, nineQuestions, { U8: "facilities", U9: "complaintHandling" })).toEqual(
      expected,
    );
    expect(matchColumns(headers, nineQuestions, { facilities: "U8", complaintHandling: "U9" })).toEqual(
      expected,
    );
  });

  it("names what is missing", () => {
    const headers = asked.filter((key) => key !== "fee");
    expect(matchColumns(headers, nineQuestions)).toEqual({ kind: "missing", items: ["fee"] });
  });

  it("does not choose between two columns of one item", () => {
    const match = matchColumns([...asked, "Biaya"], nineQuestions);
    expect(match).toEqual({ kind: "twice", item: "fee", headers: ["fee", "Biaya"] });
  });

  it("says which mapping names nothing", () => {
    expect(() => matchColumns(asked, nineQuestions, { U8: "facilities" })).toThrow(UnknownMapping);
    expect(() => matchColumns(asked, nineQuestions, { fee: "Ongkos" })).toThrow(/Ongkos/);
    expect(() => matchColumns(asked, nineQuestions, { fee: "fee", product: "fees" })).toThrow(/fees/);
  });

  it("does not read an element's name as one of its several items", () => {
    const online = channelQuestions("online");
    const headers = online.items.map(({ key }) => key).with(0, "Persyaratan");
    expect(matchColumns(headers, online)).toEqual({ kind: "missing", items: ["informationAvailable"] });
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readValues } from "./read-values.ts";

function sent(...fields: readonly (readonly [string, string | File])[]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

describe("values of a form for a schema", () => {
  it("are texts as they were typed, with one kind of line end and of accents", () => {
    const read = readValues(z.object({ text: z.string() }), sent(["text", "satu\r\ndua e\u0301"]), "id");
    expect(read).toEqual({ text: "satu\ndua \u00e9" });
  });

  it("are numbers and rupiah in the marks of the reader's language", () => {
    const schema = z.object({ days: z.number(), fee: z.bigint(), n: z.int() });
    const data = sent(["days", "1.234,5"], ["fee", "Rp 150.000"], ["n", "12"]);
    expect(readValues(schema, data, "id")).toEqual({ days: 1234.5, fee: 150_000n, n: 12 });
    expect(readValues(schema, sent(["days", "dua"], ["fee", "banyak"]), "id")).toEqual({
      days: Number.NaN,
      fee: "banyak",
      n: undefined,
    });
  });

  it("are days from three boxes or pasted into the first one", () => {
    const schema = z.object({ on: z.iso.date() });
    const iso = { on: "2026-02-28" };
    expect(readValues(schema, sent(["on.day", "28"], ["on.month", "2"], ["on.year", "2026"]), "id")).toEqual(
      iso,
    );
    expect(
      readValues(schema, sent(["on.day", "28/2/2026"], ["on.month", ""], ["on.year", ""]), "id"),
    ).toEqual(iso);
    expect(readValues(schema, sent(["on", "2026-02-28"]), "id")).toEqual(iso);
    expect(readValues(schema, sent(["on.day", "31"], ["on.month", "2"], ["on.year", "2026"]), "id")).toEqual({
      on: "31-2-2026",
    });
    expect(readValues(schema, sent(["on.day", ""], ["on.month", ""], ["on.year", ""]), "id")).toEqual({
      on: undefined,
    });
  });

  it("are absent when an optional field was left empty, and null when the schema says null", () => {
    const schema = z.object({
      a: z.string().optional(),
      b: z.string().nullable(),
      c: z.string().default("usual"),
      d: z.iso.date().nullable(),
    });
    const data = sent(["a", ""], ["b", ""], ["c", ""], ["d.day", ""]);
    expect(schema.parse(readValues(schema, data, "id"))).toEqual({ b: null, c: "usual", d: null });
  });

  it("tell an unanswered question from a no", () => {
    const schema = z.object({ answer: z.boolean() });
    expect(readValues(schema, sent(), "id")).toEqual({ answer: undefined });
    expect(readValues(schema, sent(["answer", "false"]), "id")).toEqual({ answer: false });
    expect(readValues(schema, sent(["answer", "false"], ["answer", "true"]), "id")).toEqual({ answer: true });
  });

  it("are lists of what was checked, of numbers and of files that were chosen", () => {
    const schema = z.object({ wish: z.array(z.string()), n: z.array(z.number()), files: z.array(z.file()) });
    const photo = new File(["x"], "a.jpg");
    const data = sent(
      ["wish", "a"],
      ["wish", "b"],
      ["n", "1,5"],
      ["files", new File([], "")],
      ["files", photo],
    );
    expect(readValues(schema, data, "id")).toEqual({ wish: ["a", "b"], n: [1.5], files: [photo] });
  });

  it("are nested by points and counted lists of things", () => {
    const schema = z.object({
      address: z.object({ street: z.string() }),
      steps: z.array(z.object({ name: z.string() })),
    });
    const data = sent(["address.street", "Merdeka"], ["steps.10.name", "b"], ["steps.2.name", "a"]);
    expect(readValues(schema, data, "id")).toEqual({
      address: { street: "Merdeka" },
      steps: [{ name: "a" }, { name: "b" }],
    });
  });

  it("follow the kind that was chosen", () => {
    const schema = z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("sms"), phone: z.string() }),
      z.object({ kind: z.literal("mail"), email: z.string() }),
    ]);
    expect(readValues(schema, sent(["kind", "mail"], ["email", "a@b.id"], ["phone", "1"]), "id")).toEqual({
      kind: "mail",
      email: "a@b.id",
    });
  });

  it("look through what a schema does to a value before and after", () => {
    const schema = z.object({
      day: z.iso.date().transform((iso) => iso.slice(0, 4)),
      n: z.preprocess((value) => value, z.number()),
      checked: z.strictObject({ a: z.string() }).refine(() => true),
    });
    const data = sent(
      ["day.day", "1"],
      ["day.month", "2"],
      ["day.year", "2026"],
      ["n", "3"],
      ["checked.a", "x"],
    );
    expect(schema.parse(readValues(schema, data, "id"))).toEqual({ day: "2026", n: 3, checked: { a: "x" } });
  });

  it("never hold a field that the schema does not know", () => {
    const schema = z.object({ text: z.string() });
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), (fields) => {
        const read = readValues(schema, sent(...Object.entries(fields)), "id");
        expect(Object.keys(read as object)).toEqual(["text"]);
        expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
      }),
    );
  });
});

import { describe, expect, it } from "vitest";
import { z } from "zod";
import { translator } from "../../platform/i18n/translate.ts";
import { explainIssue } from "./explain-issue.ts";

const words = { t: translator("id"), label: () => "Biaya" };

function textOf(schema: z.ZodType, value: unknown): string {
  const issue = schema.safeParse(value).error?.issues[0];
  if (issue === undefined) throw new Error("the value fits the schema");
  return explainIssue(issue, value, words).text;
}

describe("what is wrong with a field", () => {
  it.each([
    [z.string().min(1), "", "Biaya: belum diisi."],
    [z.string(), undefined, "Biaya: belum diisi."],
    [z.enum(["a"]), undefined, "Biaya: pilih salah satu."],
    [z.enum(["a"]), "b", "Biaya: pilih salah satu."],
    [z.string().max(3), "empat", "Biaya: paling panjang 3 huruf; sekarang 5."],
    [z.string().min(3), "ab", "Biaya: paling sedikit 3 huruf; sekarang 2."],
    [z.number(), Number.NaN, "Biaya: tulis dengan angka, seperti 1.500."],
    [z.bigint(), "banyak", "Biaya: tulis dengan angka, seperti 1.500."],
    [z.number().min(5), 2, "Biaya: paling kecil 5."],
    [z.bigint().max(9n), 10n, "Biaya: paling besar 9."],
    [z.array(z.string()).min(1), [], "Biaya: pilih sedikitnya 1."],
    [z.iso.date(), "31-2-2026", "Tanggal 31-2-2026 tidak ada. Tulis seperti 28-02-2026."],
    [z.email(), "rina", "Biaya: tulis alamat surel yang lengkap, seperti rina@contoh.go.id."],
    [z.uuid(), "x", "Biaya: periksa lagi isinya."],
    [
      z.string().min(1, "example.field.text.missing"),
      "",
      "Tuliskan apa yang terjadi. Satu kalimat pun cukup untuk mulai.",
    ],
  ] as const)("is said so that it can be put right (%#)", (schema, value, text) => {
    expect(textOf(schema, value)).toBe(text);
  });
});

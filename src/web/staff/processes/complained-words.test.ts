import { describe, expect, it } from "vitest";
import type { Both, ComparedGroups } from "../../../analytics/eventlog/questions/comparison.ts";
import { compareGroups } from "../../../analytics/mining/compare/compare-groups.ts";
import type { PartsComparison } from "../../../analytics/mining/compare/compare-parts.ts";
import { wordsIn } from "../../../platform/i18n/words.ts";
import { type ComplainedOf, complainedSentences } from "./complained-words.ts";

const day = 86_400;

/** A comparison of groups of so many cases, in which so many have a step, and whose cases take so many days and a bit. */
function found(cases: Both<number>, withStep: Both<number>, days: Both<number>): PartsComparison {
  const began = { first: new Date(0), last: new Date(0) };
  const groups: ComparedGroups = {
    ...{ cases, leftOut: 0, began: [began, began] },
    ...{
      steps: [{ name: "Perbaikan berkas", cases: withStep }],
      pairs: [],
      paths: [],
      times: [],
      lengths: null,
    },
  };
  const asOf = new Date(0);
  const durations = (n: number, length: number) => {
    const seconds = Array.from({ length: n }, (_, i) => (length + i / n) * day);
    return { seconds, ended: seconds.map(() => 1), open: seconds.map(() => 0), asOf, excluded: 0 };
  };
  return {
    ...compareGroups(groups, [durations(cases[0], days[0]), durations(cases[1], days[1])]),
    ...{ watched: { seconds: day, tooYoung: 0 }, asOf },
  };
}

const sentences = (of: ComplainedOf) =>
  complainedSentences(of, wordsIn("id", "Asia/Jakarta")).map((one) => one.replaceAll("\u00a0", " "));

describe("cases complained of beside the others, in sentences", () => {
  it("say that no complaint names an application, and what to do", () => {
    const [only, ...more] = sentences({ complaints: 7, naming: 0, cases: 0, found: null });
    expect(only).toContain("Dari 7 pengaduan tentang layanan ini, tidak ada yang menyebut nomor permohonan");
    expect(more).toEqual([]);
  });

  it("tell nothing of a group of fewer than ten cases", () => {
    const few = found([9, 500], [9, 0], [20, 2]);
    const told = sentences({ complaints: 40, naming: 12, cases: 9, found: few });
    expect(told).toEqual([
      "Dari 40 pengaduan tentang layanan ini, 12 menyebut nomor permohonan: 9 kasus yang dilihat di sini diadukan.",
      "Belum cukup untuk membandingkannya dengan kasus lain: tiap kelompok perlu paling sedikit 10 kasus.",
    ]);
  });

  it("tell by how much they take longer, which step they have more often, and that it is no cause", () => {
    const much = found([100, 500], [60, 50], [12.2, 5]);
    const told = sentences({ complaints: 400, naming: 120, cases: 100, found: much });
    expect(told[1]).toMatch(
      /^Kasus yang diadukan lebih lama 7 hari .*median 12 hari.*yang lain 5 hari.*selang 95 %/,
    );
    expect(told[2]).toBe("Mereka lebih sering melewati Perbaikan berkas: 60,0 %, yang lain 10,0 %.");
    expect(told[3]).toContain("Ini kaitan, bukan sebab");
  });

  it("claim nothing where nothing differs beyond luck", () => {
    const alike = found([100, 500], [10, 50], [5, 5]);
    const told = sentences({ complaints: 400, naming: 120, cases: 100, found: alike });
    expect(told[1]).toContain("Lamanya tidak berbeda di luar kebetulan");
    expect(told[2]).toBe("Tidak ada langkah yang mereka lewati lebih sering di luar kebetulan.");
  });

  it("do not forget to say that they are quicker where they are", () => {
    const quick = found([100, 500], [10, 50], [5, 12]);
    const told = sentences({ complaints: 400, naming: 120, cases: 100, found: quick });
    expect(told[1]).toMatch(/^Kasus yang diadukan lebih cepat 7 hari/);
  });
});

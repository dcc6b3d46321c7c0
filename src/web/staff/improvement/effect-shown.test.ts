import { describe, expect, it } from "vitest";
import { assessEffect } from "../../../analytics/statistics/effect/assess-effect.ts";
import { type Computed, effectQuestion, Metric } from "../../../modules/improvement/index.ts";
import { effectShown } from "./effect-shown.ts";

const agencyId = "00000000-0000-7000-8000-000000000001";
const change = { changedOn: "2026-03-09", windowEndsOn: "2026-05-18" };

/** Weekly counts around the change of 9 March 2026, as an effect computes them. */
function computed(
  before: readonly number[],
  after: readonly number[],
  reaches: boolean | null = null,
): Computed {
  const first = Date.parse(change.changedOn) - before.length * 7 * 86_400_000;
  const points = [...before, ...after].map((value, week) => ({
    at: new Date(first + week * 7 * 86_400_000).toISOString().slice(0, 10),
    value,
    n: null,
  }));
  const metric = Metric.parse({ kind: "complaint-count", agencyId, category: "antrean" });
  const proposal = { metric, direction: "lower", predictedSize: 3 } as const;
  const question = effectQuestion("count", points, { changedOn: change.changedOn, better: "lower" });
  return { proposal, change, points, assessment: { ...assessEffect(question), reachesPredicted: reaches } };
}

const many = [9, 10, 8, 11, 9, 10, 9, 8, 10, 9];

describe("what is frozen with an effect (methods section 3)", () => {
  it("says that it worked, by how much, between what and what, and that the comparison is weak", () => {
    const { id, en } = effectShown.sentence(computed(many, [3, 2, 4, 3, 2, 3], true));
    expect(id).toMatch(
      /^Berhasil\. Pengaduan tentang antrean per pekan turun 70 % \(antara turun \d\d % dan turun \d\d %\)\. Sebesar yang diperkirakan\. Perbandingan ini lemah/,
    );
    expect(en).toMatch(/^It worked\. Complaints about antrean a week: down 70 %/);
  });

  it("says that it can be chance", () => {
    const { id } = effectShown.sentence(computed(many, [9, 10, 9, 8, 11, 9]));
    expect(id).toMatch(/^Belum terlihat hasilnya\. .* tetapi bisa kebetulan \(antara turun .* dan naik .*\)/);
  });

  it("says how much more is needed when too little is known, and draws the points alone", () => {
    const shown = computed([4, 5], [3]);
    expect(effectShown.sentence(shown).id).toContain("Perlu 2 lagi sebelum dan 3 lagi sesudah");
    expect(effectShown.picture(shown)).toContain('<path d="" class="stroke-1"');
  });

  it("draws the change, the fit and what would have been without it", () => {
    const svg = effectShown.picture(computed(many, [3, 2, 4, 3, 2, 3])) ?? "";
    expect(svg).toMatch(/^<svg /);
    for (const words of ["mulai berlaku", "yang terjadi", "tanpa perubahan"]) expect(svg).toContain(words);
  });

  it("draws nothing without points", () => {
    expect(effectShown.picture({ ...computed([4, 5], [3]), points: [] })).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { categoryOf } from "../../src/analytics/survey/category.ts";
import { satisfactionIndex } from "../../src/analytics/survey/element-means.ts";
import { nineQuestions } from "../../src/analytics/survey/instruments/nine-questions.ts";
import { tallyOf } from "../../src/analytics/survey/questionnaires.ts";
import { decimal, roundHalfUp, toNumber } from "../../src/analytics/survey/rational.ts";
import { replayPrinted } from "../../src/analytics/survey/replay-printed.ts";
import { requiredSample } from "../../src/analytics/survey/required-sample.ts";
import { satisfactionResult } from "../../src/analytics/survey/satisfaction-result.ts";
import { type WeightConvention, weightOf } from "../../src/analytics/survey/weight.ts";
import { oracleJson } from "./shared-oracles.ts";

type PublishedCase = {
  readonly id: string;
  readonly nrr?: Readonly<Record<string, number>>;
  readonly distribution?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly printed: { readonly ikm: number | readonly number[] };
  readonly recomputed: Readonly<Record<string, { readonly ikm: number; readonly category2017: string }>>;
};

const { cases } = oracleJson<{ cases: readonly PublishedCase[] }>(
  "..",
  "domain",
  "data",
  "skm-published-cases.json",
);
const withMeans = cases.flatMap(({ id, nrr, recomputed }) => (nrr ? [{ id, nrr, recomputed }] : []));
const published = (id: string): PublishedCase => {
  const found = cases.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no case ${id}`);
  return found;
};

/** The nine scores of each respondent, rebuilt from counts a score; how answers were joined does not matter. */
function questionnaires(distribution: NonNullable<PublishedCase["distribution"]>): number[][] {
  const columns = nineQuestions.items.map(({ key }) =>
    Object.entries(distribution[key] ?? {}).flatMap(([score, count]) =>
      Array.from({ length: count }, () => Number(score)),
    ),
  );
  return (columns[0] ?? []).map((_, row) => columns.map((column) => column[row] ?? Number.NaN));
}

describe("published indices (SKM-05, SKM-06, SKM-07)", () => {
  it.each(withMeans)("recomputes $id under each weight", ({ nrr, recomputed }) => {
    const means = Object.values(nrr).map((mean) => decimal(String(mean)));
    for (const [name, expected] of Object.entries(recomputed)) {
      const weight = name === "1/n" ? weightOf("exact", means.length) : decimal(name);
      const index = satisfactionIndex(means, weight);
      expect(toNumber(roundHalfUp(index, 4))).toBe(expected.ikm);
      expect(categoryOf(index, "2017")).toBe(expected.category2017);
    }
  });

  it("gives the GASPUL distribution 91.48 A with the exact weight and 90.56 A with 0.11", () => {
    const complete = questionnaires(published("gaspul-tw3").distribution ?? {});
    expect(complete).toHaveLength(29);
    const result = satisfactionResult({ complete: tallyOf(complete), excluded: 0 }, nineQuestions);
    expect(result.index).toEqual({ exact: (955 * 25) / 261, value: 91.48, category: "A" });
    const replay = result.index === null ? [] : result.replay;
    expect(replay.find(({ weight }) => weight === "0.11")).toMatchObject({ value: 90.56, category: "A" });
  });

  it.each([
    ["bantul-dispertaru-2023", "exact", "B"],
    ["sengkuang-desa", "0.1", "B"],
    ["bogor-bpt-2011", "0.071", "B"],
    ["bogor-bpt-2012", "0.071", "B"],
    ["bogor-bpt-2013", "0.071", "B"],
    ["bogor-bpt-2014", "0.071", "B"],
  ] as const satisfies [string, WeightConvention, string][])(
    "finds that %s was made with %s and printed %s",
    (id, weight, category) => {
      const { nrr = {}, printed } = published(id);
      const replay = replayPrinted(Object.values(nrr).map(String), String(printed.ikm));
      expect(replay.matches).toEqual([weight]);
      expect(replay.category.printed).toBe(category);
    },
  );

  it("says of Sengkuang what went wrong", () => {
    const { nrr = {}, printed } = published("sengkuang-desa");
    expect(replayPrinted(Object.values(nrr).map(String), String(printed.ikm)).verdict).toBe(
      "divisor 10; exact value 89.44; category changes B -> A",
    );
  });
});

describe("table of Krejcie and Morgan (SKM-12)", () => {
  const { table } = oracleJson<{ table: readonly [number, number][] }>(
    "..",
    "domain",
    "data",
    "krejcie-morgan-table.json",
  );

  it("is reproduced in all ninety rows", () => {
    expect(table).toHaveLength(90);
    expect(table.map(([population]) => [population, requiredSample(population).required])).toEqual(table);
  });
});

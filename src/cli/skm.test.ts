import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { figuresOf, runMutu } from "../../test/setup/run-mutu.ts";

const folder = mkdtempSync(join(tmpdir(), "mutu-skm-"));
afterAll(() => rmSync(folder, { recursive: true }));

const keys =
  "requirements,procedure,completionTime,fee,product,staffCompetence,staffConduct,complaintHandling,facilities";
const numbered = "U1,U2,U3,U4,U5,U6,U7,U8,U9";
const file = (header: string, ...rows: string[]) => ({ stdin: `${[header, ...rows].join("\n")}\n` });
const many = (row: string, n: number) => Array.from({ length: n }, () => row);

function mapping(content: string): string {
  const path = join(folder, "map.json");
  writeFileSync(path, content);
  return path;
}

describe("mutu skm", () => {
  it("gives the index, how sure it is, and what other weights would print", async () => {
    const rows = [...many("4,4,4,4,4,4,4,4,4", 20), ...many("3,3,3,3,3,3,3,3,3", 20)];
    const figures = await figuresOf(["skm", "-"], file(keys, ...rows));
    expect(Object.keys(figures).slice(0, 8)).toEqual([
      "schema",
      "n",
      "excluded",
      "elements",
      "index",
      "interval",
      "replay",
      "sample",
    ]);
    expect(figures).toMatchObject({
      schema: "mutu.skm/1",
      n: 40,
      excluded: 0,
      index: { exact: 87.5, value: 87.5, category: "B", label: "Baik", weight: "exact" },
      interval: { level: 0.95, method: "bca", categories: ["B", "A"], seed: 1 },
      instrument: { key: "skm-nine", version: 1 },
      rounding: "half-up",
      categoryTable: "2017",
    });
    expect(figures.replay).toContainEqual({
      weight: "0.11",
      exact: 86.625,
      value: 86.63,
      category: "B",
      differs: false,
    });
  });

  it("rejects scores by row and column and counts their questionnaires apart (SKM-03, SKM-04)", async () => {
    const rows = ["4,4,4,4,4,4,4,4,4", "5,4,4,4,4,4,4,4,4", "4,,4,4,4,4,4,4,4", "4,4,3.5,4,4,4,4,4,4"];
    const figures = await figuresOf(["skm", "-"], file(keys, ...rows));
    expect(figures).toMatchObject({ n: 1, excluded: 3, rejectedCount: 3 });
    expect(figures.rejected).toMatchObject([
      { row: 3, column: "requirements", value: "5", reason: "outside-scale" },
      { row: 4, column: "procedure", value: "", reason: "empty" },
      { row: 5, column: "completionTime", value: "3.5", reason: "not-a-whole-number" },
    ]);
    expect((await runMutu(["skm", "-", "--strict"], file(keys, ...rows))).status).toBe(3);
  });

  it("refuses columns called only U8 and U9, and says the way out (SKM-02)", async () => {
    const ended = await runMutu(["skm", "-"], file(numbered, "4,4,4,4,4,4,4,1,3"));
    expect(ended.status).toBe(2);
    expect(ended.stderr).toContain("--map");
    expect(ended.stdout).toBe("");
  });

  it("takes U8 and U9 as a person mapped them, either way round", async () => {
    const given = file(numbered, "4,4,4,4,4,4,4,1,3");
    const asked = await figuresOf(
      ["skm", "-", "--map", mapping('{"U8":"facilities","U9":"complaintHandling"}')],
      given,
    );
    expect(asked.elements).toContainEqual(expect.objectContaining({ key: "facilities", mean: 1 }));
    const defined = await figuresOf(
      ["skm", "-", "--map", mapping('{"complaintHandling":"U8","facilities":"U9"}')],
      given,
    );
    expect(defined.elements).toContainEqual(expect.objectContaining({ key: "facilities", mean: 3 }));
  });

  it("says what is wrong with a mapping", async () => {
    const given = file(numbered, "4,4,4,4,4,4,4,1,3");
    const unknown = await runMutu(["skm", "-", "--map", mapping('{"U10":"facilities"}')], given);
    expect(unknown).toMatchObject({ status: 2, stderr: expect.stringContaining("U10") });
    expect((await runMutu(["skm", "-", "--map", mapping("[1]")], given)).status).toBe(4);
  });

  it("pools the unit from its respondents and shows each group beside it (SKM-11)", async () => {
    const rows = [...many("4,4,4,4,4,4,4,4,4,KTP", 9), "2,2,2,2,2,2,2,2,2,KIA", ",,,,,,,,,Akta"];
    const figures = await figuresOf(["skm", "-", "--by", "layanan"], file(`${keys},layanan`, ...rows));
    expect(figures).toMatchObject({
      index: { value: 95 },
      groups: [
        { key: "Akta", n: 0, excluded: 1, index: { value: null, reason: "no-data" } },
        { key: "KIA", n: 1, index: { value: 50, category: "D" } },
        { key: "KTP", n: 9, index: { value: 100, category: "A" } },
      ],
    });
  });

  it("says that there is no data instead of 0 or D (SKM-13)", async () => {
    const given = file(keys, ",4,4,4,4,4,4,4,4");
    expect(await figuresOf(["skm", "-"], given)).toMatchObject({
      n: 0,
      index: { exact: null, value: null, category: null, reason: "no-data" },
      interval: { low: null, reason: "too-few" },
    });
    expect((await runMutu(["skm", "-"], given)).stdout).toContain("Belum ada data");
  });

  it("warns below the smallest number and below the sample that the population calls for (SKM-14)", async () => {
    const rows = [...many("4,4,4,4,4,4,4,4,4", 10), ...many("3,3,3,3,3,3,3,3,4", 10)];
    const words = ["skm", "-", "--population", "500"];
    expect(await figuresOf(words, file(keys, ...rows))).toMatchObject({
      sample: {
        population: 500,
        required: 217,
        obtained: 20,
        cautions: [{ kind: "few-answers" }, { kind: "below-required-sample", required: 217 }],
      },
    });
    expect((await runMutu(words, file(keys, ...rows))).stdout).toContain("sampel yang diperlukan 217");
  });

  it("reads the questionnaire of online services", async () => {
    const items =
      "informationAvailable,requirementsAsInformed,standardsExplained,flowEasy,procedureHonest,timeAsInformed,feeAsInformed,noIllegalFees,noBrokers,productAsPublished,applicationFast,applicationEasy,fair,noReward,complaintsEasy,systemComfortable";
    const figures = await figuresOf(
      ["skm", "-", "--instrument", "online"],
      file(items, "3,3,3,3,3,3,3,4,4,3,3,3,4,4,3,3"),
    );
    expect(figures).toMatchObject({ index: { value: 77.78 }, instrument: { key: "skm-online" } });
  });
});

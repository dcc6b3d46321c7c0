import { describe, expect, it } from "vitest";
import { nineQuestions } from "./instruments/nine-questions.ts";
import { collect } from "./questionnaires.ts";

const columns = nineQuestions.items.map(({ key }) => key);
const full = ["4", "3", "3", "4", "3", "3", "4", "3", "2"];
const read = (...rows: (readonly string[])[]) =>
  collect(
    rows.map((answers, i) => ({ row: i + 2, answers })),
    nineQuestions,
    columns,
  );

describe("questionnaires as written (SKM-03, SKM-04)", () => {
  it("reads whole scores, also as a spreadsheet writes them", () => {
    expect(read(full.with(0, " 4.0 ")).complete).toEqual([{ value: [4, 3, 3, 4, 3, 3, 4, 3, 2], count: 1 }]);
  });

  it.each([
    ["5", "outside-scale"],
    ["0", "outside-scale"],
    ["-1", "outside-scale"],
    ["3.5", "not-a-whole-number"],
    ["3,5", "not-a-whole-number"],
    ["baik", "not-a-whole-number"],
    ["", "empty"],
    ["  ", "empty"],
  ])("rejects the score %j with row and column and clamps nothing", (value, reason) => {
    const found = read(full, full.with(3, value));
    expect(found.complete).toHaveLength(1);
    expect(found.rejected).toEqual([{ row: 3, column: "fee", value, reason }]);
  });

  it("counts each questionnaire once, as complete or as excluded", () => {
    const found = read(full, full.with(0, "").with(1, ""), full.slice(0, 8), full);
    expect(found.complete).toMatchObject([{ count: 2 }]);
    expect(found.excluded).toBe(2);
    expect(found.rejected.map(({ column }) => column)).toEqual([
      "requirements",
      "procedure",
      "complaintHandling",
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { alikeNames } from "../../src/analytics/mining/names/alike-names.ts";
import { openLogFile } from "../builders/event-logs.ts";
import { oraclePath } from "./shared-oracles.ts";

describe("names that look alike in published logs, whose names are all meant", { timeout: 120_000 }, () => {
  it.each([
    ["receipt.xes.gz", {}],
    ["BPIC15_1-phases.xes.gz", {}],
    ["BPIC15_1.xes.gz", {}],
    ["Road_Traffic_Fine_Management_Process.xes.gz", {}],
    ["BPIC15_1.csv.gz", { columns: { activity: "activityNameEN" } }],
    ["BPIC15_1.csv.gz", { columns: { activity: "activityNameNL" } }],
    ["running-example.xes", {}],
  ])("finds none in %s %j", async (file, options) => {
    const { log } = await openLogFile(oraclePath("logs", file), options);
    expect(alikeNames(await log.directlyFollows())).toEqual([]);
  });
});

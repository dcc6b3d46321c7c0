import { describe, expect, it } from "vitest";
import { judge, type Readings } from "./checks.ts";

const quiet: Readings = {
  outboxAge: null,
  unsealedAge: null,
  lettersWaiting: 0,
  canSendMail: true,
  diskInUse: 0.4,
  backupAge: 3_600,
  backupLimit: 93_600,
  checkpointAge: 3_600,
  wrongEntries: 0,
};

describe("limits of the operations page (reliability section 9)", () => {
  it("are kept while nothing waits", () => {
    expect(judge(quiet)).toMatchObject({ events: "within", seals: "within", disk: "within" });
  });

  it.each([
    ["events", { outboxAge: 60 }, "within"],
    ["events", { outboxAge: 61 }, "over"],
    ["seals", { unsealedAge: 300 }, "within"],
    ["seals", { unsealedAge: 301 }, "over"],
    ["checkpoint", { checkpointAge: 7_200 }, "within"],
    ["checkpoint", { checkpointAge: 7_201 }, "over"],
    ["checkpoint", { checkpointAge: null }, "unknown"],
    ["trail", { wrongEntries: 0 }, "within"],
    ["trail", { wrongEntries: 1 }, "over"],
    ["disk", { diskInUse: 0.85 }, "within"],
    ["disk", { diskInUse: 0.851 }, "over"],
    ["backup", { backupAge: 93_600 }, "within"],
    ["backup", { backupAge: 93_601 }, "over"],
    ["letters", { lettersWaiting: 3 }, "within"],
    ["letters", { lettersWaiting: 3, canSendMail: false }, "unknown"],
  ] as const)("%s with %o: %s", (name, readings, expected) => {
    expect(judge({ ...quiet, ...readings })[name]).toBe(expected);
  });

  it("do not call a backup made that nobody knows of", () => {
    expect(judge({ ...quiet, backupAge: null }).backup).toBe("unknown");
  });
});

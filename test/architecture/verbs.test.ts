import { describe, expect, it } from "vitest";
import { shippedMatrix } from "../../src/platform/rights/load-matrix.ts";
import { workingRights } from "../../src/platform/rights/working-rights.ts";
import { productFiles } from "./source-files.ts";

const verbs = productFiles.filter((file) => /^src\/modules\/[^/]+\/verbs\//.test(file.path));

/**
 * Verbs that ask no right, each with the reason. Everybody may complain; whoever holds the receipt code acts as the
 * reporter; the others are steps that several verbs share or jobs of the system itself.
 */
const asksNobody: Readonly<Record<string, string>> = {
  "organisations/verbs/add-administrator.ts":
    "from the console of the machine only, where there is nobody to ask yet",
  "complaints/verbs/receive-complaint.ts": "nobody may refuse to receive (UU 25/2009 Pasal 48(2))",
  "complaints/verbs/reopen-complaint.ts": "the reporter acts, proved by the receipt code",
  "complaints/verbs/confirm-solved.ts": "the reporter acts, proved by the receipt code",
  "complaints/verbs/tell-more.ts": "the reporter acts, proved by the receipt code",
  "complaints/verbs/open-receipt.ts": "the reporter looks, proved by the receipt code",
  "complaints/verbs/read-complaint.ts": "reading follows the scope; what is secret is written down",
  "complaints/verbs/read-attachment.ts": "reading follows the scope; what is sealed takes the reader's key",
  "complaints/verbs/read-own-report.ts": "the reporter looks, proved by the receipt code",
  "complaints/verbs/open-report.ts": "a step of other verbs; nothing opens without the reader's key",
  "complaints/verbs/seal-report.ts": "a step of other verbs",
  "complaints/verbs/unseal-report.ts": "a step of other verbs",
  "complaints/verbs/seal-waiting-reports.ts": "a job of the system",
  "complaints/verbs/move-deadlines.ts": "follows the calendar, which was changed with its right",
  "complaints/verbs/withdraw-silent-complaints.ts": "a job of the system: the law itself says it",
  "complaints/verbs/import-complaints.ts": "reads a file whose import was begun with its right",
  "surveys/verbs/submit-response.ts": "everybody who was served may answer",
  "surveys/verbs/import-survey.ts": "reads a file whose import was begun with its right",
  "catalogue/verbs/import-standards.ts": "reads a file whose import was begun with its right",
  "processes/verbs/import-log.ts": "reads a file whose import was begun with its right",
  "processes/verbs/ask-log.ts": "reads only, of a log that was read through a scoped store",
  "processes/verbs/compute-answers.ts": "a job of the system",
  "processes/verbs/steer-answer.ts": "whoever may read a log may stop what it is asked: it costs time only",
  "processes/verbs/extend-logs.ts": "a job of the system; what it adds came with its right",
  "processes/verbs/forecast-lateness.ts": "a job of the system",
  "warnings/verbs/chart-counts.ts": "reads only, through scoped stores",
  "warnings/verbs/run-detectors.ts": "a job of the system; a person who starts it is asked on the page",
  "complaints/verbs/run-clock.ts": "a step of other verbs",
  "complaints/verbs/write-step.ts": "a step of other verbs",
  "notifications/verbs/notify.ts": "a step of other verbs",
  "coordination/verbs/climb-ladder.ts": "a job of the system",
  "improvement/verbs/climb-for-proposals.ts": "a job of the system",
  "improvement/verbs/give-findings-back.ts": "a step of other verbs",
  "improvement/verbs/find-measures.ts": "reads only, through scoped stores",
  "improvement/verbs/find-slips.ts": "reads only, through scoped stores",
  "improvement/verbs/observe-finding.ts": "asks through the verb that it calls",
  "improvement/verbs/measure.ts": "reads only, through scoped stores",
};

describe("rights (AUT-01)", () => {
  it("every verb asks one, or stands in the list of those that ask nobody, with the reason", () => {
    const unasked = verbs
      .filter((file) => !/\bdecide\(/.test(file.text))
      .map((file) => file.path.replace("src/modules/", ""))
      .filter((path) => !(path in asksNobody));
    expect(unasked).toEqual([]);
  });

  it("every right that is asked has an entry in the matrix or in the rights of daily work", () => {
    const known = new Set([...shippedMatrix.actions, ...workingRights].map((right) => right.key));
    const asked = productFiles.flatMap((file) =>
      [...file.text.matchAll(/\b(?:decide|explain)\(\s*ctx,\s*"([^"]+)"/g)].map((match) => match[1] ?? ""),
    );
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.filter((key) => !known.has(key))).toEqual([]);
  });

  it("every verb that writes leaves an audit entry", () => {
    const silent = verbs
      .filter((file) => /\btransact\(/.test(file.text) && !/\b(record|writeStep|once)\(/.test(file.text))
      .map((file) => file.path);
    expect(silent).toEqual([]);
  });
});

describe("the quality manager decides none of the rights of others (AUT-08)", () => {
  const others =
    /^(complaint\.decide|compensation\.|sanction\.|standard\.adopt|pledge\.|fee\.set|procedure\.adopt|people\.|money\.allocate)/;

  it.each(
    shippedMatrix.actions
      .filter((right) => others.test(right.key))
      .map((right) => [right.key, right] as const),
  )("%s", (_, right) => {
    expect(right.decides).not.toContain("qualityManager");
  });
});

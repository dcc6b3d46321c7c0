import { generateKeyPairSync } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { everything } from "../../../test/builders/complaints.ts";
import { as, testContext } from "../../../test/builders/context.ts";
import { anAgency } from "../../../test/builders/organisations.ts";
import { aPerson } from "../../../test/builders/people.ts";
import { databaseOfTest } from "../../../test/setup/database-of-test.ts";
import { Checkpoint, isSignedByOneOf, signCheckpoint } from "../../platform/audit/checkpoint.ts";
import { deliver } from "../../platform/outbox/relay.ts";
import { tellOfCheckpoints } from "./index.ts";

const { db } = await databaseOfTest();
const ctx = testContext(db);
const agency = await anAgency(ctx);
const { privateKey, publicKey } = generateKeyPairSync("ed25519");
const checkpoint = signCheckpoint(
  { instance: "https://mutu.contoh.id", seq: 1234, chain: "a".repeat(64), at: "2026-03-02T02:00:00.000Z" },
  privateKey,
);
const event = {
  eventId: "0190aaaa-0000-7000-8000-000000000001",
  kind: "audit.checkpointed",
  agencyId: null,
  subjectKind: "checkpoint",
  subjectId: "1234",
  payload: checkpoint,
  at: checkpoint.at,
};

describe("letter about a checkpoint (REL-09)", () => {
  beforeEach(async () => {
    for (const role of ["supervisor", "inspectorate", "quality-manager", "agency-admin"] as const)
      await aPerson(ctx, { agency, role });
    await deliver(as(ctx, everything(agency)), tellOfCheckpoints, event);
  });

  it("goes to the supervisor and the inspectorate, and holds a checkpoint that can be checked", async () => {
    const letters = await db.selectFrom("letter").select(["to_address", "subject", "text"]).execute();
    expect(letters).toHaveLength(2);
    const [letter] = letters;
    expect(letter?.subject).toContain("1.234 catatan");
    const line = letter?.text.split("\n").find((found) => found.startsWith("{")) ?? "";
    const sent = Checkpoint.parse(JSON.parse(line));
    expect(sent).toEqual(checkpoint);
    expect(isSignedByOneOf(sent, [publicKey])).toBe(true);
  });
});

import { describe, expect, it } from "vitest";
import { at, testContext, usualNow } from "../../../test/builders/context.ts";
import { databaseOfTest } from "../../../test/setup/database-of-test.ts";
import { transact } from "../db/transact.ts";
import { emit } from "./emit.ts";
import { markHeard } from "./mark-heard.ts";

const { db } = await databaseOfTest();
const ctx = testContext(db);

describe("events that were heard when they happened", () => {
  it("are not relayed again, and later ones still wait", async () => {
    const early = at(ctx, "2025-06-02T03:00:00Z");
    const event = { agencyId: null, subjectKind: "request", subjectId: "1" };
    await transact(early, (ctx) => emit(ctx, { ...event, kind: "request.sent" }));
    await transact(ctx, (ctx) => emit(ctx, { ...event, kind: "request.answered" }));
    await transact(ctx, (ctx) => markHeard(ctx, usualNow));
    const rows = await db.selectFrom("outbox_event").select(["kind", "relayed"]).orderBy("id").execute();
    expect(rows).toEqual([
      { kind: "request.sent", relayed: true },
      { kind: "request.answered", relayed: false },
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { testContext } from "../../../test/builders/context.ts";
import { databaseOfTest } from "../../../test/setup/database-of-test.ts";
import { newId } from "../ids.ts";
import { isEmptyInstance } from "./empty-instance.ts";
import { insertMany } from "./insert-many.ts";
import { transact } from "./transact.ts";

const { db } = await databaseOfTest();
const ctx = testContext(db);

describe("many rows at once", () => {
  it("are all written, more than one statement could take as parameters, with defaults where nothing is named", async () => {
    const rows = Array.from({ length: 9_001 }, (_, i) => ({
      id: newId(ctx.now, ctx.random),
      name: `Orang "Rekaan" ${i}`,
      email: `orang${i}@contoh.id`,
    }));
    await transact(ctx, (ctx) => insertMany(ctx, "person", rows));
    const stored = await db.selectFrom("person").select(["name", "active"]).orderBy("id").execute();
    expect(stored).toHaveLength(9_001);
    expect(stored.every(({ active }) => active)).toBe(true);
    expect(new Set(stored.map(({ name }) => name))).toEqual(new Set(rows.map(({ name }) => name)));
  });

  it("are no statement at all when there is none", async () => {
    await transact(ctx, (ctx) => insertMany(ctx, "letter", []));
    expect(await db.selectFrom("letter").select("id").execute()).toEqual([]);
  });
});

describe("an instance that nobody has used", () => {
  it("is empty until it knows an agency", async () => {
    expect(await transact(ctx, isEmptyInstance)).toBe(true);
    const agency = {
      id: newId(ctx.now, ctx.random),
      code: "rekaan",
      name: "Dinas Rekaan",
      name_en: "Office",
    };
    const zone = "Asia/Jakarta" as const;
    await transact(ctx, (ctx) => insertMany(ctx, "agency", [{ ...agency, zone }]));
    expect(await transact(ctx, isEmptyInstance)).toBe(false);
  });
});

import { describe, expect, it } from "vitest";
import type { Actor, Context } from "../../src/platform/context.ts";
import { MutuError } from "../../src/platform/errors.ts";
import { functionsOfModule, moduleNames } from "../architecture/module-exports.ts";
import { as, nobody, testContext } from "../builders/context.ts";
import { aFullAgency } from "../builders/full-agency.ts";
import { anInstance } from "../builders/instance.ts";
import { anAgency, aUnit } from "../builders/organisations.ts";
import { aPerson } from "../builders/people.ts";
import { databaseOfTest } from "../setup/database-of-test.ts";
import { notReads, type Read, readsOf } from "./reads.ts";

const { db } = await databaseOfTest();
const ctx = testContext(db);
await anInstance(ctx);
const there = await aFullAgency(ctx);
const elsewhere = await anAgency(ctx);
await aUnit(ctx, { agency: elsewhere });

const inUnit = as(ctx, await aPerson(ctx, { agency: there.agency, units: [there.unit] }));
const inSister = as(ctx, await aPerson(ctx, { agency: there.agency, units: [there.sister] }));
const asked = as(ctx, there.liaison);
const askedSister = as(
  ctx,
  await aPerson(ctx, { agency: there.other, role: "liaison", units: [there.otherSister] }),
);
const stranger = as(ctx, await aPerson(ctx, { agency: elsewhere }));
const emptyScopes: readonly Actor[] = [
  nobody,
  { ...there.manager, scope: nobody.scope },
  { ...there.manager, scope: { ...there.manager.scope, units: [] } },
];

const reads = readsOf(inUnit);
const names = Object.keys(reads);

/** Whether an answer says nothing at all: no row, no count, no name. */
function isNothing(answer: unknown): boolean {
  if (answer === null || answer === undefined || answer === 0 || answer === "") return true;
  if (answer instanceof Map) return [...answer.values()].every(isNothing);
  if (Array.isArray(answer)) return answer.every(isNothing);
  return typeof answer === "object" && !(answer instanceof Date) && Object.values(answer).every(isNothing);
}

/** What somebody learns: the answer, or `not-found`. Every other error is an error. */
async function learns(read: Read, who: Context): Promise<"nothing" | "something"> {
  try {
    return isNothing(await read.call(who, there)) ? "nothing" : "something";
  } catch (error) {
    if (error instanceof MutuError && error.code === "not-found") return "nothing";
    throw error;
  }
}

function readNamed(name: string): Read {
  const read = reads[name];
  if (!read) throw new Error(`no read ${name}`);
  return read;
}

describe("reads that modules let others make (architecture section 8)", () => {
  it.each(names)("%s answers whom it is for", async (name) => {
    const read = readNamed(name);
    expect(await learns(read, read.to === "asked" ? asked : inUnit)).toBe("something");
  });

  it.each(names.filter((name) => readNamed(name).to !== "everybody"))(
    "%s tells another agency nothing",
    async (name) => {
      expect(await learns(readNamed(name), stranger)).toBe("nothing");
    },
  );

  it.each(names.filter((name) => readNamed(name).to !== "everybody"))(
    "%s tells an actor without a scope nothing",
    async (name) => {
      const read = readNamed(name);
      const [none, agencyless, unitless] = emptyScopes.map((actor) => as(ctx, actor));
      for (const who of [none, agencyless]) if (who) expect(await learns(read, who)).toBe("nothing");
      if (unitless && read.to === "unit") expect(await learns(read, unitless)).toBe("nothing");
    },
  );

  it.each(names.filter((name) => readNamed(name).to === "unit"))(
    "%s tells another unit nothing",
    async (name) => {
      expect(await learns(readNamed(name), inSister)).toBe("nothing");
    },
  );

  it.each(names.filter((name) => readNamed(name).to === "asked"))(
    "%s tells another unit of the agency that was asked nothing",
    async (name) => {
      expect(await learns(readNamed(name), askedSister)).toBe("nothing");
    },
  );
});

describe("list of reads", () => {
  const storeFunctions = moduleNames.flatMap((name) => functionsOfModule(name, "./store/"));

  it("names every store function behind the face of a module", () => {
    expect(storeFunctions.length).toBeGreaterThan(60);
    expect(storeFunctions.filter((name) => !(name in reads) && !(name in notReads))).toEqual([]);
  });

  it("names nothing that is not there", () => {
    const verbs = new Set(["complaints.readComplaint"]);
    const listed = [...names, ...Object.keys(notReads)];
    expect(listed.filter((name) => !storeFunctions.includes(name) && !verbs.has(name))).toEqual([]);
  });

  it("would notice a read without a scope", async () => {
    const open: Read = { to: "unit", call: ({ db }) => db.selectFrom("complaint").select("id").execute() };
    // In front of the row policies, which would hide what such a read forgets.
    expect(await learns(open, { ...stranger, db })).toBe("something");
  });
});

import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import type { Context, Role } from "../../src/platform/context.ts";
import { transact } from "../../src/platform/db/transact.ts";
import { sealFor } from "../../src/platform/outbox/webhooks/webhook-store.ts";
import { decidingFunctions } from "../../src/platform/rights/competence.ts";
import { rightNamed, shippedMatrix } from "../../src/platform/rights/load-matrix.ts";
import { functionsOfModule, moduleNames } from "../architecture/module-exports.ts";
import { codeOf } from "../builders/code-of.ts";
import { everything } from "../builders/complaints.ts";
import { as, nobody, testContext } from "../builders/context.ts";
import { aFullAgency } from "../builders/full-agency.ts";
import { anInstance } from "../builders/instance.ts";
import { anAgency, aUnit } from "../builders/organisations.ts";
import { aPerson } from "../builders/people.ts";
import { databaseOfTest } from "../setup/database-of-test.ts";
import { askNobody, type Verb, verbs } from "./verbs.ts";

const { db } = await databaseOfTest();
const ctx = testContext(db);
await anInstance(ctx);
const there = await aFullAgency(ctx);
await aFailedJob();
await aWaitingChange();
await aWebhook();
const elsewhere = await anAgency(ctx);
const unitElsewhere = await aUnit(ctx, { agency: elsewhere });

/** One under the id of the finding, as the queue keeps it. */
async function aFailedJob(): Promise<void> {
  await sql`create schema pgboss`.execute(db);
  await sql`create table pgboss.job as select ${there.finding.id}::uuid as id, 'failed' as state, 9 as retry_count,
    now() as start_after, now() as completed_on, null::jsonb as data`.execute(db);
}

/** One of the authority matrix, under the id of the finding, proposed by the quality manager. */
async function aWaitingChange(): Promise<void> {
  const entry = rightNamed(shippedMatrix, "complaint.close");
  await db
    .insertInto("authority_change")
    .values({
      id: there.finding.id,
      right_key: "complaint.close",
      holders: JSON.stringify({ ...entry, decides: ["unitHead"] }),
      on_number: 1,
      valid_from: "2026-03-02",
      reason: "Pembagian tugas",
      proposed_by: there.manager.personId,
      proposed_at: ctx.now,
      state: "waiting",
    })
    .execute();
}

/** Under the id of the finding. */
async function aWebhook(): Promise<void> {
  const place = { agencyId: there.agency.id, id: there.finding.id };
  await db
    .insertInto("webhook")
    .values({
      agency_id: place.agencyId,
      id: place.id,
      address: "http://localhost:9/",
      events: ["complaint.closed"],
      secret: sealFor(ctx, place, "rahasia"),
      created_by: there.manager.personId,
      created_at: ctx.now,
    })
    .execute();
}

/** Everybody who works with Mutu, by the function that they hold. */
const functions: Readonly<Record<string, Role>> = {
  qualityManager: "quality-manager",
  supervisor: "supervisor",
  providerHead: "decision-maker",
  accountableOfficial: "decision-maker",
  unitHead: "decision-maker",
  unitSuperior: "decision-maker",
  officerSuperior: "decision-maker",
  complaintOfficer: "complaint-officer",
  liaisonOfficer: "liaison",
  internalAuditor: "inspectorate",
  agencyAdmin: "agency-admin",
  auditor: "auditor",
};

type Place = "in the unit" | "in another unit" | "in the unit asked" | "in its sister" | "in another agency";
const places = {
  "in the unit": { agency: there.agency, units: [there.unit] },
  "in another unit": { agency: there.agency, units: [there.sister] },
  "in the unit asked": { agency: there.other, units: [there.otherUnit] },
  "in its sister": { agency: there.other, units: [there.otherSister] },
  "in another agency": { agency: elsewhere, units: [unitElsewhere] },
} as const satisfies Readonly<Record<Place, object>>;

const people = new Map<string, Context>();

beforeAll(async () => {
  for (const [functionCode, role] of Object.entries(functions)) {
    for (const [place, where] of Object.entries(places)) {
      people.set(`${functionCode} ${place}`, as(ctx, await aPerson(ctx, { ...where, role, functionCode })));
    }
  }
});

function person(functionCode: string, place: Place): Context {
  const found = people.get(`${functionCode} ${place}`);
  if (!found) throw new Error(`nobody is ${functionCode} ${place}`);
  return found;
}

/** What the policy says of somebody: it is theirs, it is another's, or there is no such thing for them. */
type Answer = "theirs" | "not-yours" | "not-found";

function policy(verb: Verb, functionCode: string, place: Place): Answer {
  const holders = decidingFunctions(rightNamed(shippedMatrix, verb.right));
  const judged = holdsRight(verb, functionCode, holders) ? "theirs" : "not-yours";
  return finds(verb, place) ? judged : "not-found";
}

/** An administrator writes down what others granted, under the right to invite. */
function holdsRight({ right }: Verb, functionCode: string, holders: readonly string[]): boolean {
  return holders.includes(functionCode) || (right === "settings.grantRole" && functionCode === "agencyAdmin");
}

function finds({ of }: Verb, place: Place): boolean {
  if (of === "self") return true;
  if (of === "asked" || of === "both") {
    return place === "in the unit asked" || (of === "both" && place === "in the unit");
  }
  return place === "in the unit" || (of === "agency" && place === "in another unit");
}

/** What a verb answers somebody. Whatever it did is undone. */
async function answer(verb: Verb, who: Context): Promise<Answer> {
  const undone = new Error("undone");
  let said = "";
  await transact(who, async (ctx) => {
    said = await codeOf(verb.call(ctx, there));
    throw undone;
  }).catch((error: unknown) => {
    if (error !== undone) throw error;
  });
  if (said === "not-found error.not-found") return "not-found";
  return said.startsWith("not-yours") ? "not-yours" : "theirs";
}

/** One number over every row of every table: it is another one after any write. */
async function allRows(): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`.execute(db);
  const sums = tables.map(
    ({ name }) => sql`select coalesce(sum(hashtextextended(t::text, 0)), 0) as n from ${sql.table(name)} t`,
  );
  const { rows } = await sql<{ n: string }>`
    select string_agg(n::text, ' ') as n from (${sql.join(sums, sql` union all `)}) s`.execute(db);
  return rows[0]?.n ?? "";
}

const everyPlace = Object.keys(places) as Place[];
const cells = Object.keys(functions).flatMap((code) => everyPlace.map((place) => [code, place] as const));

describe("policy of rights (security section 4)", () => {
  it.each(Object.entries(verbs))("%s is done by those who hold its right where it is", async (_, verb) => {
    const before = await allRows();
    const answers = await Promise.all(
      cells.map(async ([code, place]) => `${code} ${place}: ${await answer(verb, person(code, place))}`),
    );
    expect(answers).toEqual(cells.map(([code, place]) => `${code} ${place}: ${policy(verb, code, place)}`));
    expect(await allRows()).toBe(before);
  });

  it.each(Object.entries(verbs))(
    "%s refuses citizens, jobs of the system and empty scopes",
    async (_, verb) => {
      const before = await allRows();
      const job = everything(there.agency);
      const citizen = { ...job, kind: "public" } as const;
      const outside = { ...there.manager, scope: nobody.scope };
      for (const actor of [nobody, job, citizen, outside]) {
        expect(["not-found", "not-yours"]).toContain(await refusal(verb, as(ctx, actor)));
      }
      expect(await allRows()).toBe(before);
    },
  );
});

/** The code of a refusal; nothing is undone here, so that a write would be seen. */
async function refusal(verb: Verb, who: Context): Promise<string> {
  const [code = ""] = (await codeOf(verb.call(who, there))).split(" ");
  return code;
}

describe("own work (AUT-09, AUT-10)", () => {
  const { manager, head } = there;
  /** Who did the first part, and the function under which they now try the second. */
  const second: readonly (readonly [verb: string, personId: string, functionCode: string, role: Role])[] = [
    ["improvement.decideProposal", manager.personId, "providerHead", "decision-maker"],
    ["improvement.verifyEffect", manager.personId, "supervisor", "supervisor"],
    ["improvement.verifyEffect", head.personId, "supervisor", "supervisor"],
    ["improvement.verifyAction", head.personId, "supervisor", "supervisor"],
    ["reports.publishResult", manager.personId, "unitHead", "decision-maker"],
    ["platform.settleAuthorityChange", manager.personId, "accountableOfficial", "decision-maker"],
    ["organisations.appointPerson", there.supervisor.personId, "accountableOfficial", "decision-maker"],
  ];

  it.each(second)(
    "%s is refused to whoever did its first part",
    async (name, personId, functionCode, role) => {
      const who = as(ctx, await aPerson(ctx, { agency: there.agency, personId, functionCode, role }));
      const verb = verbs[name];
      if (!verb) throw new Error(`no verb ${name}`);
      expect(await codeOf(verb.call(who, there))).toBe("not-yours error.own-work");
    },
  );
});

describe("list of verbs", () => {
  it("names every function behind the face of a module that does something", () => {
    const exported = moduleNames.flatMap((name) => functionsOfModule(name, "./verbs/"));
    const missing = exported.filter((name) => !(name in verbs) && !(name in askNobody));
    expect(missing).toEqual([]);
    const listed = [...Object.keys(verbs), ...Object.keys(askNobody)].filter(
      (name) => !name.startsWith("platform."),
    );
    expect(listed.filter((name) => !exported.includes(name))).toEqual([]);
  });

  it("would notice a verb that asks nobody", async () => {
    const open: Verb = { right: "standard.adopt", of: "unit", call: async () => "done" };
    expect(await answer(open, person("auditor", "in another agency"))).toBe("theirs");
    expect(policy(open, "auditor", "in another agency")).toBe("not-found");
  });
});

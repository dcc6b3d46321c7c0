import { describe, expect, it } from "vitest";
import { tenantTables } from "../../src/platform/db/schema.ts";
import { productFiles } from "./source-files.ts";

const tables = Object.keys(tenantTables).join("|");
const inBuilder = new RegExp(
  `\\b(?:selectFrom|updateTable|deleteFrom|insertInto|saveVersion\\(\\s*ctx,)\\(?\\s*"(?:${tables})"`,
);
const inSql = new RegExp(`\\b(?:from|join|update|into)\\s+(?:${tables})\\b`);
/** A read that asks for a tenant table without its scope: at the database itself, or as raw SQL. */
const unscoped = new RegExp(`\\b(?:db|tx)\\s*\\.selectFrom\\(\\s*"(?:${tables})"`);

/** Files of the platform that keep tenant tables of their own, each with the reason. */
const platformStores: Readonly<Record<string, string>> = {
  "src/platform/auth/actor.ts": "finds who signs in, before there is a scope",
  "src/platform/auth/api-tokens.ts": "tokens are found by their hash, before there is a scope",
  "src/platform/auth/appointments-in-force.ts": "roles to choose from at the sign-in",
  "src/platform/auth/demonstration.ts": "people to be in the demonstration",
  "src/platform/auth/forget-over.ts": "a job that forgets sessions of every agency",
  "src/platform/auth/sessions.ts": "sessions are found by their hash, before there is a scope",
  "src/platform/auth/sign-on/administrators.ts":
    "whom to ask, before there is a scope; names of officials are no secret",
  "src/platform/evidence/freeze.ts": "the store of evidence",
  "src/platform/files/named-files.ts": "names of stored files of every agency, none of which is shown",
  "src/platform/imports/import-run.ts": "the store of imports; a worker reads files of every agency",
  "src/platform/outbox/webhooks/add-webhook.ts": "the store of webhooks",
  "src/platform/outbox/webhooks/change-webhook.ts": "the store of webhooks",
  "src/platform/outbox/webhooks/webhook-store.ts": "the store of webhooks; the relay serves every agency",
  "src/platform/rights/appointments.ts": "who holds a right; names of officials are no secret",
  "src/platform/rights/in-office.ts": "who holds a right; names of officials are no secret",
  "src/platform/sealing/readers.ts": "to whom a report is sealed, by whoever sends it",
};

/** Reads of stores that do not begin at the scope, each with the reason. */
const readsBesideScope: Readonly<Record<string, string>> = {
  "src/modules/coordination/store/requests.ts":
    "a request is seen by both sides: rows addressed to the actor's units",
  "src/modules/improvement/store/actions.ts":
    "an action is seen by the unit that owns it, in another agency too",
  "src/modules/organisations/store/calendar-lookup.ts": "calendars of every office; they are no secret",
  "src/modules/organisations/store/directory.ts": "names of offices are no secret",
  "src/modules/organisations/store/office-calendars.ts": "calendars of every office; they are no secret",
};

/** Files that ask beyond the scope of the actor, past the row policies too, each with the reason. */
const beyondScope: Readonly<Record<string, string>> = {
  "src/modules/complaints/store/replaced-files.ts":
    "bytes are removed only when no row of any agency names them",
  "src/modules/improvement/store/numbers.ts":
    "the next number of an agency, of which the actor sees some units",
  "src/modules/improvement/store/verifications.ts":
    "who took part, so that nobody verifies work of their own",
  "src/modules/processes/store/answer-claims.ts": "how many questions all processes answer together",
  "src/modules/processes/store/forgets-original.ts":
    "bytes are removed only when no log of any agency has them",
  "src/modules/processes/store/log-parts.ts": "bytes are removed only when no log of any agency has them",
  "src/platform/checkup/check-work.ts": "how many stored files are missing; none is named",
  "src/platform/files/named-files.ts": "bytes are removed only when no row of any agency names them",
  "src/platform/imports/import-run.ts": "bytes are removed only when no import of any agency reads them",
};

type Given = { readonly path: string; readonly text: string };

function outsideStores(files: readonly Given[]): readonly string[] {
  return files
    .filter(
      ({ path }) => !/^src\/modules\/[^/]+\/store\/|^src\/platform\/(migrations|db|backup)\//.test(path),
    )
    .filter(({ path, text }) => (inBuilder.test(text) || inSql.test(text)) && !(path in platformStores))
    .map(({ path }) => path);
}

function besideScope(files: readonly Given[]): readonly string[] {
  return files
    .filter(({ path }) => /^src\/modules\/[^/]+\/store\//.test(path) && !(path in readsBesideScope))
    .filter(({ text }) => unscoped.test(text))
    .map(({ path }) => path);
}

describe("tables of tenants (architecture section 8)", () => {
  it("are touched by stores only", () => {
    expect(outsideStores(productFiles)).toEqual([]);
  });

  it("are read from the scope on", () => {
    expect(besideScope(productFiles)).toEqual([]);
  });

  it("are asked about beyond the scope only where it is said why, and no row is shown", () => {
    const asking = productFiles
      .filter(({ path, text }) => !path.startsWith("src/platform/db/wall/") && text.includes("beyondScope("))
      .map(({ path }) => path);
    expect(asking.toSorted()).toEqual(Object.keys(beyondScope));
  });

  it("have no exception that nobody needs any more", () => {
    const texts = new Map(productFiles.map(({ path, text }) => [path, text]));
    const idle = [...Object.keys(platformStores), ...Object.keys(readsBesideScope)].filter((path) => {
      const text = texts.get(path) ?? "";
      return !inBuilder.test(text) && !inSql.test(text);
    });
    expect(idle).toEqual([]);
  });

  it.each([
    ["src/modules/complaints/verbs/peek.ts", 'await ctx.db.selectFrom("complaint").selectAll().execute()'],
    ["src/web/staff/agenda/routes.tsx", "await sql`select count(*) from complaint`.execute(db)"],
    ["src/platform/mail/smtp.ts", 'ctx.tx.updateTable("reporter")'],
    ["src/modules/improvement/verbs/change.ts", 'await saveVersion(ctx, "finding", finding, { state })'],
    ["src/cli/user-add.ts", "sql`delete from appointment where true`"],
  ])("are missed in %s", (path, text) => {
    expect(outsideStores([{ path, text }])).toEqual([path]);
  });

  it("are missed in a store that forgets the scope", () => {
    const path = "src/modules/complaints/store/peek.ts";
    const text = 'return ctx.db\n    .selectFrom("complaint")\n    .selectAll()';
    expect(besideScope([{ path, text }])).toEqual([path]);
  });
});

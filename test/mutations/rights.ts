import type { Mutation } from "./mutation.ts";

const rights = "src/platform/rights";

/** Who may decide, and who may not because it is their own work. */
export const rightsMutations: readonly Mutation[] = [
  {
    rule: "AUT-01",
    file: `${rights}/competence.ts`,
    search: "!decidingFunctions(right).includes(appointment.functionCode) || !reaches",
    replace: "!reaches",
  },
  {
    rule: "AUT-02",
    file: `${rights}/competence.ts`,
    search: "appointment.agencyId === agencyId ||",
    replace: "appointment.agencyId !== agencyId ||",
  },
  {
    rule: "AUT-03",
    file: `${rights}/competence.ts`,
    search: 'if (appointment.basis === "delegation") return right.delegable !== "no";',
    replace: 'if (appointment.basis === "delegation") return true;',
  },
  {
    rule: "AUT-03",
    file: `${rights}/competence.ts`,
    search: 'return right.delegable === "mandate" || right.delegable === "by-object";',
    replace: "return true;",
  },
  {
    rule: "AUT-04",
    file: `${rights}/competence.ts`,
    search: "today >= appointment.until",
    replace: "today > appointment.until",
  },
  { rule: "AUT-04", file: `${rights}/competence.ts`, search: "today < appointment.from ||", replace: "" },
  {
    rule: "AUT-09",
    file: `${rights}/competence.ts`,
    search: "if (own.notBy?.includes(appointment.personId))",
    replace: "if (own.notBy?.length === -1)",
  },
  {
    rule: "AUT-10",
    file: "src/platform/auth/actor.ts",
    search: '.where("person.active", "=", true)',
    replace: "",
    seenBy: ["src/platform/auth/actor.db.test.ts"],
  },
  {
    rule: "AUT-20",
    file: `${rights}/competence.ts`,
    search: 'if (right.decidesMode !== "all") return [];',
    replace: 'if (right.decidesMode !== "any") return [];',
    seenBy: ["src/modules/improvement/agreements.db.test.ts", `${rights}/competence.test.ts`],
  },
  {
    rule: "AUT-21",
    file: `${rights}/settle-authority-change.ts`,
    search: ", notBy: [change.proposedBy] }",
    replace: " }",
  },
  {
    rule: "AUT-21",
    file: `${rights}/settle-authority-change.ts`,
    search: 'if (change.state !== "waiting")',
    replace: 'if (change.state === "rejected")',
  },
  {
    rule: "AUT-22",
    file: `${rights}/propose-authority-change.ts`,
    search: "if (from < todayOfInstance(ctx))",
    replace: 'if (from < "2000-01-01")',
    seenBy: [`${rights}/authority-changes.db.test.ts`],
  },
  {
    rule: "rights: agency of the subject",
    file: `${rights}/decide.ts`,
    search: "if (!scope.agencies.includes(subject.agencyId)) return false;",
    replace: "",
    seenBy: [`${rights}/rights.db.test.ts`, "test/database/rights-matrix.test.ts"],
  },
  {
    rule: "rights: unit of the subject",
    file: `${rights}/decide.ts`,
    search: 'scope.units === "all" || scope.units.includes(subject.unitId)',
    replace: "true",
    seenBy: [`${rights}/rights.db.test.ts`, "test/database/rights-matrix.test.ts"],
  },
  {
    rule: "rights: out of scope is not there",
    file: `${rights}/decide.ts`,
    search: 'if (!covers(ctx, subject)) throw new MutuError("not-found", "error.not-found");',
    replace: 'if (!covers(ctx, subject)) throw new MutuError("not-yours", "error.not-yours");',
    seenBy: [`${rights}/rights.db.test.ts`, "test/database/rights-matrix.test.ts"],
  },
  {
    rule: "appointments in force",
    file: "src/platform/auth/actor.ts",
    search: "appointment.valid @> (${now}::timestamptz at time zone agency.zone)::date",
    replace: "true",
    seenBy: ["src/platform/auth/actor.db.test.ts"],
  },
  {
    rule: "decision of a proposal leaves an entry",
    file: "src/modules/improvement/verbs/decide-proposal.ts",
    search: 'if (input.outcome === "refuse") await giveFindingsBack',
    replace: 'if (input.outcome === "ask") await giveFindingsBack',
    seenBy: ["src/modules/improvement/proposals.db.test.ts"],
  },
];

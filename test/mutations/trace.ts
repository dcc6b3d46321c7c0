import type { Mutation } from "./mutation.ts";

const audit = "src/platform/audit";
const audited = [`${audit}/audit.db.test.ts`];
const outbox = ["src/platform/outbox/outbox.db.test.ts"];
const everyVerb = ["test/architecture/verbs.test.ts"];
const improvement = "src/modules/improvement";

/** What is written down, told and done once. */
export const traceMutations: readonly Mutation[] = [
  {
    rule: "REL-09: order in a leaf",
    file: `${audit}/leaf.ts`,
    search: "Object.keys(value).toSorted()",
    replace: "Object.keys(value)",
    seenBy: [`${audit}/canonical-json.test.ts`],
  },
  {
    rule: "REL-09: chain",
    file: `${audit}/leaf.ts`,
    search: "return sha256(previousChain + leaf);",
    replace: "return sha256(leaf);",
    seenBy: audited,
  },
  {
    rule: "REL-09: numbers of seals",
    file: `${audit}/seal.ts`,
    search: "seq += 1;",
    replace: "seq += 2;",
    seenBy: audited,
  },
  {
    rule: "REL-09: code of origin",
    file: `${audit}/record.ts`,
    search: "mac: macOf(macKey(ctx.settings.secret), leaf)",
    replace: "mac: null",
    seenBy: audited,
  },
  {
    rule: "REL-09: one sealer",
    file: `${audit}/seal.ts`,
    search: "if (!(await isOnlyOne(ctx, sealerLock))) return 0;",
    replace: "",
    seenBy: audited,
  },
  {
    rule: "REL-03: sent once",
    file: "src/platform/outbox/relay.ts",
    search: "set({ relayed: true })",
    replace: "set({ relayed: false })",
    seenBy: outbox,
  },
  {
    rule: "REL-04: heard once",
    file: "src/platform/outbox/relay.ts",
    search: "if (!first) return false;",
    replace: "",
    seenBy: outbox,
  },
  {
    rule: "REL-02: another content",
    file: "src/platform/idempotency.ts",
    search: "before.request_hash !== requestHash",
    replace: 'before.request_hash === ""',
    seenBy: ["src/platform/idempotency.db.test.ts"],
  },
  {
    rule: "REL-02: answer is kept",
    file: "src/platform/idempotency.ts",
    search: ".set({ response: JSON.stringify(answer) })",
    replace: '.set({ response: JSON.stringify("") })',
    seenBy: ["src/platform/idempotency.db.test.ts"],
  },
  {
    rule: "REL-06: version in the where",
    file: "src/platform/db/save-version.ts",
    search: '"version", "=", seen.version',
    replace: '"version", ">=", seen.version',
    seenBy: ["src/platform/db/save-version.db.test.ts"],
  },
  {
    rule: "sign-in leaves an entry",
    file: "src/platform/auth/proven.ts",
    search: 'verb: "sign-in"',
    replace: 'verb: "sign-out"',
    seenBy: ["src/platform/auth/sign-in.db.test.ts"],
  },
  {
    rule: "verification of an effect leaves an entry",
    file: `${improvement}/verbs/verify-effect.ts`,
    search: "await record(ctx, {",
    replace: "void ({",
    seenBy: everyVerb,
  },
  {
    rule: "verification of an action leaves an entry",
    file: `${improvement}/verbs/verify-action.ts`,
    search: "await record(ctx, {",
    replace: "void ({",
    seenBy: everyVerb,
  },
  {
    rule: "decision of a proposal leaves an entry",
    file: `${improvement}/verbs/decide-proposal.ts`,
    search: "await record(ctx, {",
    replace: "void ({",
    seenBy: everyVerb,
  },
  {
    rule: "decision of a proposal is told",
    file: `${improvement}/verbs/decide-proposal.ts`,
    search: "await emit(ctx, {",
    replace: "void ({",
    seenBy: [
      `${improvement}/proposals.db.test.ts`,
      `${improvement}/programmes.db.test.ts`,
      "src/modules/improvement/ladder-and-letters.db.test.ts",
    ],
  },
  {
    rule: "verification of an effect is told",
    file: `${improvement}/verbs/verify-effect.ts`,
    search: "await emit(ctx, {",
    replace: "void ({",
    seenBy: [`${improvement}/proposals.db.test.ts`, `${improvement}/programmes.db.test.ts`],
  },
  {
    rule: "complaint received leaves an entry",
    file: "src/modules/complaints/verbs/receive-complaint.ts",
    search: "await record(ctx, {",
    replace: "void ({",
    seenBy: ["src/modules/complaints/complaints.db.test.ts"],
  },
  {
    rule: "complaint received is told",
    file: "src/modules/complaints/verbs/receive-complaint.ts",
    search: "await emit(ctx, {",
    replace: "void ({",
    seenBy: ["test/database/lost-connection.test.ts"],
  },
];

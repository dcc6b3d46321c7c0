import type { Mutation } from "./mutation.ts";

const verbs = "src/modules/complaints/verbs";
const nouns = "src/modules/complaints/nouns";
const seenBy = ["src/modules/complaints/complaints.db.test.ts"];

/** Clocks of the law, states, who handled and who closes, whose identity is whose. */
export const complaintMutations: readonly Mutation[] = [
  {
    rule: "CMP-01",
    file: `${verbs}/receive-complaint.ts`,
    search: '  await runClock(ctx, complaint, "verify-forward", ctx.now);',
    replace: "",
    seenBy,
  },
  {
    rule: "CMP-02",
    file: `${nouns}/intake.ts`,
    search: "86_400_000 > limitDays",
    replace: "86_400_000 > limitDays + 1",
  },
  {
    rule: "CMP-03",
    file: `${verbs}/respond-to-complaint.ts`,
    search: 'input.complete ? "decision" : "completion"',
    replace: 'input.complete ? "completion" : "decision"',
  },
  {
    rule: "CMP-03",
    file: `${verbs}/respond-to-complaint.ts`,
    search: "declaredCompleteAt: input.complete ? ctx.now : null",
    replace: "declaredCompleteAt: complaint.receivedAt",
  },
  {
    rule: "CMP-05",
    file: "src/modules/complaints/store/silent-complaints.ts",
    search: '"clock.due_at", "<", ctx.now',
    replace: '"clock.due_at", ">", ctx.now',
  },
  {
    rule: "CMP-06",
    file: `${nouns}/clock.ts`,
    search: 'if (clock.stoppedAt !== null || clock.dayType !== "working") return null;',
    replace: 'if (clock.dayType !== "working") return null;',
  },
  {
    rule: "CMP-06",
    file: `${nouns}/clock.ts`,
    search: 'limit.dayType === "working" ? dueWorkingDays',
    replace: 'limit.dayType !== "working" ? dueWorkingDays',
  },
  {
    rule: "CMP-08",
    file: `${verbs}/decide-complaint.ts`,
    search: "notBy: [complaint.handlerId],",
    replace: "",
  },
  {
    rule: "CMP-10",
    file: `${verbs}/close-complaint.ts`,
    search: "notBy: [complaint.handlerId],",
    replace: "",
  },
  {
    rule: "CMP-10",
    file: `${verbs}/close-complaint.ts`,
    search: "await stopClocks(ctx, complaint, clockKinds);",
    replace: "",
    seenBy,
  },
  {
    rule: "CMP-12",
    file: `${nouns}/intake.ts`,
    search: 'if (intake.whoMayKnow === "nobody") return null;',
    replace: "",
  },
  {
    rule: "CMP-14",
    file: `${verbs}/classify-complaint.ts`,
    search: "if (!complaint.sealed) return sealReport(ctx, given(before, input));",
    replace: "if (!complaint.sealed) return given(before, input);",
  },
  {
    rule: "CMP-15",
    file: `${verbs}/set-aside-complaint.ts`,
    search: "if (!isOpen(saved)) await stopClocks(ctx, complaint, clockKinds);",
    replace: "",
  },
  {
    rule: "reopening within its window",
    file: `${verbs}/reopen-complaint.ts`,
    search: "if (localDate(ctx.now, ctx.zone) > last)",
    replace: 'if (localDate(ctx.now, ctx.zone) > "9999-12-31")',
    seenBy,
  },
  {
    rule: "decision is told in time",
    file: `${verbs}/decide-complaint.ts`,
    search: 'await runClock(ctx, saved, "notice", ctx.now);',
    replace: "",
    seenBy,
  },
  {
    rule: "rights of a step",
    file: `${nouns}/next-steps.ts`,
    search: 'step === "decide" || step === "close"',
    replace: 'step === "decide"',
    seenBy: [`${nouns}/complaint.test.ts`],
  },
  {
    rule: "PRV-14",
    file: "src/analytics/text/mask.ts",
    search: "if (last && span.start < last.end)",
    replace: "if (last && span.start > last.end)",
    seenBy: ["src/analytics/text/mask.test.ts", "test/oracles/masking.test.ts"],
  },
  {
    rule: "AUT-09: nobody verifies their own effect",
    file: "src/modules/improvement/verbs/verify-effect.ts",
    search: "if (await verificationOf(ctx, effect.agencyId, effect.id))",
    replace: 'if (effect.id === "")',
    seenBy: ["src/modules/improvement/programmes.db.test.ts"],
  },
  {
    rule: "an action is verified when it is done",
    file: "src/modules/improvement/verbs/verify-action.ts",
    search: 'if (action.state !== "done")',
    replace: 'if (action.state === "verified")',
    seenBy: ["src/modules/improvement/programmes.db.test.ts"],
  },
];

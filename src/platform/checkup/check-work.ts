import { originOf } from "../audit/origin.ts";
import { verifyAuditTail } from "../audit/verify.ts";
import type { Context } from "../context.ts";
import { beyondScope } from "../db/wall/under-scope.ts";
import { namedFiles } from "../files/named-files.ts";
import { pulse } from "../jobs/failed-jobs.ts";
import { jobsByState } from "../jobs/jobs-by-state.ts";
import { stateOf, type Verdict, verdict } from "./verdict.ts";

/** Seconds that the oldest event or audit entry has waited. */
const EVENTS = { look: 60, broken: 3_600 } as const;
const UNSEALED = { look: 300, broken: 3_600 } as const;

/** What waits for the system or for a person: events, seals, letters, failed jobs, bytes that are not there. */
export async function checkWork(ctx: Context): Promise<readonly Verdict[]> {
  const { outboxAge, unsealedAge, lettersWaiting } = await pulse(ctx);
  const events = Math.round(outboxAge ?? 0);
  const unsealed = Math.round(unsealedAge ?? 0);
  return [
    verdict(
      "events",
      stateOf(events, EVENTS.look, EVENTS.broken),
      "doctor.events",
      { seconds: events },
      "doctor.events.next",
    ),
    verdict(
      "audit",
      stateOf(unsealed, UNSEALED.look, UNSEALED.broken),
      "doctor.unsealed",
      { seconds: unsealed },
      "doctor.unsealed.next",
    ),
    await checkChain(ctx),
    checkMail(ctx, lettersWaiting),
    await checkJobs(ctx),
    await checkFiles(ctx),
  ];
}

/** The end of the audit chain; all of it is `mutu audit verify`. */
async function checkChain(ctx: Context): Promise<Verdict> {
  const n = (await verifyAuditTail(ctx, await originOf(ctx.settings))).length;
  if (n > 0)
    return verdict("audit-chain", "broken", "doctor.chain-broken", { n }, "doctor.chain-broken.next");
  return verdict("audit-chain", "ok", "doctor.chain");
}

function checkMail({ mail }: Context, n: number): Verdict {
  if (!mail.canSend) return verdict("mail", "look", "doctor.no-mail", { n }, "doctor.no-mail.next");
  return verdict("mail", "ok", "doctor.mail", { n });
}

/** Of all agencies; there are none before Mutu has run for the first time. */
async function checkJobs(ctx: Context): Promise<Verdict> {
  const n = (await jobsByState(ctx)).find(({ state }) => state === "failed")?.n ?? 0;
  return verdict("jobs", n === 0 ? "ok" : "look", "doctor.failed-jobs", { n }, "doctor.failed-jobs.next");
}

/** Rows that name stored bytes which are not there: a lost disk, or a folder that was not restored. */
async function checkFiles(ctx: Context): Promise<Verdict> {
  const { rows } = await namedFiles.execute(beyondScope(ctx.db));
  let missing = 0;
  for (const { sha256 } of rows) if (!(await isThere(ctx, sha256))) missing += 1;
  const facts = { n: rows.length, missing };
  return verdict("files", missing === 0 ? "ok" : "broken", "doctor.files", facts, "doctor.files.next");
}

/** Bytes that cannot be reached, for whatever reason, are bytes that a person will miss. */
function isThere({ files }: Context, sha256: string): Promise<boolean> {
  return files.path(sha256).then(
    () => true,
    () => false,
  );
}

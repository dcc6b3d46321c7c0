import { setTimeout as sleep } from "node:timers/promises";
import { heardLog } from "../../../analytics/eventlog/heard-log.ts";
import type { Context } from "../../../platform/context.ts";
import { readExact } from "../../../platform/exact-json.ts";
import { type Analysis, shareDone } from "../nouns/analysis.ts";
import { askedOf } from "../nouns/answer.ts";
import type { StoredLog } from "../nouns/stored-log.ts";
import { type Claim, failAnswer, giveBack, keepAnswering, saveAnswer } from "./answer-claims.ts";
import { forgetQuestion } from "./answers.ts";
import { logById } from "./event-logs.ts";
import { lookAt, withComplaints } from "./look-at.ts";
import { withStoredLog } from "./open-file.ts";

/** Milliseconds between two words of how far it is. */
const BETWEEN = 1000;

/** Somebody stopped it, or it is another process's now: what comes of it is not wanted any more. */
class Stopped extends Error {}

/** It is no question of the log as it is: nobody will ask for its answer. */
class Outdated extends Error {}

/**
 * Answers a question that was taken, stores the answer and says meanwhile how far it is.
 * @returns what became of it; `given-back` when the process ends or the signal says so, `outdated` when it was forgotten
 */
export async function computeAnswer(
  ctx: Context,
  claim: Claim,
  analysis: Analysis<unknown, unknown>,
): Promise<"done" | "stopped" | "failed" | "given-back" | "outdated"> {
  const ended = new AbortController();
  const signal = AbortSignal.any([ctx.signal, ended.signal]);
  const work = { ...ctx, signal, zone: claim.zone };
  const told = { share: 0 };
  const pulse = keepTelling(ctx, claim, told, ended);
  try {
    const log = await logOf(work, claim);
    const start = performance.now();
    const answer = await ask(work, log, analysis, claim, told);
    signal.throwIfAborted();
    await saveAnswer(ctx, claim, { log, answer, milliseconds: performance.now() - start });
    return "done";
  } catch (error) {
    return await afterTrouble(ctx, claim, error);
  } finally {
    pulse.abort();
  }
}

/** @throws Outdated when complaints name other cases than when it was asked: it is another question then */
async function logOf(ctx: Context, claim: Claim): Promise<StoredLog> {
  const { agencyId, logId, conditions, aboutComplaints } = claim;
  const stored = await logById(ctx, agencyId, logId);
  if (!aboutComplaints) return lookAt(ctx, stored, conditions);
  const log = await lookAt(ctx, await withComplaints(ctx, stored), conditions);
  const { analysis: name, question, zone, code } = claim;
  const { asked } = askedOf(log, { name, question: readExact(question), zone, code });
  if (asked !== claim.asked) throw new Outdated("complaints name other cases now");
  return log;
}

function ask(
  ctx: Context,
  log: StoredLog,
  analysis: Analysis<unknown, unknown>,
  { question }: Claim,
  told: { share: number },
): Promise<unknown> {
  let asked = 0;
  return withStoredLog(ctx, log, (events) => {
    const heard = heardLog(events, () => {
      ctx.signal.throwIfAborted();
      told.share = shareDone(analysis.questions, asked);
      asked += 1;
    });
    return analysis.compute(heard, log, readExact(question));
  });
}

/** Each second, until the work is over. When the question is ours no more, the work is broken off. */
function keepTelling(
  ctx: Context,
  claim: Claim,
  told: { readonly share: number },
  ended: AbortController,
): AbortController {
  const pulse = new AbortController();
  const tell = async () => {
    for (;;) {
      await sleep(BETWEEN, undefined, { signal: pulse.signal });
      if (!(await keepAnswering(ctx, claim, told.share))) return ended.abort(new Stopped("it was stopped"));
    }
  };
  tell().catch((error: unknown) => {
    if (!pulse.signal.aborted) ended.abort(error);
  });
  return pulse;
}

async function afterTrouble(
  ctx: Context,
  claim: Claim,
  error: unknown,
): Promise<"stopped" | "failed" | "given-back" | "outdated"> {
  if (error instanceof Stopped) return "stopped";
  if (error instanceof Outdated) {
    await forgetQuestion(ctx, claim);
    return "outdated";
  }
  const lasting = { ...ctx, signal: new AbortController().signal };
  if (ctx.signal.aborted) {
    await giveBack(lasting, claim);
    return "given-back";
  }
  ctx.log("error", "a question to a log has no answer", {
    analysis: claim.analysis,
    logId: claim.logId,
    reason: String(error),
  });
  await failAnswer(lasting, claim, error);
  return "failed";
}

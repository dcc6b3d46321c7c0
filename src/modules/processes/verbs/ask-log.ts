import { setTimeout as sleep } from "node:timers/promises";
import type { Context } from "../../../platform/context.ts";
import { readExact } from "../../../platform/exact-json.ts";
import { type Analysis, isAnsweredAtOnce } from "../nouns/analysis.ts";
import { type Answered, type Asked, askedOf } from "../nouns/answer.ts";
import type { StoredLog } from "../nouns/stored-log.ts";
import { claimNow } from "../store/answer-claims.ts";
import { answerStored, askAgain, leaveToWorker, markUsed, type StoredAnswer } from "../store/answers.ts";
import { computeAnswer } from "../store/compute-answer.ts";

/** For how long a person waits for a page, milliseconds; then it shows how far the answer is. */
const PATIENCE = 12_000;
/** How often one looks whether another visitor's question is answered, milliseconds. */
const GLANCES = 150;

/**
 * Asks a log, of the cases that are looked at. An answer that was stored is read; of a log that grew since, the one of
 * before, while a worker computes it anew. A question that nobody asked before is answered at once where that is quick, else
 * it is left to a worker. However many ask the same, it is computed once.
 */
export async function askLog<Question, Answer>(
  ctx: Context,
  log: StoredLog,
  analysis: Analysis<Question, Answer>,
  question: Question,
): Promise<Answered<Answer>> {
  const { zone, settings } = ctx;
  const asked = askedOf(log, { name: analysis.name, question, zone, code: settings.code });
  const stored = await answerStored(ctx, asked);
  if (stored?.answer) return (await read(ctx, log, stored)) as Answered<Answer>;
  if (!isAnsweredAtOnce(analysis, log.events)) {
    await leaveToWorker(ctx, asked);
    return pending(asked, await answerStored(ctx, asked));
  }
  return (await answerNow(ctx, log, asked, analysis as Analysis<unknown, unknown>)) as Answered<Answer>;
}

async function read(ctx: Context, log: StoredLog, stored: StoredAnswer): Promise<Answered<unknown>> {
  const { answer, origin, content } = stored;
  if (answer === null || origin === null) throw new Error("an answer is stored without its origin");
  const isCurrent = content === log.parquetSha256;
  await markUsed(ctx, stored);
  if (!isCurrent && stored.state === "done") await askAgain(ctx, stored, ["done"]);
  return { is: "there", answer: readExact(answer), origin: { ...origin, isCurrent }, run: stored };
}

/** Computes the answer, or waits for another visitor who does. */
async function answerNow(
  ctx: Context,
  log: StoredLog,
  asked: Asked,
  analysis: Analysis<unknown, unknown>,
): Promise<Answered<unknown>> {
  const patience = AbortSignal.timeout(PATIENCE);
  for (;;) {
    const claim = await claimNow(ctx, asked);
    const outcome =
      claim &&
      (await computeAnswer({ ...ctx, signal: AbortSignal.any([ctx.signal, patience]) }, claim, analysis));
    if (outcome === "outdated") return pending(asked, null);
    ctx.signal.throwIfAborted();
    const stored = await answerStored(ctx, asked);
    if (stored?.answer) return read(ctx, log, stored);
    if (patience.aborted || stored?.state === "failed" || stored?.state === "stopped") {
      await leaveToWorker(ctx, asked);
      return pending(asked, stored);
    }
    await sleep(GLANCES, undefined, { signal: ctx.signal });
  }
}

function pending({ agencyId, logId, asked, analysis }: Asked, stored: StoredAnswer | null): Answered<never> {
  const { state, share, reason } = stored ?? { state: "waiting", share: 0, reason: null };
  return { is: "pending", run: { agencyId, logId, asked, analysis, state, share, reason } };
}

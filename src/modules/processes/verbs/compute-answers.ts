import type { Context } from "../../../platform/context.ts";
import { memoryLeft } from "../../../platform/memory.ts";
import { analyses } from "../nouns/analyses/all-analyses.ts";
import { type Claim, claimNext, failAnswer } from "../store/answer-claims.ts";
import { computeAnswer } from "../store/compute-answer.ts";

/** Bytes that must be left before a log is opened: what the engine may take, and the answers on the way. */
const NEEDED = 1_500_000_000;

/**
 * Answers the questions to logs that wait, one after the other, those first that people wait for. A job of the system. With
 * too little memory they wait on.
 * @returns how many were answered
 */
export async function computeAnswers(ctx: Context): Promise<number> {
  let done = 0;
  while (!ctx.signal.aborted) {
    if (memoryLeft() < NEEDED) {
      ctx.log("warn", "questions to logs wait for memory", { bytes: memoryLeft() });
      return done;
    }
    const claim = await claimNext(ctx);
    if (claim === null) return done;
    if ((await answer(ctx, claim)) === "done") done += 1;
  }
  return done;
}

async function answer(ctx: Context, claim: Claim): Promise<string> {
  const analysis = analyses.find(({ name }) => name === claim.analysis);
  if (analysis) return computeAnswer(ctx, claim, analysis);
  await failAnswer(ctx, claim, new Error(`nobody knows the analysis "${claim.analysis}"`));
  return "failed";
}

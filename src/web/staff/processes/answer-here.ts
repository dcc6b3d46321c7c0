import {
  type Analysis,
  type AnswerOrigin,
  type AnswerRun,
  askLog,
  type StoredLog,
} from "../../../modules/processes/index.ts";
import { MutuError } from "../../../platform/errors.ts";
import type { Route } from "../../route.ts";
import type { WebContext } from "../../web-context.ts";
import { showAnswerProgress } from "./answer-progress.tsx";

/** A page needs an answer that is not there yet; it shows how far the answer is instead. */
class PendingAnswer extends Error {
  readonly run: AnswerRun;

  constructor(run: AnswerRun) {
    super(`"${run.analysis}" is not answered yet`);
    this.run = run;
  }
}

/**
 * What a log answers, for a page. It is read where it was stored; of a log that grew since, the page says up to when it is.
 * Routes that ask go through `showingProgress`, which answers for a page whose answer is still being computed.
 */
export async function answerHere<Question, Answer>(
  c: WebContext,
  log: StoredLog,
  analysis: Analysis<Question, Answer>,
  question: Question,
): Promise<Answer> {
  const answered = await askLog(c.var.ctx, log, analysis, question);
  if (answered.is === "pending") throw new PendingAnswer(answered.run);
  if (!answered.origin.isCurrent) sayUntilWhen(c, answered.origin, answered.run);
  return answered.answer;
}

/** Pages that show how far an answer is while it is not there. A form keeps what was typed. */
export function showingProgress(routes: readonly Route[]): readonly Route[] {
  return routes.map((one) => ({ ...one, handler: (c) => orProgress(c, one) }));
}

async function orProgress(c: WebContext, { method, handler }: Route): Promise<Response> {
  try {
    return await handler(c);
  } catch (error) {
    if (!(error instanceof PendingAnswer)) throw error;
    if (method === "POST")
      throw new MutuError("unavailable", "processes.answer.not-yet", {}, { cause: error });
    return showAnswerProgress(c, error.run);
  }
}

/** Where several answers of a page are old, the first one that was asked says so. */
function sayUntilWhen(c: WebContext, { until }: AnswerOrigin, { state }: AnswerRun): void {
  const { frame, t, format } = c.var;
  if (frame.note !== null) return;
  const text =
    state === "failed" || state === "stopped" ? `processes.answer.as-of.${state}` : "processes.answer.as-of";
  c.set("frame", { ...frame, note: t(text as "processes.answer.as-of", { until: format.moment(until) }) });
}

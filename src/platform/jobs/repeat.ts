import { setTimeout as sleep } from "node:timers/promises";
import type { Context } from "../context.ts";
import type { Log } from "../log.ts";

/** Makes the context of each run of a job, with the time of now and a right to stop. */
export type ContextMaker = {
  readonly contextOf: (job: string, signal: AbortSignal) => Promise<Context>;
  readonly log: Log;
};

/**
 * Does a piece of work again and again until the signal, with a pause between the end of one run and the start of the
 * next. A run that fails is logged and tried again after the pause, since its work is still there.
 */
export async function repeat(
  seconds: number,
  name: string,
  maker: ContextMaker,
  signal: AbortSignal,
  work: (ctx: Context) => Promise<unknown>,
): Promise<void> {
  while (!signal.aborted) {
    const run = async () => work(await maker.contextOf(name, signal));
    await run().catch((error: unknown) => {
      if (!signal.aborted) maker.log("error", "repeated work failed", { job: name, reason: String(error) });
    });
    await sleep(seconds * 1000, undefined, { signal }).catch(() => undefined);
  }
}

import { setTimeout as sleep } from "node:timers/promises";
import type { Context } from "../context.ts";

type Maker = { readonly contextOf: (job: string, signal: AbortSignal) => Context };

/**
 * Does a piece of work again and again until the signal, with a pause between the end of one run and the start of the
 * next. A run that fails is logged and tried again after the pause, since its work is still there.
 */
export async function repeat(
  seconds: number,
  name: string,
  maker: Maker,
  signal: AbortSignal,
  work: (ctx: Context) => Promise<unknown>,
): Promise<void> {
  while (!signal.aborted) {
    const ctx = maker.contextOf(name, signal);
    await work(ctx).catch((error: unknown) => {
      if (!signal.aborted) ctx.log("error", "repeated work failed", { job: name, reason: String(error) });
    });
    await sleep(seconds * 1000, undefined, { signal }).catch(() => undefined);
  }
}

import { CompiledQuery } from "kysely";
import { PgBoss } from "pg-boss";
import type { Context } from "../context.ts";
import { deliver, queueOf, relayEvents, type SendJob } from "../outbox/relay.ts";
import type { DeliveredEvent, Subscriber } from "../outbox/subscriber.ts";
import { type ContextMaker, repeat } from "./repeat.ts";

/** Work that begins by the clock: a few seconds apart in this process, or by a cron line once in the whole instance. */
export type TimedJob = {
  readonly name: string;
  readonly every: { readonly seconds: number } | { readonly cron: string };
  readonly run: (ctx: Context) => Promise<unknown>;
};

type Parts = ContextMaker & {
  readonly databaseUrl: string;
  readonly zone: string;
  readonly subscribers: readonly Subscriber[];
  readonly timed: readonly TimedJob[];
  readonly pace?: Pace;
};

/**
 * How often a queue is looked at (`poll` seconds), how often a job that failed is tried again (`retries`), and how long
 * after: `delay` seconds at first, twice that each time.
 */
export type Pace = { readonly poll: number; readonly retries: number; readonly delay: number };

export type Jobs = {
  /** Waits for running jobs, at most 10 s; what is not finished goes back to its queue. */
  stop(): Promise<void>;
};

/** Eight times, 5 s to 1 h apart; then the job is failed and shown on the operations page (REL-05). */
const usualPace: Pace = { poll: 1, retries: 8, delay: 5 };

function queueSettings({ retries, delay }: Pace = usualPace) {
  return {
    retryLimit: retries,
    retryDelay: delay,
    retryBackoff: true,
    retryDelayMax: 3600,
    expireInSeconds: 300,
  };
}

/** Starts the relay of events, the queues of their subscribers, and the work that begins by the clock. */
export async function startJobs(parts: Parts): Promise<Jobs> {
  const stopping = new AbortController();
  const boss = new PgBoss({ connectionString: parts.databaseUrl, max: 4, application_name: "mutu jobs" });
  boss.on("error", (error) => parts.log("error", "job queue", { reason: String(error) }));
  await boss.start();
  for (const subscriber of parts.subscribers) await serve(boss, subscriber, parts, stopping.signal);
  const loops = [
    repeat(1, "relay", parts, stopping.signal, (ctx) => relayEvents(ctx, parts.subscribers, sendWith(boss))),
  ];
  for (const job of parts.timed) {
    if ("seconds" in job.every)
      loops.push(repeat(job.every.seconds, job.name, parts, stopping.signal, job.run));
    else await schedule(boss, job, job.every.cron, parts, stopping.signal);
  }
  return {
    async stop() {
      stopping.abort();
      await Promise.all(loops);
      await boss.stop({ graceful: true, timeout: 10_000 });
    },
  };
}

/** Sends inside the transaction of the caller: rolled back, there is no job. */
function sendWith(boss: PgBoss): SendJob {
  return async (ctx, queue, event) => {
    const db = {
      executeSql: async (text: string, values: unknown[] = []) => {
        const { rows } = await ctx.tx.executeQuery(CompiledQuery.raw(text, values));
        return { rows };
      },
    };
    await boss.send(queue, event, { db });
  };
}

/** A job that is done is forgotten, since its row tells the minute of its event; one that failed stays to be seen. */
async function serve(boss: PgBoss, subscriber: Subscriber, parts: Parts, signal: AbortSignal): Promise<void> {
  const queue = queueOf(subscriber);
  await boss.createQueue(queue, queueSettings(parts.pace));
  const { poll } = parts.pace ?? usualPace;
  await boss.work<DeliveredEvent>(queue, { pollingIntervalSeconds: poll }, async (jobs) => {
    for (const job of jobs) {
      await deliver(await parts.contextOf(subscriber.name, signal), subscriber, job.data);
      await boss.deleteJob(queue, job.id);
    }
  });
}

async function schedule(
  boss: PgBoss,
  job: TimedJob,
  cron: string,
  parts: Parts,
  signal: AbortSignal,
): Promise<void> {
  const queue = `timed.${job.name}`;
  await boss.createQueue(queue, queueSettings(parts.pace));
  await boss.schedule(queue, cron, null, { tz: parts.zone });
  await boss.work(queue, { pollingIntervalSeconds: 5 }, async () => {
    await job.run(await parts.contextOf(job.name, signal));
  });
}

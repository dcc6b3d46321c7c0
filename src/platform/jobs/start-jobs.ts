import { CompiledQuery } from "kysely";
import { PgBoss } from "pg-boss";
import type { Context } from "../context.ts";
import { deliver, queueOf, relayEvents, type SendJob, webhookQueue } from "../outbox/relay.ts";
import type { DeliveredEvent, Subscriber } from "../outbox/subscriber.ts";
import { deliverWebhook, type WebhookJob } from "../outbox/webhooks/deliver-webhook.ts";
import { blurTimesOfJobs } from "./blur-times-of-jobs.ts";
import { type ContextMaker, repeat } from "./repeat.ts";
import { type Slots, slots } from "./slots.ts";

/** Jobs at once in one process, and of those that read whole event logs (reliability section 7). */
const atOnce = { jobs: 4, mining: 1 } as const;

/** Work that begins by the clock: a few seconds apart in this process, or by a cron line once in the whole instance. */
export type TimedJob = {
  readonly name: string;
  readonly every: { readonly seconds: number } | { readonly cron: string };
  readonly run: (ctx: Context) => Promise<unknown>;
  /** Whether it reads whole event logs: of such work only one piece is done at a time. */
  readonly isMining?: boolean;
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

/** Starts the relay of events, the queues of their subscribers and webhooks, and the work that begins by the clock. */
export async function startJobs(parts: Parts): Promise<Jobs> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const boss = new PgBoss({ connectionString: parts.databaseUrl, max: 4, application_name: "mutu jobs" });
  boss.on("error", (error) => parts.log("error", "job queue", { reason: String(error) }));
  await boss.start();
  const gates: Gates = { jobs: slots(atOnce.jobs), mining: slots(atOnce.mining) };
  for (const subscriber of parts.subscribers) await serve(boss, subscriber, parts, gates, signal);
  await serveWebhooks(boss, parts, gates, signal);
  const loops = [
    repeat(1, "relay", parts, signal, (ctx) => relayEvents(ctx, parts.subscribers, sendWith(boss))),
    repeat(10, "blur-times-of-jobs", parts, signal, blurTimesOfJobs),
  ];
  for (const job of parts.timed) {
    if ("seconds" in job.every) {
      const run = (ctx: Context) => (job.isMining ? gates.mining(() => job.run(ctx)) : job.run(ctx));
      loops.push(repeat(job.every.seconds, job.name, parts, signal, run));
    } else await schedule(boss, job, job.every.cron, parts, gates, signal);
  }
  return {
    async stop() {
      stopping.abort();
      await Promise.all(loops);
      await boss.stop({ graceful: true, timeout: 10_000 });
    },
  };
}

type Gates = { readonly jobs: Slots; readonly mining: Slots };

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

/** A job that is done is forgotten, since its row tells the minute of its event; one that failed stays to be seen, and keeps its day. */
async function serve(
  boss: PgBoss,
  subscriber: Subscriber,
  parts: Parts,
  gates: Gates,
  signal: AbortSignal,
): Promise<void> {
  const queue = queueOf(subscriber);
  await boss.createQueue(queue, queueSettings(parts.pace));
  const { poll } = parts.pace ?? usualPace;
  await boss.work<DeliveredEvent>(queue, { pollingIntervalSeconds: poll }, async (jobs) => {
    for (const job of jobs) {
      await gates.jobs(async () =>
        deliver(await parts.contextOf(subscriber.name, signal), subscriber, job.data),
      );
      await boss.deleteJob(queue, job.id);
    }
  });
}

/** Receivers are not ours and may be slow: two at a time, so that one does not keep all others waiting. */
async function serveWebhooks(boss: PgBoss, parts: Parts, gates: Gates, signal: AbortSignal): Promise<void> {
  await boss.createQueue(webhookQueue, queueSettings(parts.pace));
  const { poll } = parts.pace ?? usualPace;
  const options = { pollingIntervalSeconds: poll, localConcurrency: 2 };
  await boss.work<WebhookJob>(webhookQueue, options, async (jobs) => {
    for (const job of jobs) {
      await gates.jobs(async () => deliverWebhook(await parts.contextOf(webhookQueue, signal), job.data));
      await boss.deleteJob(webhookQueue, job.id);
    }
  });
}

async function schedule(
  boss: PgBoss,
  job: TimedJob,
  cron: string,
  parts: Parts,
  gates: Gates,
  signal: AbortSignal,
): Promise<void> {
  const queue = `timed.${job.name}`;
  await boss.createQueue(queue, queueSettings(parts.pace));
  await boss.schedule(queue, cron, null, { tz: parts.zone });
  const run = () => gates.jobs(async () => job.run(await parts.contextOf(job.name, signal)));
  await boss.work(queue, { pollingIntervalSeconds: 5 }, async () => {
    await (job.isMining ? gates.mining(run) : run());
  });
}

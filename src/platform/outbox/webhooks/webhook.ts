import { z } from "zod";
import { outwardKinds } from "../outward-events.ts";

/** A program of an agency that hears of events. Its secret is kept sealed and never shown again. */
export type Webhook = {
  readonly agencyId: string;
  readonly id: string;
  readonly version: number;
  readonly address: string;
  readonly events: readonly string[];
  /** Tries in a row that failed. */
  readonly failures: number;
  /** Null while it is served. */
  readonly pausedAt: Date | null;
  readonly createdAt: Date;
};

/** One try to deliver, without the event: see migration 0022. */
export type Delivery = {
  readonly n: number;
  readonly event: string;
  /** ISO date. */
  readonly onDay: string;
  /** Status of the answer; null when there was none. */
  readonly status: number | null;
  readonly milliseconds: number;
  /** Key of a message that says why there was no answer; null when there was one. */
  readonly trouble: string | null;
};

/** The event of a message that a person sends to try a webhook out. */
export const testEvent = "webhook.tested";

export const webhookLimits = {
  perAgency: 20,
  /** Tries in a row that may fail before it is paused: several events with all their tries. */
  failures: 30,
  /** Deliveries that are kept of each. */
  deliveries: 50,
  /** For so long after a change the old secret signs too. */
  bothSecretsHours: 24,
} as const;

export const AddWebhook = z.strictObject({
  address: z.string().trim().min(1).max(500),
  events: z.array(z.enum(outwardKinds)).min(1, "webhooks.which-events").max(100),
});

export const OnWebhook = z.strictObject({ agencyId: z.uuid(), webhookId: z.uuid(), version: z.int() });

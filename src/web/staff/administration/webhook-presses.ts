import type { z } from "zod";
import type { Context } from "../../../platform/context.ts";
import { MutuError } from "../../../platform/errors.ts";
import { pauseWebhook, resumeWebhook } from "../../../platform/outbox/webhooks/change-webhook.ts";
import { tryWebhook } from "../../../platform/outbox/webhooks/try-webhook.ts";
import { OnWebhook } from "../../../platform/outbox/webhooks/webhook.ts";
import { parseForm } from "../../form/parse-form.ts";
import { type Route, route } from "../../route.ts";
import { goTo } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { personHere } from "../person-here.ts";
import { webhooksPath } from "./webhooks-page.tsx";

type On = z.output<typeof OnWebhook>;
/** What a press does, and the news of it on the page that follows. */
type Press = (ctx: Context, on: On) => Promise<string | null>;

const presses: Readonly<Record<string, Press>> = {
  coba: async (ctx, on) => ((await tryWebhook(ctx, on)) ? "diterima" : "tidak-diterima"),
  jeda: (ctx, on) => quietly(pauseWebhook(ctx, on)),
  lanjut: (ctx, on) => quietly(resumeWebhook(ctx, on)),
};

/** The buttons of a webhook's page that need no page of their own. */
export const pressRoutes: readonly Route[] = Object.entries(presses).map(([name, press]) =>
  route("administration", {
    method: "POST",
    path: `${webhooksPath}/:id/${name}`,
    access: { right: "webhook.manage" },
    handler: (c) => take(c, press),
  }),
);

async function take(c: WebContext, press: Press) {
  const given = { agencyId: personHere(c).actor.agencyId, webhookId: c.req.param("id") ?? "" };
  const sent = parseForm(c, OnWebhook, { given });
  if (!sent.ok) throw new MutuError("not-found", "error.not-found");
  const news = await press(c.var.ctx, sent.value);
  return goTo(c, `${webhooksPath}/${given.webhookId}${news === null ? "" : `?kabar=${news}`}`);
}

/** A second press is no error to the one who pressed. */
async function quietly(done: Promise<void>): Promise<string | null> {
  try {
    await done;
    return null;
  } catch (error) {
    if (error instanceof MutuError && error.code === "wrong-state") return error.key.replace("webhooks.", "");
    throw error;
  }
}

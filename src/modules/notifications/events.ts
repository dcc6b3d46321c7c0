import { Checkpoint } from "../../platform/audit/checkpoint.ts";
import type { Subscriber } from "../../platform/outbox/subscriber.ts";
import { peopleInRoles } from "./store/addressees.ts";
import { notify } from "./verbs/notify.ts";

/** Hands a checkpoint of the audit trail to those who watch over it, so that it lies where nobody here can change it. */
export const tellOfCheckpoints: Subscriber = {
  name: "tell-of-checkpoints",
  kinds: ["audit.checkpointed"],
  handle: async (ctx, { payload }) => {
    const checkpoint = Checkpoint.parse(payload);
    const { seq, at } = checkpoint;
    await notify(ctx, await peopleInRoles(ctx, ["supervisor", "inspectorate"]), {
      occasion: "checkpoint",
      path: "/staf/agenda",
      facts: (_, format) => ({
        seq: format.count(seq),
        at: format.moment(new Date(at)),
        hours: ctx.settings.checkpointHours,
        checkpoint: JSON.stringify(checkpoint),
      }),
    });
  },
};

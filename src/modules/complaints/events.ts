import type { Subscriber } from "../../platform/outbox/subscriber.ts";
import { CalendarChanged } from "../organisations/index.ts";
import { moveDeadlines } from "./verbs/move-deadlines.ts";

/** Open deadlines follow the calendar (CAL-04). */
export const moveDeadlinesWithCalendar: Subscriber = {
  name: "move-deadlines",
  kinds: ["calendar.changed"],
  handle: async (ctx, event) => {
    await moveDeadlines(ctx, CalendarChanged.parse(event.payload));
  },
};

import { z } from "zod";
import { eventLogs, ReceiveEvents, receiveEvents } from "../modules/processes/index.ts";
import { type Read, read, type Write, write } from "./endpoint.ts";

const LogRow = z.object({
  agencyId: z.uuid(),
  id: z.uuid(),
  unitId: z.uuid(),
  serviceId: z.uuid().nullable(),
  name: z.string(),
  cases: z.int(),
  events: z.int(),
  activities: z.int(),
  firstAt: z.iso.datetime(),
  lastAt: z.iso.datetime(),
  attributes: z.array(z.string()),
});

export const processReads: readonly Read[] = [
  read({
    path: "/logs",
    tag: "processes",
    summary: "Event logs in your scope, newest first; at most 200",
    query: z.object({}),
    answer: z.object({ rows: z.array(LogRow) }),
    run: async (ctx) => {
      const logs = await eventLogs(ctx);
      return {
        rows: logs.map(({ firstAt, lastAt, attributes, ...log }) => ({
          ...log,
          firstAt: firstAt.toISOString(),
          lastAt: lastAt.toISOString(),
          attributes: [...attributes],
        })),
      };
    },
  }),
];

export const processWrites: readonly Write[] = [
  write({
    path: "/events",
    tag: "processes",
    summary:
      "Send events of cases, at most 5000 at once; they are in their log within some minutes, each once",
    rights: ["log.append"],
    body: ReceiveEvents,
    answer: z.object({
      received: z.int().describe("Events that are kept until they are added to the log"),
      waiting: z.int().describe("Events that waited already, because they were sent before"),
    }),
    run: receiveEvents,
  }),
];

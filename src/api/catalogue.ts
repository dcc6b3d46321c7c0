import { z } from "zod";
import { services } from "../modules/catalogue/index.ts";
import { eventLogs, figureOf, logById } from "../modules/processes/index.ts";
import { agenda } from "../modules/reports/index.ts";
import { waveById, waveResult, waves } from "../modules/surveys/index.ts";
import { type Read, read } from "./endpoint.ts";
import { cut, PageQuery, pageOf } from "./page.ts";

const Service = z.object({
  agencyId: z.uuid(),
  id: z.uuid(),
  unitId: z.uuid(),
  code: z.string(),
  name: z.string(),
  nameEn: z.string(),
});

const Wave = z.object({
  agencyId: z.uuid(),
  id: z.uuid(),
  name: z.string(),
  instrument: z.string(),
  from: z.iso.date(),
  until: z.iso.date(),
  population: z.int().nullable(),
});

const EventLog = z.object({
  agencyId: z.uuid(),
  id: z.uuid(),
  name: z.string(),
  cases: z.int(),
  events: z.int(),
  activities: z.int(),
});

const AgendaItem = z.object({
  kind: z.string(),
  agencyId: z.uuid(),
  id: z.uuid(),
  name: z.string(),
  due: z.iso.date().nullable(),
  costPerDay: z.number(),
});

const One = z.object({ agencyId: z.uuid(), id: z.uuid() });

export const catalogueReads: readonly Read[] = [
  read({
    path: "/agenda",
    tag: "agenda",
    summary: "What needs you today, dearest waiting first",
    query: z.object({}),
    answer: z.object({ items: z.array(AgendaItem), more: z.int() }),
    run: async (ctx) => {
      const { items, more } = await agenda(ctx);
      return { items: [...items], more };
    },
  }),
  read({
    path: "/services",
    tag: "catalogue",
    summary: "Services, by name",
    query: PageQuery,
    answer: pageOf(Service),
    run: async (ctx, page) => cut(await services(ctx), page),
  }),
  read({
    path: "/survey-waves",
    tag: "surveys",
    summary: "Rounds of surveys, the newest period first",
    query: PageQuery,
    answer: pageOf(Wave),
    run: async (ctx, page) => cut(await waves(ctx), page),
  }),
  read({
    path: "/survey-wave/index",
    tag: "surveys",
    summary: "The satisfaction index of a round with its interval, cautions and replay",
    query: One,
    answer: z.object({ index: z.unknown(), interval: z.unknown(), cautions: z.array(z.unknown()) }),
    run: async (ctx, { agencyId, id }) => {
      const { whole } = await waveResult(ctx, await waveById(ctx, agencyId, id));
      return { index: whole.result, interval: whole.interval, cautions: [...whole.cautions] };
    },
  }),
  read({
    path: "/event-logs",
    tag: "processes",
    summary: "Event logs, newest first",
    query: PageQuery,
    answer: pageOf(EventLog),
    run: async (ctx, page) => cut(await eventLogs(ctx), page),
  }),
  read({
    path: "/event-log/figure",
    tag: "processes",
    summary: "A figure of an event log as it was computed when it came in",
    query: One.extend({ name: z.enum(["summary", "directly-follows", "variants", "step-times", "rework"]) }),
    answer: z.object({ name: z.string(), figure: z.unknown() }),
    run: async (ctx, { agencyId, id, name }) => ({
      name,
      figure: await figureOf(ctx, await logById(ctx, agencyId, id), name),
    }),
  }),
];

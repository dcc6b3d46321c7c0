import { z } from "zod";
import {
  AdoptProcedure,
  AssignActors,
  adoptProcedure,
  assignActors,
  DraftProcedure,
  draftProcedure,
  procedureDraft,
  procedureOn,
} from "../modules/catalogue/index.ts";
import { type Read, read, type Write, write } from "./endpoint.ts";

const OfService = z.object({ agencyId: z.uuid(), serviceId: z.uuid() });

/** The rows are written by the schema of the verbs; read, they have their numbers and ids beside. */
const steps = z.array(z.record(z.string(), z.unknown()));

export const procedureReads: readonly Read[] = [
  read({
    path: "/service/procedure",
    tag: "catalogue",
    summary: "The procedure of a service in force on a day, with its steps in order",
    query: OfService.extend({ day: z.iso.date() }),
    answer: z.object({
      procedure: z
        .object({
          id: z.uuid(),
          number: z.int(),
          name: z.string(),
          decree: z.string(),
          validFrom: z.iso.date(),
          validUntil: z.iso.date().nullable(),
          steps,
        })
        .nullable(),
    }),
    run: async (ctx, { day, ...service }) => {
      const procedure = await procedureOn(ctx, service, day);
      return { procedure: procedure && { ...procedure, steps: [...procedure.steps] } };
    },
  }),
  read({
    path: "/service/procedure-draft",
    tag: "catalogue",
    summary: "The draft of the next version of a procedure",
    query: OfService,
    answer: z.object({
      draft: z.object({ version: z.int(), name: z.string(), savedAt: z.iso.datetime(), steps }).nullable(),
    }),
    run: async (ctx, service) => {
      const draft = await procedureDraft(ctx, service);
      return {
        draft: draft && { ...draft, savedAt: draft.savedAt.toISOString(), steps: [...draft.steps] },
      };
    },
  }),
];

export const procedureWrites: readonly Write[] = [
  write({
    path: "/service/procedure-draft",
    tag: "catalogue",
    summary: "Save the draft of the next version; times and outputs may still lack",
    rights: ["catalogue.draft"],
    body: DraftProcedure,
    answer: z.object({ version: z.int() }),
    run: draftProcedure,
  }),
  write({
    path: "/service/procedure",
    tag: "catalogue",
    summary: "Adopt a version of the procedure",
    rights: ["procedure.adopt"],
    body: AdoptProcedure,
    answer: z.object({ id: z.uuid(), number: z.int() }),
    run: adoptProcedure,
  }),
  write({
    path: "/service/actors",
    tag: "catalogue",
    summary: "Say which values of the resources of case logs act as which actor",
    rights: ["catalogue.draft"],
    body: AssignActors,
    answer: z.object({ assigned: z.int() }),
    run: async (ctx, body) => {
      await assignActors(ctx, body);
      return { assigned: body.actors.length };
    },
  }),
];

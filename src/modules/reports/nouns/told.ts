import { z } from "zod";
import { maskPersonalData } from "../../../analytics/text/mask.ts";

const Bilingual = z.object({ id: z.string(), en: z.string() });

/** The thread as the public reads it: "you said, we did", failures included. Free text is masked before it gets here. */
export const Told = z.object({
  /** What was promised. */
  promise: z.string(),
  /** What people met. */
  problem: z.string(),
  /** What was decided, by whom in office, on which day. */
  decision: z.object({ change: z.string(), office: z.string(), on: z.iso.date() }),
  /** What was done, by which unit. */
  actions: z.array(z.object({ title: z.string(), unit: z.string(), doneOn: z.iso.date().nullable() })),
  /** Whether it worked, in the sentence that was frozen with the figures. */
  effect: z.object({
    verdict: z.enum(["worked", "not-shown", "made-worse"]),
    sentence: Bilingual,
    evidenceSha256: z.string(),
  }),
});

export type Told = z.output<typeof Told>;

/**
 * The same with personal data masked in every free text (product rule 6). Nothing is published by this alone: the head of
 * the unit reads it and publishes.
 */
export function masked(told: Told): Told {
  const clean = (text: string) => maskPersonalData(text).masked;
  return {
    ...told,
    promise: clean(told.promise),
    problem: clean(told.problem),
    decision: { ...told.decision, change: clean(told.decision.change) },
    actions: told.actions.map((action) => ({ ...action, title: clean(action.title) })),
  };
}

import { z } from "zod";
import { maskPersonalData } from "../../../analytics/text/mask.ts";
import { Metric } from "../../improvement/index.ts";

const Bilingual = z.object({ id: z.string(), en: z.string() });

/** The thread as the public reads it: "you said, we did", failures included. Free text is masked before it gets here. */
export const Told = z.object({
  title: z.string(),
  /** What was promised. */
  promise: z.string(),
  /** What people met. */
  problem: z.string(),
  /** What was decided, by whom in office, on which day. */
  decision: z.object({ change: z.string(), office: z.string(), on: z.iso.date() }),
  /** What was done, by which unit. */
  actions: z.array(z.object({ title: z.string(), unit: z.string(), doneOn: z.iso.date().nullable() })),
  /** What was expected before anything was done, and by when. */
  predicted: z.object({
    metric: Metric,
    direction: z.enum(["lower", "higher"]),
    size: z.number(),
    changedOn: z.iso.date(),
    until: z.iso.date(),
  }),
  /** Whether it worked, in the sentence that was frozen with the figures. */
  effect: z.object({
    verdict: z.enum(["worked", "not-shown", "made-worse"]),
    sentence: Bilingual,
    evidenceId: z.uuid(),
    evidenceSha256: z.string(),
  }),
});

export type Told = z.output<typeof Told>;

/**
 * The same with personal data masked in every free text (product rule 6). Law: masking twice changes nothing. Nothing is
 * published by this alone: the head of the unit reads it and publishes.
 */
export function masked(told: Told): Told {
  return overTexts(told, (text) => maskPersonalData(text).masked);
}

/** Whether nothing more would be masked in what is to be published: the check of this very text (PRV-14). */
export function isMasked(told: Told): boolean {
  const texts = textsOf(told);
  return textsOf(masked(told)).every((text, i) => text === texts[i]);
}

/** What stands in place of words that a person blacked out. */
const blackened = "[disamarkan]";

/** The same without some words that the rules did not know as personal. Words are only ever taken out. */
export function without(told: Told, words: string): Told {
  return overTexts(told, (text) => text.replaceAll(words, blackened));
}

/** Every free text of a thread, always in the same order: what was typed by people, or names what people typed. */
export function textsOf(told: Told): readonly string[] {
  const texts: string[] = [];
  overTexts(told, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
}

function overTexts(told: Told, change: (text: string) => string): Told {
  return {
    ...told,
    title: change(told.title),
    promise: change(told.promise),
    problem: change(told.problem),
    decision: { ...told.decision, change: change(told.decision.change) },
    actions: told.actions.map((action) => ({ ...action, title: change(action.title) })),
    predicted: { ...told.predicted, metric: overMetric(told.predicted.metric, change) },
    effect: {
      ...told.effect,
      sentence: { id: change(told.effect.sentence.id), en: change(told.effect.sentence.en) },
    },
  };
}

function overMetric(metric: Metric, change: (text: string) => string): Metric {
  if (metric.kind === "complaint-count") {
    const { category, area } = metric;
    return { ...metric, category: category && change(category), area: area && change(area) };
  }
  return metric.kind === "step-days" ? { ...metric, activity: change(metric.activity) } : metric;
}

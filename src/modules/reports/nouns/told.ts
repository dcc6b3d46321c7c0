import { z } from "zod";
import { masks } from "../../../analytics/text/mask/personal-data.ts";
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

/** Where a free text of a thread stands. */
export type Place = "title" | "promise" | "problem" | "change" | "action" | "measure" | "effect";

export type PlacedText = { readonly place: Place; readonly text: string };

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
  return textsOf(masked(told)).every(({ text }, i) => text === texts[i]?.text);
}

/** What stands in place of words that a person blacked out. */
const blackened = "[disamarkan]";

/** The same without some words that the rules did not know as personal. Words are only ever taken out. */
export function without(told: Told, words: string): Told {
  return overTexts(told, (text) => text.replaceAll(words, blackened));
}

/** Every free text of a thread, always in the same order: what was typed by people, or names what people typed. */
export function textsOf(told: Told): readonly PlacedText[] {
  const texts: PlacedText[] = [];
  overTexts(told, (text, place) => {
    texts.push({ place, text });
    return text;
  });
  return texts;
}

/** A piece of a text, and whether it stands in place of something that is hidden. */
export type Piece = { readonly text: string; readonly isMask: boolean };

/** A masked text cut where something is hidden, so that a reader sees what is. */
export function piecesOf(text: string): readonly Piece[] {
  const words = [...Object.values(masks), blackened];
  const pieces: Piece[] = [];
  let rest = text;
  while (rest !== "") {
    const found = words
      .map((word) => ({ word, at: rest.indexOf(word) }))
      .filter(({ at }) => at >= 0)
      .toSorted((a, b) => a.at - b.at)[0];
    if (!found) return [...pieces, { text: rest, isMask: false }];
    if (found.at > 0) pieces.push({ text: rest.slice(0, found.at), isMask: false });
    pieces.push({ text: found.word, isMask: true });
    rest = rest.slice(found.at + found.word.length);
  }
  return pieces;
}

type Change = (text: string, place: Place) => string;

function overTexts(told: Told, change: Change): Told {
  const { decision, predicted, effect } = told;
  return {
    ...told,
    title: change(told.title, "title"),
    promise: change(told.promise, "promise"),
    problem: change(told.problem, "problem"),
    decision: { ...decision, change: change(decision.change, "change") },
    actions: told.actions.map((action) => ({ ...action, title: change(action.title, "action") })),
    predicted: { ...predicted, metric: overMetric(predicted.metric, change) },
    effect: {
      ...effect,
      sentence: { id: change(effect.sentence.id, "effect"), en: change(effect.sentence.en, "effect") },
    },
  };
}

function overMetric(metric: Metric, change: Change): Metric {
  if (metric.kind === "complaint-count") {
    const { category, area } = metric;
    return {
      ...metric,
      category: category && change(category, "measure"),
      area: area && change(area, "measure"),
    };
  }
  return metric.kind === "step-days" ? { ...metric, activity: change(metric.activity, "measure") } : metric;
}

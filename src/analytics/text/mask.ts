import { findAddresses } from "./mask/find-addresses.ts";
import { findContacts } from "./mask/find-contacts.ts";
import { findNames } from "./mask/find-names.ts";
import { findNumbers } from "./mask/find-numbers.ts";
import { findPlates } from "./mask/find-plates.ts";
import { hide, hideMasks } from "./mask/hidden.ts";
import { masks, type PersonalDataSpan } from "./mask/personal-data.ts";

export type MaskedText = { readonly masked: string; readonly spans: readonly PersonalDataSpan[] };

/** What is surest is found first; later rules see its place covered. */
const finders = [findContacts, findNumbers, findPlates, findAddresses, findNames] as const;

/**
 * Masks personal data in Indonesian free text: identity, telephone and account numbers, mail, plates, homes, names.
 * Rules, not a model: each finding has a reason, and no text leaves the process. Law: masking a masked text changes
 * nothing. It finds what is written in a known form; a person checks before anything is public (PRV-14).
 * @returns the text with each finding replaced by what it is, and the findings' places in the given text
 */
export function maskPersonalData(text: string): MaskedText {
  const spans = findAll(text);
  let masked = text;
  for (const { type, start, end } of spans.toReversed()) {
    masked = masked.slice(0, start) + masks[type] + masked.slice(end);
  }
  return { masked, spans };
}

/** Searches until nothing more is found, since a covered finding can point to the next. */
function findAll(text: string): readonly PersonalDataSpan[] {
  const found: PersonalDataSpan[] = [];
  let hidden = hideMasks(text);
  for (let before = -1; before < found.length; ) {
    before = found.length;
    for (const find of finders) {
      const fresh = withoutOverlap(find(hidden));
      hidden = hide(hidden, fresh);
      found.push(...fresh);
    }
  }
  return withoutOverlap(found);
}

/** In order of place; of two that overlap the union is kept under the name of the first. */
function withoutOverlap(spans: readonly PersonalDataSpan[]): readonly PersonalDataSpan[] {
  const merged: PersonalDataSpan[] = [];
  for (const span of spans.filter(({ start, end }) => end > start).toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && span.start < last.end)
      merged[merged.length - 1] = { ...last, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}

import { masks, type PersonalDataSpan, type PersonalDataType } from "./personal-data.ts";

/**
 * While a text is searched, what was found is covered by one character for each of its own, so that places stay as they
 * are and later rules still see that something of this kind stands there. They are Unicode noncharacters, which no
 * text contains.
 */
export const cover = { contact: "\uFDD0", name: "\uFDD1", other: "\uFDD2" } as const;

const contacts: ReadonlySet<PersonalDataType> = new Set<PersonalDataType>(["NIK", "KK", "PHONE", "EMAIL"]);
const tags = Object.entries(masks) as readonly (readonly [PersonalDataType, string])[];

/** Covers places in a text. */
export function hide(text: string, spans: readonly PersonalDataSpan[]): string {
  let hidden = text;
  for (const { type, start, end } of spans) {
    hidden = hidden.slice(0, start) + coverOf(type).repeat(end - start) + hidden.slice(end);
  }
  return hidden;
}

/** Covers what was masked before, so that masking a masked text finds what it found at first: nothing more. */
export function hideMasks(text: string): string {
  return tags.reduce((hidden, [type, tag]) => hidden.replaceAll(tag, coverOf(type).repeat(tag.length)), text);
}

function coverOf(type: PersonalDataType): string {
  if (type === "NAME") return cover.name;
  return contacts.has(type) ? cover.contact : cover.other;
}

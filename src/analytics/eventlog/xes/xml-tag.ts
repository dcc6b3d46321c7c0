import { attributeText } from "./xml-entities.ts";
import type { XmlReason } from "./xml-error.ts";

/** A start tag: where its name ends, and name, value, name, value, ... of its attributes. Reused from tag to tag. */
export type StartTag = { nameEnd: number; empty: boolean; readonly attributes: string[] };

/** The end of the tag has not arrived yet. */
export const MORE = -1;

/** The tag cannot be read; `at` is the place in the text. */
export class TagError extends Error {
  override readonly name = "TagError";
  readonly reason: XmlReason;
  readonly at: number;

  constructor(reason: XmlReason, at: number) {
    super(reason);
    this.reason = reason;
    this.at = at;
  }
}

const SLASH = 0x2f;
const GREATER = 0x3e;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;

/**
 * Reads the start tag whose `<` is at `at`.
 * @returns the place after its `>`, or MORE
 * @throws TagError
 * @source XML 1.0 (Fifth Edition), section 3.1
 */
export function readStartTag(text: string, at: number, tag: StartTag): number {
  tag.nameEnd = endOfName(text, at + 1);
  tag.attributes.length = 0;
  let place = skipBlanks(text, tag.nameEnd);
  while (place < text.length) {
    const code = text.charCodeAt(place);
    if (code === GREATER || code === SLASH) return endOfTag(text, place, tag);
    place = readAttribute(text, place, tag.attributes);
    if (place === MORE) return MORE;
    place = skipBlanks(text, place);
  }
  return MORE;
}

function endOfTag(text: string, at: number, tag: StartTag): number {
  tag.empty = text.charCodeAt(at) === SLASH;
  const end = tag.empty ? at + 1 : at;
  if (end >= text.length) return MORE;
  if (text.charCodeAt(end) !== GREATER) throw new TagError("malformed-tag", at);
  return end + 1;
}

function readAttribute(text: string, at: number, attributes: string[]): number {
  const equals = text.indexOf("=", at);
  if (equals < 0) return MORE;
  const quoteAt = skipBlanks(text, equals + 1);
  if (quoteAt >= text.length) return MORE;
  const quote = text.charCodeAt(quoteAt);
  const name = text.slice(at, equals).trimEnd();
  const isQuote = quote === DOUBLE_QUOTE || quote === SINGLE_QUOTE;
  if (!isQuote || name === "" || /[\s<>"'/]/.test(name)) throw new TagError("malformed-tag", at);
  const end = text.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", quoteAt + 1);
  if (end < 0) return MORE;
  const value = attributeText(text.slice(quoteAt + 1, end));
  if (value === null) throw new TagError("entity", quoteAt);
  attributes.push(name, value);
  return end + 1;
}

/** Where a name that begins at `from` ends: at a blank, `/`, `>` or the end of the text. */
export function endOfName(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isBlank(code) || code === GREATER || code === SLASH) break;
    at += 1;
  }
  return at;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0xa || code === 0xd || code === 0x9;
}

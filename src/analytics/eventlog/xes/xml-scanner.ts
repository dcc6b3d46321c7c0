import { XmlError, type XmlReason } from "./xml-error.ts";
import { endOfName, MORE, readStartTag, type StartTag, TagError } from "./xml-tag.ts";

/** What the scanner tells. Names come without their prefix; `attributes` is name, value, ... and is reused. */
export type XmlHandler = {
  open(name: string, attributes: readonly string[]): void;
  close(name: string): void;
};

const MAX_DEPTH = 64;
const MAX_TAG = 1_048_576;

/** What is skipped, by how it begins: the text that ends it. */
const skipped = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
] as const;

/**
 * Reads XML piece by piece, in memory that does not grow with the document. Text between tags is skipped, because the
 * formats read with it keep everything in attributes. A DTD is refused: it is the door to entity bombs and to the
 * files of the machine. Elements nest at most 64 deep; a tag has at most 1 MiB.
 * @source XML 1.0 (Fifth Edition)
 */
export class XmlScanner {
  readonly #handler: XmlHandler;
  readonly #open: string[] = [];
  readonly #localNames = new Map<string, string>();
  readonly #tag: StartTag = { nameEnd: 0, empty: false, attributes: [] };
  #text = "";
  #linesBefore = 0;
  #skippingTo: string | null = null;
  #rootSeen = false;

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  /** Reads the next piece of the document. @throws XmlError */
  write(piece: string): void {
    this.#text = this.#text === "" ? piece : this.#text + piece;
    const place = this.#advance();
    if (this.#text.length - place > MAX_TAG) throw this.#error("text-too-long", place);
    this.#linesBefore += lineBreaks(this.#text, place);
    this.#text = detached(this.#text.slice(place));
  }

  /** Says that nothing follows. @throws XmlError when the document is not whole */
  end(): void {
    const pending = this.#open.length > 0 || this.#skippingTo !== null || this.#text !== "";
    if (pending) throw this.#error("cut", this.#text.length);
    if (!this.#rootSeen) throw this.#error("not-xml", 0);
  }

  /** Reads what has arrived as far as it makes sense by itself; answers how far that is. */
  #advance(): number {
    let place = 0;
    for (;;) {
      if (this.#skippingTo !== null) {
        const end = this.#text.indexOf(this.#skippingTo, place);
        if (end < 0) return Math.max(place, this.#text.length - this.#skippingTo.length + 1);
        place = end + this.#skippingTo.length;
        this.#skippingTo = null;
      }
      const next = this.#text.indexOf("<", place);
      if (!this.#rootSeen) this.#refuseText(place, next);
      if (next < 0) return this.#text.length;
      const end = this.#construct(next);
      if (end === MORE) return next;
      place = end;
    }
  }

  #refuseText(from: number, to: number): void {
    const before = this.#text.slice(from, to < 0 ? undefined : to);
    if (/[^\s\uFEFF]/.test(before)) throw this.#error("not-xml", from);
  }

  /** Reads what begins with `<` at a place; answers where it ends, or MORE. */
  #construct(at: number): number {
    const next = this.#text[at + 1];
    if (next === undefined) return MORE;
    if (next === "/") return this.#closeTag(at);
    if (next === "!" || next === "?") return this.#skip(at);
    return this.#startTag(at);
  }

  #skip(at: number): number {
    const arrived = this.#text.slice(at, at + "<![CDATA[".length);
    for (const [begin, end] of skipped) {
      if (arrived.startsWith(begin)) {
        this.#skippingTo = end;
        return at + begin.length;
      }
      if (begin.startsWith(arrived)) return MORE;
    }
    throw this.#error("doctype", at);
  }

  #closeTag(at: number): number {
    const end = this.#text.indexOf(">", at);
    if (end < 0) return MORE;
    const name = this.#localName(at + 2, endOfName(this.#text, at + 2));
    if (this.#open.pop() !== name) throw this.#error("mismatched-tag", at);
    this.#handler.close(name);
    return end + 1;
  }

  #startTag(at: number): number {
    const end = this.#readStartTag(at);
    if (end === MORE) return MORE;
    const name = this.#localName(at + 1, this.#tag.nameEnd);
    if (this.#open.length === 0 && this.#rootSeen) throw this.#error("mismatched-tag", at);
    if (this.#open.length >= MAX_DEPTH) throw this.#error("depth", at);
    this.#rootSeen = true;
    this.#handler.open(name, this.#tag.attributes);
    if (this.#tag.empty) this.#handler.close(name);
    else this.#open.push(name);
    return end;
  }

  #readStartTag(at: number): number {
    try {
      return readStartTag(this.#text, at, this.#tag);
    } catch (error) {
      throw error instanceof TagError ? this.#error(error.reason, error.at) : error;
    }
  }

  #localName(from: number, to: number): string {
    const qualified = this.#text.slice(from, to);
    const known = this.#localNames.get(qualified);
    if (known !== undefined) return known;
    const local = detached(qualified.slice(qualified.indexOf(":") + 1));
    if (local === "" || /[<"'=]/.test(local)) throw this.#error("malformed-tag", from);
    if (this.#localNames.size < 1000) this.#localNames.set(detached(qualified), local);
    return local;
  }

  #error(reason: XmlReason, at: number): XmlError {
    return new XmlError(reason, this.#linesBefore + lineBreaks(this.#text, at) + 1);
  }
}

function lineBreaks(text: string, until: number): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0 && at < until; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}

/** A copy that does not keep alive the long text from which it was cut. */
export function detached(slice: string): string {
  return Buffer.from(slice).toString();
}

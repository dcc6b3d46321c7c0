/** One element of an array that stands in the outermost object of a document. */
export type JsonElement = { readonly array: string; readonly value: unknown };

/** Why a text is no JSON of that form; `position` counts characters. */
export class JsonError extends Error {
  override readonly name = "JsonError";
  readonly reason: "not-json" | "cut" | "too-long";
  readonly position: number;

  constructor(reason: JsonError["reason"], position: number, options?: ErrorOptions) {
    super(`${reason} at ${position}`, options);
    this.reason = reason;
    this.position = position;
  }
}

/** More than any event or object has; beyond it a bracket was never closed. */
const LONGEST_ELEMENT = 16 << 20;

/**
 * The elements of the arrays of an object, one after another, in memory that does not grow with the document. Other members
 * of the object are skipped.
 * @throws JsonError
 * @source RFC 8259
 */
export async function* jsonElements(chunks: AsyncIterable<string>): AsyncGenerator<readonly JsonElement[]> {
  const splitter = new ElementSplitter();
  for await (const chunk of chunks) {
    const found = splitter.push(chunk);
    if (found.length > 0) yield found;
  }
  splitter.end();
}

const ROOT = 1;
const ARRAY = 2;

/** Follows brackets and texts; what stands between two commas of an array is parsed when it is whole. */
class ElementSplitter {
  #text = "";
  #at = 0;
  /** Where in the text the element, or the name of a member, begins; -1 outside */
  #start = -1;
  #depth = 0;
  #inText = false;
  #member = "";
  #array: string | null = null;
  #before = 0;
  #isWhole = false;

  push(chunk: string): readonly JsonElement[] {
    this.#text += chunk;
    const found: JsonElement[] = [];
    for (; this.#at < this.#text.length; this.#at += 1) this.#read(found);
    const keep = this.#start < 0 ? this.#at : this.#start;
    if (this.#at - keep > LONGEST_ELEMENT) throw this.#error("too-long");
    this.#text = Buffer.from(this.#text.slice(keep)).toString();
    this.#before += keep;
    this.#at -= keep;
    if (this.#start >= 0) this.#start = 0;
    return found;
  }

  end(): void {
    if (!this.#isWhole) throw this.#error(this.#depth === 0 ? "not-json" : "cut");
  }

  #read(found: JsonElement[]): void {
    const code = this.#text[this.#at];
    if (this.#inText) {
      if (code === "\\") this.#at += 1;
      else if (code === '"') this.#endText();
      return;
    }
    switch (code) {
      case '"':
        this.#inText = true;
        this.#begin();
        return;
      case "{":
      case "[":
        this.#open(code);
        return;
      case "}":
      case "]":
        this.#close(found);
        return;
      case ",":
        if (this.#depth === ARRAY) this.#element(found);
        return;
      default:
        if (code !== undefined && !/[\s:\uFEFF]/.test(code)) this.#begin();
    }
  }

  /** A value begins: in an array it is (part of) an element. */
  #begin(): void {
    if (this.#depth === 0) throw this.#error("not-json");
    const isName = this.#depth === ROOT && this.#inText;
    const isElement = this.#depth === ARRAY && this.#array !== null;
    if (this.#start < 0 && (isName || isElement)) this.#start = this.#at;
  }

  #endText(): void {
    this.#inText = false;
    if (this.#depth !== ROOT) return;
    this.#member = this.#parsed(this.#text.slice(this.#start, this.#at + 1)) as string;
    this.#start = -1;
  }

  #open(bracket: "{" | "["): void {
    if (this.#depth === 0 && (bracket === "[" || this.#isWhole)) throw this.#error("not-json");
    if (this.#depth >= ARRAY) this.#begin();
    this.#depth += 1;
    if (this.#depth === ARRAY) this.#array = bracket === "[" ? this.#member : null;
  }

  #close(found: JsonElement[]): void {
    if (this.#depth === ARRAY) this.#element(found);
    this.#depth -= 1;
    if (this.#depth < 0) throw this.#error("not-json");
    if (this.#depth === ROOT) this.#array = null;
    this.#isWhole = this.#depth === 0;
  }

  #element(found: JsonElement[]): void {
    if (this.#array === null || this.#start < 0) return;
    found.push({ array: this.#array, value: this.#parsed(this.#text.slice(this.#start, this.#at)) });
    this.#start = -1;
  }

  #parsed(text: string): unknown {
    try {
      return JSON.parse(text);
    } catch (error) {
      throw this.#error("not-json", { cause: error });
    }
  }

  #error(reason: JsonError["reason"], options?: ErrorOptions): JsonError {
    return new JsonError(reason, this.#before + this.#at, options);
  }
}

import { attributeNamed } from "./xes-handler.ts";
import { decoded } from "./xml-encoding.ts";
import { type XmlHandler, XmlScanner } from "./xml-scanner.ts";

/** More different keys than this are not told apart any more: they stay in memory. */
const MOST_KEYS = 10_000;

/**
 * The keys of the attributes of events, and of traces with the prefix `case:`, in the order in which they first occur. The
 * whole document is read for it, in memory that does not grow with it.
 * @throws XmlError, TableError as `readXes` does
 */
export async function xesAttributes(bytes: AsyncIterable<Uint8Array>): Promise<readonly string[]> {
  const keys = new AttributeKeys();
  const scanner = new XmlScanner(keys);
  for await (const text of decoded(bytes)) scanner.write(text);
  scanner.end();
  return keys.found();
}

const TRACE = 2;
const EVENT = 3;

class AttributeKeys implements XmlHandler {
  readonly #found = new Set<string>();
  readonly #open: string[] = [];

  open(name: string, attributes: readonly string[]): void {
    this.#open.push(name);
    const depth = this.#open.length;
    if (this.#open[TRACE - 1] !== "trace") return;
    if (depth === EVENT && name !== "event") this.#add("case:", attributes);
    if (depth === EVENT + 1 && this.#open[EVENT - 1] === "event") this.#add("", attributes);
  }

  close(): void {
    this.#open.pop();
  }

  found(): readonly string[] {
    return [...this.#found];
  }

  #add(prefix: string, attributes: readonly string[]): void {
    const key = attributeNamed("key", attributes);
    if (key && this.#found.size < MOST_KEYS) this.#found.add(prefix + key);
  }
}

import type { AttributeSample } from "../personal-attributes.ts";
import { attributeNamed } from "./xes-handler.ts";
import { decoded } from "./xml-encoding.ts";
import { detached, type XmlHandler, XmlScanner } from "./xml-scanner.ts";

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

/** Values of each attribute that are looked at. */
const LOOKED_AT = 200;

/**
 * The attributes of the first events and their traces, named as by `xesAttributes`, with some of their values.
 * @throws XmlError, TableError as `readXes` does, where the document breaks before so many events
 */
export async function xesSamples(
  bytes: AsyncIterable<Uint8Array>,
  events: number,
): Promise<readonly AttributeSample[]> {
  const keys = new AttributeKeys();
  const scanner = new XmlScanner(keys);
  for await (const text of decoded(bytes)) {
    scanner.write(text);
    if (keys.events >= events) return keys.samples();
  }
  scanner.end();
  return keys.samples();
}

const TRACE = 2;
const EVENT = 3;

class AttributeKeys implements XmlHandler {
  readonly #found = new Map<string, string[]>();
  readonly #open: string[] = [];
  /** Events that were opened by now */
  events = 0;

  open(name: string, attributes: readonly string[]): void {
    this.#open.push(name);
    const depth = this.#open.length;
    if (this.#open[TRACE - 1] !== "trace") return;
    if (depth === EVENT && name === "event") this.events += 1;
    else if (depth === EVENT) this.#add("case:", attributes);
    if (depth === EVENT + 1 && this.#open[EVENT - 1] === "event") this.#add("", attributes);
  }

  close(): void {
    this.#open.pop();
  }

  found(): readonly string[] {
    return [...this.#found.keys()];
  }

  samples(): readonly AttributeSample[] {
    return [...this.#found].map(([name, values]) => ({ name, values }));
  }

  #add(prefix: string, attributes: readonly string[]): void {
    const key = attributeNamed("key", attributes);
    if (!key) return;
    const known = this.#found.get(prefix + key);
    if (known === undefined && this.#found.size < MOST_KEYS)
      this.#found.set(prefix + key, valueIn(attributes));
    else if (known && known.length < LOOKED_AT) known.push(...valueIn(attributes));
  }
}

function valueIn(attributes: readonly string[]): string[] {
  const value = attributeNamed("value", attributes);
  return value === null ? [] : [detached(value)];
}

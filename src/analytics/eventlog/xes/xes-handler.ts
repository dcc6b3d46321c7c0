import { detached, type XmlHandler } from "./xml-scanner.ts";

/** Which attributes to read: a key of the trace for the case, keys of the event for the rest. */
export type XesKeys = {
  readonly case: string;
  readonly activity: string;
  readonly time: string;
  readonly start: string | null;
  readonly lifecycle: string | null;
  /** Further attributes; those of the trace are written with the prefix `case:`. */
  readonly kept: readonly string[];
};

/** One event: case, activity, time, start, lifecycle, a place left free, the kept attributes; null where silent. */
export type XesRow = readonly (string | null)[];
type Values = (string | null)[];

/** What a file of traces holds besides its events. */
export type XesFacts = {
  readonly traces: number;
  readonly tracesWithoutEvents: number;
  readonly tracesWithoutName: number;
  readonly tracesWithRepeatedName: number;
};

/** The document is XML, but its root is no `log`. */
export class NotXesError extends Error {
  override readonly name = "NotXesError";
}

const LOG = 1;
const TRACE = 2;
const EVENT = 3;
const FIRST_KEPT = 6;
/** So many events of a trace are held, so that attributes of it may stand behind them; of a longer one they stand first. */
const HELD_EVENTS = 10_000;

/**
 * Turns tags into events. Only attributes that are children of an event or of a trace count: what is nested in
 * lists, containers or other attributes, and the defaults of `<global>`, is no event's own. A trace is a case of its
 * own: one without a name, or with a name met before, gets a name that no other case has.
 * @source IEEE 1849-2023 (XES), section 4
 */
export class XesHandler implements XmlHandler {
  readonly #ofEvent: ReadonlyMap<string, number>;
  readonly #ofTrace: ReadonlyMap<string, number>;
  readonly #width: number;
  readonly #names = new CaseNames();
  #finished: XesRow[] = [];
  #depth = 0;
  #trace: Values | null = null;
  #events: Values[] = [];
  #event: Values | null = null;
  /** Of the trace that is read, once events of it were let go */
  #caseName: string | null = null;
  #tracesWithoutEvents = 0;

  constructor({ case: caseKey, activity, time, start, lifecycle, kept }: XesKeys) {
    const ofEvent = [null, activity, time, start, lifecycle, null, ...kept];
    // From the back, so that an attribute that is kept does not take the place of the activity or the time.
    const slots = ofEvent.map((key, at) => [key ?? "", at] as const).reverse();
    this.#ofEvent = new Map(slots.filter(([key]) => key !== ""));
    const ofTrace = kept.map((key, at) => [key, at + FIRST_KEPT] as const);
    this.#ofTrace = new Map([
      [caseKey, 0],
      ...ofTrace.filter(([key]) => key.startsWith("case:")).map(([key, at]) => [key.slice(5), at] as const),
    ]);
    this.#width = FIRST_KEPT + kept.length;
  }

  open(name: string, attributes: readonly string[]): void {
    this.#depth += 1;
    if (this.#depth === LOG && name !== "log") throw new NotXesError(name);
    if (this.#depth === TRACE && name === "trace") this.#trace = this.#silent();
    else if (this.#trace !== null) this.#openInTrace(this.#trace, name, attributes);
  }

  close(): void {
    if (this.#depth === EVENT && this.#event !== null) {
      this.#events.push(this.#event);
      this.#event = null;
      if (this.#events.length === HELD_EVENTS && this.#trace !== null) this.#release(this.#trace);
    }
    if (this.#depth === TRACE && this.#trace !== null) this.#endTrace(this.#trace);
    this.#depth -= 1;
  }

  /** The events of the traces that ended since the last call, in file order. */
  take(): XesRow[] {
    const rows = this.#finished;
    this.#finished = [];
    return rows;
  }

  facts(): XesFacts {
    return { ...this.#names.facts(), tracesWithoutEvents: this.#tracesWithoutEvents };
  }

  #openInTrace(trace: Values, name: string, attributes: readonly string[]): void {
    if (this.#depth === EVENT && name === "event") this.#event = this.#silent();
    else if (this.#depth === EVENT) keep(trace, this.#ofTrace, attributes);
    else if (this.#depth === EVENT + 1 && this.#event !== null) keep(this.#event, this.#ofEvent, attributes);
  }

  #endTrace(trace: Values): void {
    if (this.#events.length === 0 && this.#caseName === null) this.#tracesWithoutEvents += 1;
    this.#release(trace);
    this.#trace = null;
    this.#caseName = null;
  }

  /** Lets go of the events that are held, with what the trace has said by now. */
  #release(trace: Values): void {
    this.#caseName ??= this.#names.next(trace[0] ?? null);
    const known: Values = [this.#caseName, ...trace.slice(1)];
    for (const event of this.#events) {
      for (const slot of this.#ofTrace.values()) event[slot] = known[slot] ?? null;
      this.#finished.push(event);
    }
    this.#events = [];
  }

  #silent(): Values {
    return new Array<string | null>(this.#width).fill(null);
  }
}

function keep(values: Values, wanted: ReadonlyMap<string, number>, attributes: readonly string[]): void {
  const slot = wanted.get(attributeNamed("key", attributes) ?? "");
  if (slot !== undefined) values[slot] = attributeNamed("value", attributes);
}

/** The value of an attribute of a tag, from name, value, name, value, ... */
export function attributeNamed(name: string, attributes: readonly string[]): string | null {
  for (let at = 0; at < attributes.length; at += 2) {
    if (attributes[at] === name) return attributes[at + 1] ?? null;
  }
  return null;
}

/** Gives each trace a name of its own and counts those that had none. */
class CaseNames {
  readonly #taken = new Set<string>();
  #traces = 0;
  #withoutName = 0;
  #repeated = 0;

  next(name: string | null): string {
    this.#traces += 1;
    if (!name) this.#withoutName += 1;
    else if (this.#taken.has(name)) this.#repeated += 1;
    const wanted = name ? detached(name) : `trace ${this.#traces}`;
    let chosen = wanted;
    for (let copy = 2; this.#taken.has(chosen); copy += 1) chosen = `${wanted} (${copy})`;
    this.#taken.add(chosen);
    return chosen;
  }

  facts() {
    return {
      traces: this.#traces,
      tracesWithoutName: this.#withoutName,
      tracesWithRepeatedName: this.#repeated,
    };
  }
}

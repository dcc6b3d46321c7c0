/** What `writeExact` keeps: plain values, and those that JSON by itself loses. Functions and classes of one's own are neither. */
const tag = "$";

/**
 * A value as JSON that reads back as it was: with moments, maps, sets, absent members and numbers that are none. Keys keep
 * their order.
 * @throws TypeError for what is no plain value, such as a function
 */
export function writeExact(value: unknown): string {
  return JSON.stringify(plain(value));
}

/** Reads back what `writeExact` wrote. @throws SyntaxError */
export function readExact(text: string): unknown {
  return whole(JSON.parse(text));
}

/** The same text for values that are the same, whatever the order of their keys and of the entries of their maps. */
export function writeCanonical(value: unknown): string {
  return JSON.stringify(sorted(plain(value)));
}

function plain(value: unknown): unknown {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return isSafe(value) ? value : { [tag]: "number", of: nameOf(value) };
  if (value === undefined) return { [tag]: "undefined" };
  if (typeof value !== "object") throw new TypeError(`${typeof value} is no plain value`);
  if (value instanceof Date) return { [tag]: "date", of: value.getTime() };
  if (value instanceof Map) return { [tag]: "map", of: [...value].map(plain) };
  if (value instanceof Set) return { [tag]: "set", of: [...value].map(plain) };
  if (Array.isArray(value)) return value.map(plain);
  const members = Object.entries(value).map(([name, member]) => [name, plain(member)] as const);
  const kept = Object.fromEntries(members);
  return Object.hasOwn(value, tag) ? { [tag]: "object", of: members } : kept;
}

function isSafe(value: number): boolean {
  return Number.isFinite(value) && !Object.is(value, -0);
}

function nameOf(value: number): string {
  return Object.is(value, -0) ? "-0" : String(value);
}

function whole(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(whole);
  if (Object.hasOwn(value, tag)) return tagged(value as { readonly [tag]: string; readonly of?: unknown });
  for (const [name, member] of Object.entries(value)) Reflect.set(value, name, whole(member));
  return value;
}

function tagged(found: { readonly [tag]: string; readonly of?: unknown }): unknown {
  const entries = () => whole(found.of) as [string, unknown][];
  switch (found[tag]) {
    case "date":
      return new Date(found.of as number);
    case "number":
      return Number(found.of);
    case "map":
      return new Map(entries());
    case "set":
      return new Set(entries());
    case "object":
      return Object.fromEntries(entries());
    default:
      return undefined;
  }
}

function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const members = Object.entries(value)
    .map(([name, member]) => [name, sorted(member)] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const made = Object.fromEntries(members);
  const isUnordered = made[tag] === "map" || made[tag] === "set";
  return isUnordered && Array.isArray(made.of) ? { ...made, of: made.of.map(asText).toSorted() } : made;
}

function asText(value: unknown): string {
  return JSON.stringify(value);
}

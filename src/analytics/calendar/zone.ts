import { type Day, dayFromNumber, dayNumber } from "./day.ts";

/** IANA name of a time zone, such as `Asia/Jakarta`. */
export type Zone = string;

const indonesian: Readonly<Record<string, Zone>> = {
  WIB: "Asia/Jakarta",
  WITA: "Asia/Makassar",
  WIT: "Asia/Jayapura",
};

const DAY = 86_400_000;

/** The zone of a name as people write it: WIB, WITA, WIT or an IANA name. @throws RangeError when there is none */
export function zoneOf(name: string): Zone {
  const zone = indonesian[name.toUpperCase()] ?? name;
  offsetFormat(zone);
  return zone;
}

/** Milliseconds by which local clocks are ahead of UTC at an instant. */
export function offsetAt(at: number, zone: Zone): number {
  const day = Math.floor(at / DAY);
  const offsets = offsetsOf(zone);
  const known = offsets.get(day);
  if (typeof known === "number") return known;
  const exact = exactOffset(at, zone);
  if (known === undefined) {
    // Most days keep one offset; a day on which it changes is asked instant by instant.
    const atEnds = exactOffset(day * DAY, zone) === exactOffset((day + 1) * DAY - 1, zone);
    offsets.set(day, atEnds ? exact : null);
  }
  return exact;
}

/** The local day on which an instant falls. */
export function localDay(at: Date, zone: Zone): Day {
  return dayFromNumber(Math.floor((at.getTime() + offsetAt(at.getTime(), zone)) / DAY));
}

/** The instant of a local time. @param seconds since local midnight, 0..86400 */
export function instantOf(day: Day, seconds: number, zone: Zone): Date {
  return new Date(instantOfLocal(dayNumber(day) * DAY + seconds * 1000, zone));
}

/**
 * The instant at which local clocks show a time. A time that happens twice (clocks set back) is the first one; a time
 * that never happens is moved forward by the gap.
 * @param local milliseconds since 1970-01-01T00:00 on local clocks
 * @returns milliseconds since 1970-01-01T00:00Z
 */
export function instantOfLocal(local: number, zone: Zone): number {
  const before = offsetAt(local - DAY, zone);
  const after = offsetAt(local + DAY, zone);
  if (before === after || offsetAt(local - before, zone) === before) return local - before;
  const isReal = offsetAt(local - after, zone) === after;
  return local - (isReal ? after : before);
}

/** ISO 8601 with the offset of the zone: `2025-04-14T23:59:59+07:00`; milliseconds only when there are some. */
export function isoWithOffset(at: Date, zone: Zone): string {
  const offset = offsetAt(at.getTime(), zone);
  const local = new Date(at.getTime() + offset).toISOString();
  const minutes = Math.abs(Math.trunc(offset / 60_000));
  const two = (n: number) => String(n).padStart(2, "0");
  const sign = offset < 0 ? "-" : "+";
  return `${local.replace(/(\.000)?Z$/, "")}${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Milliseconds by day since 1970; `null` for a day on which the offset changes. */
type Offsets = Map<number, number | null>;

const offsetsByZone = new Map<Zone, Offsets>();

/** A table that only remembers what Intl answers; answers never change within a process. */
function offsetsOf(zone: Zone): Offsets {
  const known = offsetsByZone.get(zone);
  if (known) return known;
  const offsets: Offsets = new Map();
  offsetsByZone.set(zone, offsets);
  return offsets;
}

const formats = new Map<Zone, Intl.DateTimeFormat>();

function offsetFormat(zone: Zone): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
  formats.set(zone, format);
  return format;
}

function exactOffset(at: number, zone: Zone): number {
  const text = offsetFormat(zone).format(at);
  const found = /GMT(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?$/.exec(text);
  if (!found) throw new RangeError(`no offset in "${text}"`);
  const [, sign, hours = "0", minutes = "0", seconds = "0"] = found;
  const size = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
  return sign === "-" ? -size : size;
}

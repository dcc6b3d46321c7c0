import { type Day, dayFromNumber } from "./day.ts";
import { instantOfLocal, localDay, type Zone } from "./zone.ts";

/** A date or time as it was written, before its zone is settled. */
export type WrittenTime = {
  /** Milliseconds since 1970-01-01T00:00 on the clock that was written down. */
  readonly local: number;
  /** Milliseconds ahead of UTC, `null` when the text names no offset. */
  readonly offset: number | null;
  /** False for a date alone. */
  readonly hasTime: boolean;
};

const iso =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/;

/**
 * A date or time in ISO 8601, also with a blank for the `T`. Anything finer than a millisecond is cut off.
 * @returns `null` when the text has another form, or names a day or time that does not exist
 */
export function parseIsoTime(text: string): WrittenTime | null {
  const found = iso.exec(text);
  if (!found) return null;
  const [, year, month, day, hour, minute, second = "0", fraction = "", offset] = found;
  const milliseconds = Number(fraction.padEnd(3, "0").slice(0, 3));
  const date = [Number(year), Number(month), Number(day)] as const;
  if (hour === undefined) return writtenTime(date, null, null);
  const clock = [Number(hour), Number(minute), Number(second), milliseconds] as const;
  return writtenTime(date, clock, offset === undefined ? null : parseOffset(offset));
}

/**
 * A written time from its parts, `null` when there is no such day or time.
 * @param date year, month 1..12, day
 * @param clock hour, minute, second, millisecond; `null` for a date alone
 */
export function writtenTime(
  date: readonly [number, number, number],
  clock: readonly [number, number, number, number] | null,
  offset: number | null,
): WrittenTime | null {
  const [year, month, day] = date;
  const [hour, minute, second, millisecond] = clock ?? [0, 0, 0, 0];
  if (hour > 23 || minute > 59 || second > 59 || Number.isNaN(offset)) return null;
  const local = Date.UTC(year, month - 1, day, hour, minute, second, millisecond);
  const back = new Date(local);
  // Date.UTC moves 31 February into March and the year 99 into 1999.
  if (back.getUTCFullYear() !== year || back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day)
    return null;
  return { local, offset, hasTime: clock !== null };
}

/** The instant; a time without an offset is on the clocks of `zone`, a date alone is its local midnight. */
export function instantOfWritten(written: WrittenTime, zone: Zone): Date {
  const { local, offset } = written;
  return new Date(offset === null ? instantOfLocal(local, zone) : local - offset);
}

/** The day in `zone` on which the written time falls. */
export function dayOfWritten(written: WrittenTime, zone: Zone): Day {
  if (written.offset === null) return dayFromNumber(Math.floor(written.local / 86_400_000));
  return localDay(instantOfWritten(written, zone), zone);
}

/** @returns milliseconds, NaN when no clock on earth has this offset */
function parseOffset(text: string): number {
  if (text === "Z") return 0;
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(3).replace(":", ""));
  if (hours > 18 || minutes > 59) return Number.NaN;
  return (text.startsWith("-") ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

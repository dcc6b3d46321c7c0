import { quoted } from "./database.ts";

const clock = "(?:[01]\\d|2[0-3]):\\d\\d(?::\\d\\d(?:[.,]\\d{1,9})?)?";
const offset = "Z|[+-]\\d\\d(?::?\\d\\d)?";
const isoForm = `\\s*\\d{4}-\\d\\d-\\d\\d(?:[T ]${clock}(?:\\s?(?:${offset}))?)?\\s*`;
const blankBeforeOffset = `\\s(${offset})$`;
const withoutSeconds = "^(.{10}[T ]\\d\\d:\\d\\d)(Z|[+-].*)?$";

/**
 * SQL that reads a text as ISO 8601 to the millisecond, null when it is none: the same times, in the same zone, as
 * `parseIsoTime` reads. A time without an offset is on the clocks of the engine's zone.
 */
export function isoMoment(text: string): string {
  // What the engine does not read as it stands: a decimal comma, a blank before the offset, no seconds.
  const mended = `
    regexp_replace(regexp_replace(replace(trim(${text}), ',', '.'), ${quoted(blankBeforeOffset)}, '\\1'),
      ${quoted(withoutSeconds)}, '\\1:00\\2')`;
  return `case when regexp_full_match(${text}, ${quoted(isoForm)}) then
    ${toMillisecond(`coalesce(try_cast(${text} as timestamptz), try_cast(${mended} as timestamptz))`)} end`;
}

/** SQL that reads a column of a type as a moment. @returns null when the type holds no moments */
export function momentOfType(type: string): ((column: string) => string) | null {
  if (type === "VARCHAR") return isoMoment;
  if (!/^(DATE|TIMESTAMP.*)$/.test(type)) return null;
  return (column) => toMillisecond(`${column}::timestamptz`);
}

function toMillisecond(moment: string): string {
  return `make_timestamptz(epoch_ms(${moment}) * 1000)`;
}

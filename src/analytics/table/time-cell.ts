import type { Day } from "../calendar/day.ts";
import { dayOfWritten, instantOfWritten, parseIsoTime, type WrittenTime } from "../calendar/written-time.ts";
import type { Zone } from "../calendar/zone.ts";
import { type CellKind, type CellReader, Refusal } from "./cell.ts";
import { type DateReader, dateReader } from "./date-pattern.ts";

/** How times are written in a file: the zone of times that name none, and the form where it is not ISO 8601. */
export type TimeForm = { readonly zone: Zone; readonly pattern: string | null };

/** The instant of a date or time; a date alone is its midnight in the zone. */
export function instantCell(form: TimeForm): CellKind<Date> {
  return (sample) => mapped(writtenCell(form, sample), (written) => instantOfWritten(written, form.zone));
}

/** The day, in the zone, of a date or time. */
export function dayCell(form: TimeForm): CellKind<Day> {
  return (sample) => mapped(writtenCell(form, sample), (written) => dayOfWritten(written, form.zone));
}

/**
 * Dates of one column. ISO 8601 is always understood; another form only when its pattern was given, because 03/04/2025 is
 * two different days. A column keeps one form, the one that most of its first cells have; cells of the other are refused.
 */
function writtenCell({ pattern }: TimeForm, sample: readonly string[]): CellReader<WrittenTime> {
  const given = pattern === null ? null : dateReader(pattern);
  const useGiven = given !== null && count(sample, given) >= count(sample, parseIsoTime);
  const read: DateReader = useGiven ? given : parseIsoTime;
  const other: DateReader | null = useGiven ? parseIsoTime : given;
  const expected = useGiven ? (pattern ?? "") : "yyyy-MM-dd HH:mm:ss";
  return (cell) => {
    const text = cell.trim();
    return read(text) ?? refusal(text, expected, other);
  };
}

const numericDate = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}(\D.*)?$/;

function refusal(text: string, expected: string, other: DateReader | null): Refusal {
  if (text === "") return new Refusal("empty");
  if (other?.(text)) return new Refusal("other-date-form", { expected });
  return new Refusal(numericDate.test(text) ? "ambiguous-date" : "not-a-date", { expected });
}

function count(sample: readonly string[], read: DateReader): number {
  return sample.filter((cell) => read(cell.trim()) !== null).length;
}

function mapped<A, B>(read: CellReader<A>, change: (value: A) => B): CellReader<B> {
  return (text) => {
    const value = read(text);
    return value instanceof Refusal ? value : change(value);
  };
}

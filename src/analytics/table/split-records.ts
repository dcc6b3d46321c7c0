import { TableError } from "./table-error.ts";

/** A record with its number in the file; `broken` says why its quotes do not close. */
export type SplitRecord = {
  readonly number: number;
  readonly fields: readonly string[];
  readonly broken: "quote" | "unclosed-quote" | null;
};

export type RecordSplitter = {
  /** The records that end in the text so far. */
  push(text: string): SplitRecord[];
  /** The last record, when the file does not end with a line break. */
  end(): SplitRecord[];
};

/** A longer record is a quote that was never closed, or no table. */
const LONGEST_RECORD = 8 << 20;
const CARRIAGE_RETURN = 13;

/**
 * Splits text into records as RFC 4180 says: fields may be quoted, a doubled quote stands for one, line breaks inside
 * quotes belong to the field. A quote in the middle of an unquoted field is a plain character. Lines end with LF, CRLF or,
 * in files without any LF, CR. Empty lines are counted, not returned.
 */
export function recordSplitter(delimiter: string, lineEnd: "\n" | "\r" = "\n"): RecordSplitter {
  let number = 0;
  let rest = "";

  function split(text: string, isLast: boolean): SplitRecord[] {
    const records: SplitRecord[] = [];
    const scan: Scan = { text, delimiter, lineEnd, isLast, quote: text.indexOf('"') };
    let position = 0;
    while (position < text.length) {
      const record = recordAt(scan, position);
      if (record === null) break;
      number += 1;
      if (record.fields.length > 0) records.push({ number, fields: record.fields, broken: record.broken });
      position = record.next;
    }
    rest = text.slice(position);
    if (rest.length > LONGEST_RECORD)
      throw new TableError("record-too-long", { row: number + 1, limit: LONGEST_RECORD });
    return records;
  }

  return {
    push: (text) => split(rest + text, false),
    end: () => split(rest, true),
  };
}

type Scan = {
  readonly text: string;
  readonly delimiter: string;
  readonly lineEnd: string;
  /** No more text follows, so the last record needs no line end. */
  readonly isLast: boolean;
  /** Where the next quote stands, -1 when there is none: lines before it need no care. */
  quote: number;
};

type ScannedRecord = {
  readonly fields: readonly string[];
  readonly broken: SplitRecord["broken"];
  readonly next: number;
};

/** The record that begins at a position, without fields for an empty line; `null` when its end has not come in yet. */
function recordAt(scan: Scan, from: number): ScannedRecord | null {
  const { text, delimiter } = scan;
  const stop = lineStop(scan, from);
  if (stop === null) return null;
  if (scan.quote !== -1 && scan.quote < from) scan.quote = text.indexOf('"', from);
  if (scan.quote !== -1 && scan.quote < stop) return quotedRecord(scan, from);
  const line = text.slice(from, withoutReturn(text, from, stop));
  return { fields: line === "" ? [] : line.split(delimiter), broken: null, next: stop + 1 };
}

function lineStop({ text, lineEnd, isLast }: Scan, from: number): number | null {
  const end = text.indexOf(lineEnd, from);
  if (end !== -1) return end;
  return isLast ? text.length : null;
}

function withoutReturn(text: string, from: number, to: number): number {
  return to > from && text.charCodeAt(to - 1) === CARRIAGE_RETURN ? to - 1 : to;
}

function quotedRecord(scan: Scan, from: number): ScannedRecord | null {
  const fields: string[] = [];
  let broken: SplitRecord["broken"] = null;
  let position = from;
  for (;;) {
    const field = scan.text[position] === '"' ? quotedField(scan, position) : plainField(scan, position);
    if (field === null) return null;
    fields.push(field.value);
    broken ??= field.broken;
    if (field.endsRecord) return { fields, broken, next: field.next };
    position = field.next;
  }
}

type Field = {
  readonly value: string;
  readonly broken: SplitRecord["broken"];
  readonly endsRecord: boolean;
  readonly next: number;
};

function plainField(scan: Scan, from: number): Field | null {
  const { text, delimiter } = scan;
  const stop = lineStop(scan, from);
  if (stop === null) return null;
  const end = text.indexOf(delimiter, from);
  if (end !== -1 && end < stop)
    return { value: text.slice(from, end), broken: null, endsRecord: false, next: end + delimiter.length };
  const value = text.slice(from, withoutReturn(text, from, stop));
  return { value, broken: null, endsRecord: true, next: stop + 1 };
}

function quotedField(scan: Scan, from: number): Field | null {
  const { text, isLast } = scan;
  const close = closingQuote(text, from + 1);
  if (close === -1 && isLast)
    return { value: text.slice(from + 1), broken: "unclosed-quote", endsRecord: true, next: text.length };
  // A quote at the very end of what has come in may be the first half of a doubled one.
  if (close === -1 || (close === text.length - 1 && !isLast)) return null;
  const after = plainField(scan, close + 1);
  if (after === null) return null;
  const value = text.slice(from + 1, close).replaceAll('""', '"');
  return { ...after, value, broken: after.value.trim() === "" ? null : "quote" };
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

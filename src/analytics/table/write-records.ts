/** What a field of a file may hold; null and undefined are empty. */
export type Field = string | number | boolean | null | undefined;

/**
 * Records as CSV: a line each with CRLF, fields quoted where they must be (RFC 4180). A text that a spreadsheet would
 * take for a formula gets a leading apostrophe; numbers stay numbers, with a point.
 */
export function writeRecords(records: readonly (readonly Field[])[]): string {
  return records.map((record) => `${record.map(field).join(",")}\r\n`).join("");
}

function field(cell: Field): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell !== "string") return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) && !isNumber(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function isNumber(text: string): boolean {
  return /^[+-]?\d+(\.\d+)?$/.test(text);
}

import type { Instrument } from "./instrument.ts";

/** Where each item of an instrument stands in a file, or why that cannot be told. */
export type ColumnMatch =
  | { readonly kind: "matched"; readonly columns: readonly number[] }
  /** Headers that say only a position on which questionnaires differ (SKM-02). */
  | { readonly kind: "position-only"; readonly headers: readonly string[]; readonly items: readonly string[] }
  | { readonly kind: "twice"; readonly item: string; readonly headers: readonly string[] }
  | { readonly kind: "missing"; readonly items: readonly string[] };

/** Other names of the nine elements, as spreadsheets call them. */
const usualNames: Readonly<Record<string, readonly string[]>> = {
  requirements: ["syarat"],
  procedure: ["prosedur", "sistem", "mekanisme"],
  completionTime: ["waktu", "waktu pelayanan"],
  fee: ["biaya", "tarif"],
  product: ["produk", "produk layanan", "produk pelayanan", "produk spesifikasi"],
  staffCompetence: ["kompetensi", "kompetensi petugas"],
  staffConduct: ["perilaku", "perilaku petugas"],
  complaintHandling: ["penanganan pengaduan", "pengaduan"],
  facilities: ["sarana", "sarana prasarana", "prasarana"],
};

/** U1 to U7 mean the same element in both orders in use; U8 and U9 do not (SKM section 2). */
const agreedPositions = [
  "requirements",
  "procedure",
  "completionTime",
  "fee",
  "product",
  "staffCompetence",
  "staffConduct",
] as const;
const disputedItems = ["complaintHandling", "facilities"] as const;

/**
 * Finds the column of each item by key, name or undisputed position. What a person mapped goes before every guess.
 * @param mapping header to item key, or item key to header
 */
export function matchColumns(
  headers: readonly string[],
  instrument: Instrument,
  mapping: Readonly<Record<string, string>> = {},
): ColumnMatch {
  const mapped = mappedColumns(headers, instrument, mapping);
  const taken = new Set(mapped.values());
  const plain = headers.map(simplify);
  const candidates = instrument.items.map(({ key }) => {
    const fixed = mapped.get(key);
    if (fixed !== undefined) return [fixed];
    const names = namesOf(key, instrument);
    return plain.flatMap((header, column) => (!taken.has(column) && names(header) ? [column] : []));
  });
  const twice = candidates.findIndex((columns) => columns.length > 1);
  if (twice >= 0) {
    const found = candidates[twice] ?? [];
    return {
      kind: "twice",
      item: instrument.items[twice]?.key ?? "",
      headers: found.map((column) => headers[column] ?? ""),
    };
  }
  const missing = instrument.items.filter((_, i) => candidates[i]?.length === 0).map(({ key }) => key);
  if (missing.length === 0) return { kind: "matched", columns: candidates.flat() };
  return positionOnly(headers, missing) ?? { kind: "missing", items: missing };
}

/** The trap of number 8 and number 9: the columns are there, but nobody can say which is which. */
function positionOnly(headers: readonly string[], missing: readonly string[]): ColumnMatch | null {
  const bare = headers.filter((header) => /^[uq]\s*0?[89]$/i.test(header.trim()));
  const items = disputedItems.filter((key) => missing.includes(key));
  if (bare.length === 0 || items.length === 0) return null;
  return { kind: "position-only", headers: bare, items };
}

function mappedColumns(
  headers: readonly string[],
  instrument: Instrument,
  mapping: Readonly<Record<string, string>>,
): ReadonlyMap<string, number> {
  const keys = new Set(instrument.items.map(({ key }) => key));
  const found = new Map<string, number>();
  for (const [one, other] of Object.entries(mapping)) {
    const [key, header] = keys.has(one) ? [one, other] : [other, one];
    const column = headers.indexOf(header);
    if (!keys.has(key) || column < 0) throw new UnknownMapping(keys.has(key) ? header : key);
    found.set(key, column);
  }
  return found;
}

/** A mapping names a header that the file lacks, or an item that the instrument lacks. */
export class UnknownMapping extends Error {
  override readonly name = "UnknownMapping";
  readonly given: string;

  constructor(given: string) {
    super(`mapping names "${given}", which is neither a column of the file nor an item of the instrument`);
    this.given = given;
  }
}

/** Whether a header in plain spelling asks for an item. */
function namesOf(key: string, instrument: Instrument): (plain: string) => boolean {
  const known = new Set([key, ...(usualNames[key] ?? []), ...fullNames(key, instrument)].map(simplify));
  return (plain) => {
    const position = /^[uq] ?0?([1-7])$/.exec(plain)?.[1];
    if (position !== undefined) return agreedPositions[Number(position) - 1] === key;
    return known.has(plain.replace(/^[uq] ?0?\d{1,2} /, ""));
  };
}

/** An element's full name names its item when it is asked by one item only. */
function fullNames(key: string, instrument: Instrument): readonly string[] {
  const element = instrument.elements.find((candidate) => candidate.key === key);
  return element ? [element.name.id, element.name.en] : [];
}

/** "U4. Biaya/Tarif", "completionTime" and "completion_time" in one spelling: words in lower case. */
function simplify(header: string): string {
  return header
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

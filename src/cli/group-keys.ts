import type { FoundColumn } from "../analytics/table/find-column.ts";
import { ownCopy } from "../analytics/table/own-copy.ts";
import type { Text } from "../platform/i18n/text.ts";
import { UsageError } from "./failure.ts";

/** Groups that anyone could still look through. A column of numbers of cases has millions. */
const MOST_GROUPS = 10_000;

const tooMany: Text = {
  id: 'Kolom "{column}" berisi lebih dari {most} nilai berbeda, sampai "{key}". Pilih kolom kelompok seperti unit atau layanan, bukan nomor atau nama.',
  en: 'The column "{column}" has more than {most} different values, up to "{key}". Choose a column of groups such as unit or service, not a number or a name.',
};

/**
 * The group that a cell names, blanks around it left out; equal ones are one and the same text in memory.
 * @throws UsageError when the column holds no groups, so that a wrong column does not fill the memory
 */
export function groupKeys(column: FoundColumn): (cell: string) => string {
  const known = new Map<string, string>();
  return (cell) => {
    const key = cell.trim();
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size === MOST_GROUPS)
      throw new UsageError(tooMany, { column: column.name, most: MOST_GROUPS, key });
    known.set(key, ownCopy(key));
    return key;
  };
}

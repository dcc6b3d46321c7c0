import type { FoundColumn } from "../analytics/table/find-column.ts";
import type { Text } from "../platform/i18n/text.ts";
import { UsageError } from "./failure.ts";

/** Groups that anyone could still look through. A column of numbers of cases has millions. */
const MOST_GROUPS = 10_000;

const tooMany: Text = {
  id: 'Kolom "{column}" berisi lebih dari {most} nilai berbeda, sampai "{key}". Pilih kolom kelompok seperti unit atau layanan, bukan nomor atau nama.',
  en: 'The column "{column}" has more than {most} different values, up to "{key}". Choose a column of groups such as unit or service, not a number or a name.',
};

/**
 * The group that a cell names, without blanks around it.
 * @throws UsageError when the column holds no groups, before a wrong column fills the memory
 */
export function groupKeys(column: FoundColumn): (cell: string) => string {
  const known = new Set<string>();
  return (cell) => {
    const key = cell.trim();
    if (known.has(key)) return key;
    if (known.size === MOST_GROUPS)
      throw new UsageError(tooMany, { column: column.name, most: MOST_GROUPS, key });
    known.add(key);
    return key;
  };
}

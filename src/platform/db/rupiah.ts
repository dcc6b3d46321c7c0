import type { KyselyPlugin, UnknownRow } from "kysely";

const isMoney = (column: string) => column.endsWith("_rupiah") || column.endsWith("Rupiah");

/** Money is whole rupiah as `bigint`, also in sums: every column so named, whatever its type in the answer. */
export const rupiahAsBigint: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => {
    const money = Object.keys(result.rows[0] ?? {}).filter(isMoney);
    return money.length === 0 ? result : { ...result, rows: result.rows.map((row) => exact(row, money)) };
  },
};

function exact(row: UnknownRow, money: readonly string[]): UnknownRow {
  const amounts = money.map((column) => [column, amount(row[column])] as const);
  return { ...row, ...Object.fromEntries(amounts) };
}

function amount(value: unknown): bigint | null {
  return typeof value === "number" || typeof value === "bigint" ? BigInt(value) : null;
}

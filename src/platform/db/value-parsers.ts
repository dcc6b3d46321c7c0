import { type CustomTypesConfig, types } from "pg";

type Parse = (text: string) => unknown;

const asText: Parse = (text) => text;

/** `bigint` as a number; beyond 2^53 it stays exact as a bigint (only sums of money come near). */
const wholeNumber: Parse = (text) => {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : BigInt(text);
};

// The driver has it, its list of type ids has not.
const TEXT_ARRAY = 1009;
const readList: (text: string) => (string | null)[] = types.getTypeParser(
  TEXT_ARRAY as Parameters<typeof types.getTypeParser>[0],
);

const listOf =
  (parse: Parse): Parse =>
  (text) =>
    readList(text).map((entry) => (entry === null ? null : parse(entry)));

/** By type oid of pg_type. A `date` stays its ISO text: a day has no zone, and a Date would give it one. */
const parsers: ReadonlyMap<number, Parse> = new Map([
  [20, wholeNumber],
  [1016, listOf(wholeNumber)],
  [1700, Number],
  [1231, listOf(Number)],
  [1082, asText],
  [1182, listOf(asText)],
  [1114, asText],
  [1186, asText],
]);

/** How values of PostgreSQL become values of JavaScript, for every connection. The generated row types rely on it. */
export const valueParsers: CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    (format === "binary" ? undefined : parsers.get(oid)) ?? types.getTypeParser(oid, format),
};

import type { ColumnType } from "kysely";
import type { JsonObject, JsonValue } from "./json.ts";

/** A column that the database fills when it is not given. */
export type Generated<T> =
  T extends ColumnType<infer Read, infer Inserted, infer Updated>
    ? ColumnType<Read, Inserted | undefined, Updated>
    : ColumnType<T, T | undefined, T>;

/**
 * A `jsonb` column. Written as an object or as JSON text; a list only as `JSON.stringify(list)`, because the driver makes
 * a PostgreSQL array of a list.
 */
export type Json = ColumnType<JsonValue, JsonObject | string, JsonObject | string>;

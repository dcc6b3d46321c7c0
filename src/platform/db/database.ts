import type { Kysely } from "kysely";
import type { Database } from "./schema.ts";

/** A pool of connections, or inside `transact` the open transaction. */
export type Db = Kysely<Database>;

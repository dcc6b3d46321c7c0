import { sql } from "kysely";
import type { Db } from "./db/database.ts";
import { shareInUse } from "./disk.ts";

/** Share of the disk that may be in use. */
const FULL = 0.95;
/** Milliseconds. */
const ANSWERS_WITHIN = 1_000;

/** Words for what keeps a process from doing its work; empty when nothing does. Says nothing about why. */
export async function missingForWork(db: Db, dataFolder: string): Promise<readonly string[]> {
  const [answers, inUse] = await Promise.all([databaseAnswers(db), shareInUse(dataFolder)]);
  return [...(answers ? [] : ["database"]), ...(inUse < FULL ? [] : ["disk"])];
}

async function databaseAnswers(db: Db): Promise<boolean> {
  const signal = AbortSignal.timeout(ANSWERS_WITHIN);
  try {
    await sql`select 1`.execute(db, { signal });
    return true;
  } catch {
    return false; // Whatever the reason, the answer is the same; the log has it from where it happened.
  }
}

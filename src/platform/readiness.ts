import { statfs } from "node:fs/promises";
import { sql } from "kysely";
import type { Db } from "./db/database.ts";

/** Share of the disk that must be free. */
const FREE = 0.05;
/** Milliseconds. */
const ANSWERS_WITHIN = 1_000;

/** Words for what keeps a process from doing its work; empty when nothing does. Says nothing about why. */
export async function missingForWork(db: Db, dataFolder: string): Promise<readonly string[]> {
  const [answers, freeShare] = await Promise.all([databaseAnswers(db), shareFree(dataFolder)]);
  return [...(answers ? [] : ["database"]), ...(freeShare > FREE ? [] : ["disk"])];
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

async function shareFree(folder: string): Promise<number> {
  const { bavail, blocks } = await statfs(folder);
  return bavail / blocks;
}

import { Client } from "pg";
import { MutuError } from "../errors.ts";
import type { Log } from "../log.ts";
import { shownUrl } from "./database-url.ts";
import { openEmbedded } from "./embedded/embedded.ts";

/** The PostgreSQL server that this process uses. */
export type DatabaseServer = {
  readonly url: string;
  /** Lets a second start on the same data folder say where the pages are. */
  tellAddress(address: string): void;
  stop(): Promise<void>;
};

type Settings = { readonly dataFolder: string; readonly databaseUrl: string | null };

/**
 * The server of `DATABASE_URL`, which others look after and many processes share; otherwise the embedded one.
 * @throws MutuError as `openEmbedded`; `unavailable` when the server of `DATABASE_URL` lets nobody in
 */
export async function openServer(settings: Settings, now: Date, log: Log): Promise<DatabaseServer> {
  const { databaseUrl, dataFolder } = settings;
  if (databaseUrl === null) return await openEmbedded({ folder: dataFolder, now, log });
  await refuseUnreachable(databaseUrl);
  return { url: databaseUrl, tellAddress: () => undefined, stop: () => Promise.resolve() };
}

/** Milliseconds. */
const ANSWERS_WITHIN = 5_000;

async function refuseUnreachable(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: ANSWERS_WITHIN });
  try {
    await client.connect();
    await client.end();
  } catch (error) {
    const facts = { url: shownUrl(url), said: saidBy(error) };
    throw new MutuError("unavailable", "start.server-unreachable", facts, { cause: error });
  }
}

/** A name with several addresses fails once for each, and the error of them all says nothing. */
function saidBy(error: unknown): string {
  const [one = error] = error instanceof AggregateError ? error.errors : [];
  return one instanceof Error ? one.message : String(one);
}

import type { Log } from "../log.ts";
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
 * @throws MutuError as `openEmbedded`
 */
export async function openServer(settings: Settings, now: Date, log: Log): Promise<DatabaseServer> {
  const { databaseUrl, dataFolder } = settings;
  if (databaseUrl === null) return await openEmbedded({ folder: dataFolder, now, log });
  return { url: databaseUrl, tellAddress: () => undefined, stop: () => Promise.resolve() };
}

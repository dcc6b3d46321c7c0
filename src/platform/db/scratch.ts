import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Log } from "../log.ts";
import { openEmbedded } from "./embedded/embedded.ts";

/** A server that is thrown away after use and never waits for the disk: for generators and tests. */
export type Scratch = { readonly url: string; throwAway(): Promise<void> };

export async function openScratch(now: Date, log: Log): Promise<Scratch> {
  const folder = mkdtempSync(join(tmpdir(), "mutu-scratch-"));
  const server = await openEmbedded({ folder: join(folder, "data"), now, log, durable: false });
  return {
    url: server.url,
    throwAway: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

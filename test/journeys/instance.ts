import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runningEmbedded } from "../../src/platform/db/embedded/embedded.ts";
import { databaseOf, openPool } from "../../src/platform/db/pool.ts";
import { silentLog } from "../../src/platform/log.ts";
import { runMutu } from "../setup/run-mutu.ts";
import { aFreePort, startMutuProcess } from "../setup/running-mutu.ts";

/** A real Mutu in a process of its own, without any data, and what its operator and mail readers can do. */
export type EmptyInstance = {
  readonly origin: string;
  /** Where it keeps its data. */
  readonly data: string;
  /** Stops it, and starts it again on the same data so many days later. */
  restartsLater(days: number): Promise<void>;
  /** What an operator types at the console. @returns the one-time link, as a path */
  addsAdministrator(given: Administrator): Promise<string>;
  /** The path of the link in the newest letter to an address, as its reader would see it. */
  linkInLetterTo(email: string): Promise<string>;
  stop(): Promise<void>;
};

type Administrator = {
  readonly email: string;
  readonly name: string;
  readonly agency: string;
  readonly agencyName: string;
  readonly decree: string;
};

/** Starts `mutu start --no-demo` on a data folder that does not exist yet. */
export async function anEmptyInstance(): Promise<EmptyInstance> {
  const folder = mkdtempSync(join(tmpdir(), "mutu-journey-"));
  const data = join(folder, "data");
  const port = await aFreePort();
  const usual = { data, port, arguments: ["--no-demo"] };
  let mutu = await startMutuProcess(usual);
  return {
    origin: `http://localhost:${port}`,
    data,
    restartsLater: async (daysLater) => {
      await mutu.end("SIGTERM");
      mutu = await startMutuProcess({ ...usual, daysLater });
    },
    addsAdministrator: (given) => addAdministrator(data, given),
    linkInLetterTo: (email) => linkInLetter(data, email),
    stop: async () => {
      await mutu.end("SIGTERM");
      rmSync(folder, { recursive: true });
    },
  };
}

/** A real Mutu with the demonstration city, in a process of its own. */
export type CityInstance = {
  readonly origin: string;
  /** What an operator types at the console; it has to end well. */
  types(words: readonly string[]): Promise<void>;
  stop(): Promise<void>;
};

/** Starts `mutu start` on a data folder that does not exist yet. */
export async function aCityInstance(): Promise<CityInstance> {
  const folder = mkdtempSync(join(tmpdir(), "mutu-journey-"));
  const data = join(folder, "data");
  const port = await aFreePort();
  const mutu = await startMutuProcess({ data, port });
  return {
    origin: `http://localhost:${port}`,
    types: async (words) => {
      const { status, stderr } = await runMutu([...words, "--data", data], { now: new Date().toISOString() });
      if (status !== 0) throw new Error(`mutu ${words.join(" ")} ended with ${status}: ${stderr}`);
    },
    stop: async () => {
      await mutu.end("SIGTERM");
      rmSync(folder, { recursive: true });
    },
  };
}

async function addAdministrator(data: string, given: Administrator): Promise<string> {
  const words = ["user", "add", given.email, "--name", given.name, "--agency", given.agency];
  const more = ["--agency-name", given.agencyName, "--decree", given.decree, "--data", data];
  const { status, stdout, stderr } = await runMutu([...words, ...more], { now: new Date().toISOString() });
  if (status !== 0) throw new Error(`mutu user add ended with ${status}: ${stderr}`);
  return pathIn(stdout);
}

/** Without a mail server letters wait in the database. */
async function linkInLetter(data: string, email: string): Promise<string> {
  const url = await runningEmbedded(data);
  if (url === null) throw new Error("the database does not run");
  const db = databaseOf(openPool({ url, name: "mutu test", connections: 1 }, silentLog));
  try {
    const newest = db.selectFrom("letter").select("text").where("to_address", "=", email);
    const letter = await newest.orderBy("created_at", "desc").limit(1).executeTakeFirstOrThrow();
    return pathIn(letter.text);
  } finally {
    await db.destroy();
  }
}

function pathIn(text: string): string {
  const [link] = /http:\/\/\S+/.exec(text) ?? [];
  if (link === undefined) throw new Error(`no link in: ${text}`);
  return new URL(link).pathname;
}

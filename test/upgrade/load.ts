import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { gunzipSync } from "node:zlib";
import { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { between } from "./dump.ts";

/** Loads the database of a release into an empty one, in one transaction. */
export async function loadDump(file: string, url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("begin");
    // A function may name what comes after it.
    await client.query("set local check_function_bodies = off");
    const parts = gunzipSync(readFileSync(file)).toString("utf8").trimEnd().split(between);
    for (const part of parts) await run(client, part);
    await client.query("commit");
  } finally {
    await client.end();
  }
}

async function run(client: Client, part: string): Promise<void> {
  const [first = "", ...rows] = part.split("\n");
  if (!first.startsWith("copy ")) {
    await client.query(part);
    return;
  }
  const lines = rows.filter((row) => row !== "").map((row) => `${row}\n`);
  await pipeline(Readable.from([lines.join("")]), client.query(copyFrom(first)));
}

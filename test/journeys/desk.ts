import { join } from "node:path";
import { personAtWork } from "../../src/platform/auth/actor.ts";
import type { Context } from "../../src/platform/context.ts";
import { runningEmbedded } from "../../src/platform/db/embedded/embedded.ts";
import { databaseOf, openPool } from "../../src/platform/db/pool.ts";
import { folderFiles } from "../../src/platform/files/folder-files.ts";
import { newId, systemRandom } from "../../src/platform/ids.ts";
import { silentLog } from "../../src/platform/log.ts";
import { testContext } from "../builders/context.ts";

/** Where an instance keeps its data, and how many days its clock is ahead. */
export type Desk = { readonly data: string; readonly daysLater: number };

/** Work on the verbs of an instance in somebody's name, by their mail address. */
export async function inTheNameOf<T>(
  desk: Desk,
  email: string,
  work: (ctx: Context, agencyId: string) => Promise<T>,
): Promise<T> {
  const url = await runningEmbedded(desk.data);
  if (url === null) throw new Error("the database does not run");
  const db = databaseOf(openPool({ url, name: "mutu test", connections: 2 }, silentLog));
  const now = new Date(Date.now() + desk.daysLater * 86_400_000);
  try {
    const held = await db
      .selectFrom("appointment")
      .innerJoin("person", "person.id", "appointment.person_id")
      .select(["appointment.agency_id", "appointment.id"])
      .where("person.email", "=", email)
      .executeTakeFirstOrThrow();
    const person = await personAtWork({ db, now }, held.agency_id, held.id);
    if (!person) throw new Error(`${email} holds no position today`);
    const files = folderFiles(join(desk.data, "files"), () => newId(now, systemRandom));
    const ctx = testContext(db, { actor: person.actor, now, random: systemRandom, files });
    return await work(ctx, held.agency_id);
  } finally {
    await db.destroy();
  }
}

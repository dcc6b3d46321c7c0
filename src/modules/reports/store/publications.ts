import { type Selectable, sql } from "kysely";
import type { Context, TxContext } from "../../../platform/context.ts";
import { saveVersion } from "../../../platform/db/save-version.ts";
import type { Database } from "../../../platform/db/schema.ts";
import { scoped } from "../../../platform/db/scope.ts";
import { MutuError } from "../../../platform/errors.ts";
import { Told } from "../nouns/told.ts";

export type PublicationState = "draft" | "published" | "withdrawn";

export type Publication = {
  readonly agencyId: string;
  readonly id: string;
  readonly version: number;
  readonly unitId: string;
  readonly programmeId: string;
  readonly told: Told;
  readonly state: PublicationState;
  readonly preparedBy: string;
  readonly preparedAt: Date;
  readonly publishedAt: Date | null;
};

export async function insertPublication(ctx: TxContext, publication: Publication): Promise<void> {
  await ctx.tx
    .insertInto("publication")
    .values({
      agency_id: publication.agencyId,
      id: publication.id,
      unit_id: publication.unitId,
      programme_id: publication.programmeId,
      told: JSON.stringify(publication.told),
      state: publication.state,
      prepared_by: publication.preparedBy,
      prepared_at: publication.preparedAt,
    })
    .execute();
}

/** @throws MutuError `changed-meanwhile` when somebody else was quicker */
export async function markPublished(
  ctx: TxContext,
  publication: Publication,
  by: string,
  expected: number,
): Promise<void> {
  await saveVersion(
    ctx,
    "publication",
    { ...publication, version: expected },
    {
      state: "published",
      published_by: by,
      published_at: ctx.now,
    },
  );
}

/** @throws MutuError `changed-meanwhile` when somebody else was quicker */
export async function saveTold(
  ctx: TxContext,
  publication: Publication,
  told: Told,
  expected: number,
): Promise<void> {
  await saveVersion(
    ctx,
    "publication",
    { ...publication, version: expected },
    { told: JSON.stringify(told) },
  );
}

/** @throws MutuError `changed-meanwhile` when somebody else was quicker */
export async function markWithdrawn(
  ctx: TxContext,
  publication: Publication,
  expected: number,
): Promise<void> {
  await saveVersion(ctx, "publication", { ...publication, version: expected }, { state: "withdrawn" });
}

/** @throws MutuError `not-found` */
export async function publicationById(ctx: Context, agencyId: string, id: string): Promise<Publication> {
  const row = await scoped(ctx, "publication")
    .selectAll("publication")
    .where("publication.agency_id", "=", agencyId)
    .where("publication.id", "=", id)
    .executeTakeFirst();
  if (!row) throw new MutuError("not-found", "error.not-found");
  return publicationOf(row);
}

/** The publication of a programme that was not withdrawn, or null. */
export async function publicationOfProgramme(
  ctx: Context,
  agencyId: string,
  programmeId: string,
): Promise<Publication | null> {
  const row = await scoped(ctx, "publication")
    .selectAll("publication")
    .where("publication.agency_id", "=", agencyId)
    .where("publication.programme_id", "=", programmeId)
    .where("publication.state", "<>", "withdrawn")
    .executeTakeFirst();
  return row ? publicationOf(row) : null;
}

/** Publications in a state, newest first; at most 200. */
export async function publicationsIn(ctx: Context, state: PublicationState): Promise<readonly Publication[]> {
  const rows = await scoped(ctx, "publication")
    .selectAll("publication")
    .where("publication.state", "=", state)
    .orderBy(sql`coalesce(publication.published_at, publication.prepared_at)`, "desc")
    .orderBy("publication.id")
    .limit(200)
    .execute();
  return rows.map(publicationOf);
}

/** Ids of the programmes that have a draft or a published result, in scope; at most 5,000. */
export async function toldProgrammes(ctx: Context): Promise<ReadonlySet<string>> {
  const rows = await scoped(ctx, "publication")
    .select("publication.programme_id")
    .where("publication.state", "<>", "withdrawn")
    .limit(5_000)
    .execute();
  return new Set(rows.map((row) => row.programme_id));
}

function publicationOf(row: Selectable<Database["publication"]>): Publication {
  return {
    agencyId: row.agency_id,
    id: row.id,
    version: row.version,
    unitId: row.unit_id,
    programmeId: row.programme_id,
    told: Told.parse(row.told),
    state: row.state,
    preparedBy: row.prepared_by,
    preparedAt: row.prepared_at,
    publishedAt: row.published_at,
  };
}

import type { Context } from "../../../platform/context.ts";
import { scoped } from "../../../platform/db/scope.ts";
import { MutuError } from "../../../platform/errors.ts";

/** A key for a program; the token itself is nowhere. */
export type ApiToken = {
  readonly agencyId: string;
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly position: string;
  readonly rights: readonly string[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
};

/** Tokens of an agency, the newest first, void ones too; at most 500. */
export async function tokensOf(ctx: Context, agencyId: string): Promise<readonly ApiToken[]> {
  const rows = await tokens(ctx)
    .where("api_token.agency_id", "=", agencyId)
    .orderBy("api_token.created_at", "desc")
    .orderBy("api_token.id")
    .limit(500)
    .execute();
  return rows.map(tokenOf);
}

/** @throws MutuError `not-found` */
export async function tokenById(ctx: Context, agencyId: string, id: string): Promise<ApiToken> {
  const row = await tokens(ctx)
    .where("api_token.agency_id", "=", agencyId)
    .where("api_token.id", "=", id)
    .executeTakeFirst();
  if (!row) throw new MutuError("not-found", "error.not-found");
  return tokenOf(row);
}

function tokens(ctx: Context) {
  return scoped(ctx, "api_token")
    .innerJoin("appointment", (join) =>
      join
        .onRef("appointment.agency_id", "=", "api_token.agency_id")
        .onRef("appointment.id", "=", "api_token.appointment_id"),
    )
    .innerJoin("person", "person.id", "appointment.person_id")
    .select(["api_token.agency_id", "api_token.id", "api_token.name", "api_token.rights"])
    .select([
      "api_token.created_at",
      "api_token.expires_at",
      "api_token.last_used_at",
      "api_token.revoked_at",
    ])
    .select(["person.name as owner", "appointment.title as position"]);
}

type Row = Awaited<ReturnType<ReturnType<typeof tokens>["executeTakeFirstOrThrow"]>>;

function tokenOf(row: Row): ApiToken {
  return {
    agencyId: row.agency_id,
    id: row.id,
    name: row.name,
    owner: row.owner,
    position: row.position,
    rights: row.rights,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
    revokedAt: row.revoked_at,
  };
}

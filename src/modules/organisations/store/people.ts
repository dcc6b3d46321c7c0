import type { Context, TxContext } from "../../../platform/context.ts";
import { scoped } from "../../../platform/db/scope.ts";
import { MutuError } from "../../../platform/errors.ts";
import type { Person } from "../nouns/person.ts";

/** People who hold or held an appointment in an agency, by name; at most 1,000. */
export async function peopleOf(ctx: Context, agencyId: string): Promise<readonly Person[]> {
  const rows = await people(ctx)
    .where((eb) =>
      eb(
        "person.id",
        "in",
        scoped(ctx, "appointment")
          .select("appointment.person_id")
          .where("appointment.agency_id", "=", agencyId),
      ),
    )
    .orderBy("person.name")
    .limit(1_000)
    .execute();
  return rows.map(personOf);
}

/** A person with an appointment in the actor's scope. @throws MutuError `not-found` */
export async function personById(ctx: Context, id: string): Promise<Person> {
  const row = await people(ctx)
    .where("person.id", "=", id)
    .where((eb) => eb("person.id", "in", scoped(ctx, "appointment").select("appointment.person_id")))
    .executeTakeFirst();
  if (!row) throw new MutuError("not-found", "error.not-found");
  return personOf(row);
}

/** What people are called, by id: colleagues in government know each other's names, whichever agency they work for. */
export async function namesOf(ctx: Context, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows =
    ids.length === 0
      ? []
      : await ctx.db.selectFrom("person").select(["id", "name"]).where("id", "in", ids).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Whoever has this mail address, in any agency: one person has one account. For appointing only, not for showing. */
export async function personByEmail(ctx: TxContext, email: string): Promise<Person | null> {
  const row = await people(ctx).where("email", "=", email).executeTakeFirst();
  return row ? personOf(row) : null;
}

export async function insertPerson(
  ctx: TxContext,
  person: Pick<Person, "id" | "name" | "email" | "fictional">,
): Promise<void> {
  const { id, name, email, fictional } = person;
  await ctx.tx.insertInto("person").values({ id, name, email, fictional }).execute();
}

function people(ctx: Context) {
  return ctx.db
    .selectFrom("person")
    .leftJoin("credential", "credential.person_id", "person.id")
    .select(["person.id", "person.name", "person.email", "person.active", "person.fictional"])
    .select((eb) => eb("credential.password_hash", "is not", null).as("has_password"));
}

type Row = Awaited<ReturnType<ReturnType<typeof people>["executeTakeFirstOrThrow"]>>;

function personOf(row: Row): Person {
  const { id, name, email, active, fictional } = row;
  return { id, name, email, active, fictional, hasPassword: Boolean(row.has_password) };
}

import { sql } from "kysely";
import type { Context, TxContext } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { beyondScope } from "../../../platform/db/wall/under-scope.ts";
import { namedFiles } from "../../../platform/files/named-files.ts";
import type { Complaint } from "../nouns/complaint.ts";

/** Remembers bytes whose place others took, so that they are removed once this is committed, whatever happens then. */
export async function replaceFile(
  ctx: TxContext,
  report: Pick<Complaint, "agencyId" | "id">,
  sha256: string,
): Promise<void> {
  await ctx.tx
    .insertInto("replaced_file")
    .values({ agency_id: report.agencyId, complaint_id: report.id, sha256 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * Removes bytes in whose place their ciphertext lies, or the other way round, unless something else names them. What a crash
 * leaves behind the next run removes.
 */
export async function removeReplacedFiles(ctx: Context, agencyId: string): Promise<void> {
  while (await someWait(ctx, agencyId)) {
    await transact(ctx, async (ctx) => {
      for (const sha256 of await takeUnnamed(ctx, agencyId)) await ctx.files.remove(sha256);
    });
  }
}

/** Takes up to 100 of an agency from the list; answers those that nothing names any more. */
async function takeUnnamed(ctx: TxContext, agencyId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ sha256: string; named: boolean }>`
    delete from replaced_file where (complaint_id, sha256) in (
      select complaint_id, sha256 from replaced_file where agency_id = ${agencyId}::uuid limit 100 for update)
      and agency_id = ${agencyId}::uuid
    returning sha256, exists (select from (${namedFiles}) as files where files.sha256 = replaced_file.sha256)
      or exists (select from import_run where import_run.sha256 = replaced_file.sha256) as named`.execute(
    beyondScope(ctx.tx),
  );
  return rows.filter(({ named }) => !named).map(({ sha256 }) => sha256);
}

async function someWait(ctx: Context, agencyId: string): Promise<boolean> {
  const { rows } = await sql<{ wait: boolean }>`
    select exists (select from replaced_file where agency_id = ${agencyId}::uuid) as wait`.execute(ctx.db);
  return rows[0]?.wait ?? false;
}

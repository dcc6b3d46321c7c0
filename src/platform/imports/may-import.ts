import { actorId, type Context } from "../context.ts";
import { decide, type Subject } from "../rights/decide.ts";
import type { ImportKind } from "./import-run.ts";

/** The right to bring in each kind of file, and to stop it. */
export const importRights: Readonly<Record<ImportKind, string>> = {
  complaints: "complaint.import",
  survey: "survey.import",
  log: "log.import",
  standards: "standard.adopt",
};

/**
 * Lets go on whoever holds the right, and the console: whoever sits at the machine holds the data anyway.
 * @throws MutuError `not-found`, `not-yours`
 */
export async function mayImport(ctx: Context, kind: ImportKind, subject: Subject): Promise<void> {
  if (actorId(ctx.actor) !== "system:console") await decide(ctx, importRights[kind], subject);
}

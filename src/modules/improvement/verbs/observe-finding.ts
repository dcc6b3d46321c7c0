import type { z } from "zod";
import type { Context } from "../../../platform/context.ts";
import { MutuError } from "../../../platform/errors.ts";
import { localDate } from "../../../platform/local-date.ts";
import type { Finding, ObserveFinding } from "../nouns/finding.ts";
import { openFinding } from "./open-finding.ts";

type StoredFile = { readonly sha256: string; readonly name: string };

/**
 * Opens a finding of what somebody saw or was told. Their words and files are the evidence, frozen as given.
 * @throws MutuError `invalid` for a day to come; `not-found`, `not-yours`
 */
export async function observeFinding(
  ctx: Context,
  { seenOn, how, ...input }: z.output<typeof ObserveFinding>,
  files: readonly StoredFile[],
): Promise<Finding> {
  if (seenOn > localDate(ctx.now, ctx.zone)) throw new MutuError("invalid", "finding.seen-in-future");
  return openFinding(ctx, input, [
    {
      agencyId: input.agencyId,
      kind: "observation",
      sentence: { id: input.title, en: input.title },
      definition: { how, seenOn },
      rows: [{ seen: input.weakness }, ...files.map(({ name, sha256 }) => ({ file: name, sha256 }))],
      picture: null,
    },
  ]);
}

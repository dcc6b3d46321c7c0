import { readFileSync } from "node:fs";
import type { Agency } from "../../src/modules/organisations/index.ts";
import { eventLogs, logImporter, type StoredLog } from "../../src/modules/processes/index.ts";
import type { Context } from "../../src/platform/context.ts";
import { advanceImports } from "../../src/platform/imports/advance.ts";
import { beginImport } from "../../src/platform/imports/begin.ts";
import { oraclePath } from "../oracles/shared-oracles.ts";

type GivenLog = {
  readonly name?: string;
  /** A table as text, or the bytes of a file; the receipt phase of permits (Buijs, 4TU) when nothing is said. */
  readonly content?: string | Uint8Array;
  readonly columns?: Readonly<Record<string, string>>;
  /** What is the same for all events, such as the code of the `service`, or the activities that `end` a case. */
  readonly constants?: Readonly<Record<string, string>>;
};

/** A log that was taken in by whoever acts in the context, and the address of its first page. */
export async function aStoredLog(
  ctx: Context,
  agency: Pick<Agency, "id">,
  {
    name = "Penerimaan permohonan",
    content = receiptOfPermits(),
    columns = {},
    constants = {},
  }: GivenLog = {},
): Promise<{ readonly log: StoredLog; readonly path: string }> {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  await beginImport(ctx, "log", {
    agencyId: agency.id,
    fileName: typeof content === "string" ? "izin.csv" : "receipt.xes.gz",
    sha256: await ctx.files.put(bytes),
    mapping: { columns, constants: { name, ...constants } },
  });
  await advanceImports(ctx, [logImporter]);
  const log = (await eventLogs(ctx)).find((one) => one.name === name);
  if (!log) throw new Error(`the log ${name} was not taken in`);
  return { log, path: `/staf/proses/${agency.id}/${log.id}` };
}

function receiptOfPermits(): Uint8Array {
  return readFileSync(oraclePath("logs", "receipt.xes.gz"));
}

import type { StoredLog } from "../../../modules/processes/index.ts";

/** The address of the page of a log. */
export function addressOfLog({ agencyId, id }: Pick<StoredLog, "agencyId" | "id">): string {
  return `/staf/proses/${agencyId}/${id}`;
}

/** The address of what happened in one case of a log. */
export function addressOfCase(log: Pick<StoredLog, "agencyId" | "id">, name: string): string {
  return `${addressOfLog(log)}/kasus/${encodeURIComponent(name)}`;
}

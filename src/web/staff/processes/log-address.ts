import type { StoredLog } from "../../../modules/processes/index.ts";

/** The address of the page of a log. */
export function addressOfLog({ agencyId, id }: Pick<StoredLog, "agencyId" | "id">): string {
  return `/staf/proses/${agencyId}/${id}`;
}

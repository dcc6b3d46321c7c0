import type { Progress } from "../../../modules/improvement/index.ts";
import { claimedType } from "../../../platform/files/file-type.ts";
import type { ListedFile } from "../../ui/index.tsx";

/** The files that prove what was reported on an action, as its request shows them. */
export function progressFiles(
  request: { readonly agencyId: string; readonly requestId: string },
  reports: readonly Progress[],
): readonly ListedFile[] {
  return reports.flatMap(({ id, file }) =>
    file === null
      ? []
      : [
          {
            name: file.name,
            href: `/staf/koordinasi/${request.agencyId}/${request.requestId}/berkas/${id}`,
            note: (claimedType(file.name) ?? "").toUpperCase(),
          },
        ],
  );
}

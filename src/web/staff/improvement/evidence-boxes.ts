import { evidenceById } from "../../../platform/evidence/freeze.ts";
import type { Evidence } from "../../ui/index.tsx";
import type { WebContext } from "../../web-context.ts";

/** The boxes of some evidence of an agency: its sentence in the reader's language, when it was frozen, how many rows. */
export async function evidenceBoxes(
  c: WebContext,
  agencyId: string,
  ids: readonly string[],
): Promise<readonly Evidence[]> {
  const { ctx, t, format, lang } = c.var;
  const boxes: Evidence[] = [];
  for (const id of ids) {
    const evidence = await evidenceById(ctx, agencyId, id);
    boxes.push({
      what: evidence.sentence[lang],
      takenAt: format.moment(evidence.takenAt),
      rows: t("evidence.rows", { n: evidence.rows.length }),
      sha256: evidence.sha256,
      href: `/staf/bukti/${agencyId}/${id}`,
    });
  }
  return boxes;
}

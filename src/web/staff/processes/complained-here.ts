import {
  comparisonAnalysis,
  complaintsOfLog,
  lookAt,
  type StoredLog,
  sizeAnalysis,
} from "../../../modules/processes/index.ts";
import type { WebContext } from "../../web-context.ts";
import { answerHere } from "./answer-here.ts";
import { addressOfCases } from "./cases-address.ts";
import { complainedSentences } from "./complained-words.ts";
import { addressOfLog } from "./log-address.ts";

export type ComplainedInWords = {
  readonly sentences: readonly string[];
  /** To its cases, its complaints and the whole comparison; none while no case is named */
  readonly links: readonly { readonly href: string; readonly label: string }[];
};

/** How the cases that complaints name differ from the others; null where nobody complained about the service. */
export async function complainedHere(c: WebContext, log: StoredLog): Promise<ComplainedInWords | null> {
  const { ctx, t, format } = c.var;
  const { complaints, naming } = await complaintsOfLog(ctx, log);
  if (complaints === 0) return null;
  const words = { t, format };
  const nothing = { complaints, naming, cases: 0, found: null };
  if (naming === 0) return { sentences: complainedSentences(nothing, words), links: [] };
  const conditions = [...(log.lookedAt?.conditions ?? []), { kind: "complained" } as const];
  const named = await lookAt(ctx, log, conditions);
  const { cases } = await answerHere(c, named, sizeAnalysis, null);
  const compared = { ...log, complained: named.complained };
  const parting = { by: "complained" } as const;
  const found = cases === 0 ? null : await answerHere(c, compared, comparisonAnalysis, { parting });
  return {
    sentences: complainedSentences({ complaints, naming, cases, found }, words),
    links: [
      ...(cases === 0
        ? []
        : [
            { href: addressOfCases(log, { kind: "complained" }), label: t("processes.complaints.see-cases") },
            { href: `${addressOfLog(log)}/banding?pengaduan=ya`, label: t("processes.complaints.compare") },
          ]),
      { href: addressOfComplaints(log), label: t("processes.complaints.see-complaints") },
    ],
  };
}

/** The list of the complaints that name a case. */
function addressOfComplaints({ serviceId }: StoredLog): string {
  const query = new URLSearchParams({ keadaan: "semua", urut: "terbaru", permohonan: "disebut" });
  if (serviceId !== null) query.set("layanan", serviceId);
  return `/staf/pengaduan?${query}`;
}

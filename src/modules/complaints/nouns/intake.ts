import { z } from "zod";
import { CaseNumber } from "./case-number.ts";

/** Who may know who complains, and what is kept of them for it. */
const Reporter = z.object({
  whoMayKnow: z.enum(["office", "examiner", "nobody"]).default("office"),
  name: z.string().trim().max(200).default(""),
  contact: z.string().trim().max(200).default(""),
  address: z.string().trim().max(500).default(""),
});

/** Who may read what was told: the office that handles it, or the inspectorate alone. */
const ReadableBy = z.enum(["office", "inspectorate"]).default("office");

/** Asked as soon as the answers about the reporter can be read, whatever else is still missing. */
const readable = { when: ({ value }: { value: unknown }) => Reporter.safeParse(value).success };

/**
 * What a citizen tells. "Who may know my name" is one question with three answers; a contact is kept only where the
 * answer allows it (CMP-12, privacy.md section 3).
 */
export const ReceiveComplaint = z
  .object({
    agencyId: z.uuid(),
    serviceId: z.uuid().nullable().default(null),
    caseNumber: CaseNumber,
    title: z.string().trim().min(5, "complaint.needs-title").max(150),
    body: z.string().trim().min(10, "complaint.needs-body").max(10_000),
    occurredOn: z.iso.date().nullable().default(null),
    area: z.string().trim().max(100).default(""),
    readableBy: ReadableBy,
    ...Reporter.shape,
  })
  .refine((c) => c.whoMayKnow === "nobody" || c.name !== "", {
    ...readable,
    path: ["name"],
    message: "complaint.needs-name",
  })
  .refine((c) => c.whoMayKnow === "nobody" || c.contact !== "", {
    ...readable,
    path: ["contact"],
    message: "complaint.needs-contact",
  });

export type Intake = z.output<typeof ReceiveComplaint>;

/** Identity as it is kept: nothing at all for an anonymous report, even if it was typed (CMP-12). */
export function reporterOf(
  intake: Intake,
): { readonly name: string; readonly contact: string; readonly address: string } | null {
  if (intake.whoMayKnow === "nobody") return null;
  return { name: intake.name, contact: intake.contact, address: intake.address };
}

/** Filed after more days than the law names: accepted and flagged, never refused (UU 25/2009 Pasal 42(2); CMP-02). */
export function isLateFiling(occurredOn: string | null, today: string, limitDays: number): boolean {
  if (occurredOn === null) return false;
  return (Date.parse(today) - Date.parse(occurredOn)) / 86_400_000 > limitDays;
}

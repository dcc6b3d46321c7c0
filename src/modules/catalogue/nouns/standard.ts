import { z } from "zod";

/** The 14 components of a service standard, in the order of UU 25/2009 Pasal 21 (STD-01). */
export const componentKeys = [
  "legalBasis",
  "requirements",
  "procedure",
  "timeLimit",
  "fee",
  "product",
  "facilities",
  "staffCompetence",
  "internalControl",
  "complaintHandling",
  "staffNumber",
  "serviceGuarantee",
  "safetyGuarantee",
  "staffEvaluation",
] as const;

export type ComponentKey = (typeof componentKeys)[number];

/** How a promise is watched. A promise without a meter is "not known", never kept (JOB-02). */
export const meters = ["case-log", "survey", "complaints", "document-check", "mystery-visit"] as const;

const Component = z
  .object({
    key: z.enum(componentKeys),
    promise: z.string().trim().max(4000).default(""),
    reasonEmpty: z.string().trim().max(500).default(""),
    limitDays: z.int().positive().nullable().default(null),
    limitDayType: z.enum(["calendar", "working"]).nullable().default(null),
    meter: z.enum(meters).nullable().default(null),
  })
  .refine((c) => c.promise !== "" || c.reasonEmpty !== "", {
    path: ["promise"],
    message: "standard.needs-promise",
  })
  .refine((c) => (c.limitDays === null) === (c.limitDayType === null), {
    path: ["limitDays"],
    message: "standard.needs-day-type",
  });

export type Component = z.output<typeof Component>;

/** A standard has exactly the 14 components, each filled or with the reason why not (STD-01). */
export const AdoptStandard = z.object({
  agencyId: z.uuid(),
  serviceId: z.uuid(),
  decree: z.string().trim().min(3).max(200),
  adoptedOn: z.iso.date(),
  validFrom: z.iso.date(),
  components: z
    .array(Component)
    .refine((all) => all.length === 14 && new Set(all.map((c) => c.key)).size === 14, {
      message: "standard.needs-14",
    }),
});

export type StandardVersion = {
  readonly agencyId: string;
  readonly id: string;
  readonly serviceId: string;
  readonly number: number;
  readonly decree: string;
  readonly adoptedOn: string;
  readonly validFrom: string;
  readonly validUntil: string | null;
  /** In the order of Pasal 21. */
  readonly components: readonly Component[];
};

/** How many of the 14 are filled; "14" is never said of a standard with an empty one (STD-01). */
export function filled(standard: Pick<StandardVersion, "components">): number {
  return standard.components.filter((c) => c.promise !== "").length;
}

/** Promises that nobody measures, in the order of Pasal 21 (JOB-02). */
export function notKnown(standard: Pick<StandardVersion, "components">): readonly Component[] {
  return standard.components.filter((c) => c.promise !== "" && c.meter === null);
}

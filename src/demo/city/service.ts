import type { ComponentKey } from "../../modules/catalogue/index.ts";
import type { AgencyCode } from "./agencies.ts";

/** A step of a procedure, and how long it takes in this city: what the case logs are made from. */
export type CityStep = {
  readonly name: string;
  readonly actor: string;
  readonly inputs: string;
  readonly output: string;
  /** What the procedure allows, counted on the clock and the calendar. `null` where it says nothing. */
  readonly norm: { readonly minutes: number } | { readonly days: number } | null;
  /** Median of opening time that passes until it is done. */
  readonly takesHours: number;
  /** Standard deviation of the logarithm of that time; about 0.6 unless told. */
  readonly spread?: number;
  /** Share of cases that need it; all unless told. */
  readonly needed?: number;
  /** Share of cases that go back to the applicant here, and come again after some days. */
  readonly sentBack?: { readonly share: number; readonly days: number };
  /** Share of cases that end here with a refusal. */
  readonly refused?: number;
};

/** The parts of a standard that are special to a service; the others are those of its agency. */
export type OwnPromises = {
  readonly legalBasis: string;
  readonly requirements: string;
  readonly procedure: string;
  readonly timeLimit: string;
  readonly fee: string;
  readonly product: string;
};

export type CityService = {
  readonly agency: AgencyCode;
  readonly unit: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly summary: string;
  readonly casesPerWeek: number;
  /** Hour after which nobody new is taken in; 14 unless told. */
  readonly lastHour?: number;
  /** Most cases come in this month of the year, 1 to 12. */
  readonly busyMonth: number;
  readonly promises: OwnPromises;
  readonly limit: { readonly days: number; readonly dayType: "calendar" | "working" };
  readonly decree: string;
  readonly steps: readonly [CityStep, ...CityStep[]];
  /** Components that nobody could fill, each with the reason. */
  readonly empty?: Partial<Readonly<Record<ComponentKey, string>>>;
};

/** Names of the events that a log has beside the steps. */
export const sentBackActivity = "Perbaikan berkas oleh pemohon";
export const refusedActivity = "Permohonan ditolak";

/** Seconds that a step may take by its procedure. */
export function normSeconds({ norm }: Pick<CityStep, "norm">): number | null {
  if (norm === null) return null;
  return "days" in norm ? norm.days * 86_400 : norm.minutes * 60;
}

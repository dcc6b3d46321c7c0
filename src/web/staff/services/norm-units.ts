import type { StepOfProcedure } from "../../../modules/catalogue/index.ts";
import type { Format } from "../../../platform/i18n/format.ts";
import type { MessageKey } from "../../../platform/i18n/messages.ts";
import type { Words } from "../../../platform/i18n/words.ts";

/** A unit in which people write how long a step may take: opening time of the office, or every hour of the calendar. */
export type NormUnit = {
  readonly key: string;
  readonly name: MessageKey;
  readonly dayType: "working" | "calendar";
  readonly seconds: number;
};

/** The usual ones first. */
export const normUnits: readonly NormUnit[] = [
  { key: "working-minutes", name: "procedure.unit.working-minutes", dayType: "working", seconds: 60 },
  { key: "working-hours", name: "procedure.unit.working-hours", dayType: "working", seconds: 3600 },
  { key: "working-days", name: "procedure.unit.working-days", dayType: "working", seconds: 86_400 },
  { key: "calendar-minutes", name: "procedure.unit.calendar-minutes", dayType: "calendar", seconds: 60 },
  { key: "calendar-hours", name: "procedure.unit.calendar-hours", dayType: "calendar", seconds: 3600 },
  { key: "calendar-days", name: "procedure.unit.calendar-days", dayType: "calendar", seconds: 86_400 },
];

type Norm = Pick<StepOfProcedure, "normSeconds" | "normDayType">;

/** A norm as the form shows it: an amount and the largest unit that holds it whole. */
export function typedNorm({ normSeconds, normDayType }: Norm, format: Format) {
  const units = normUnits.filter(({ dayType }) => dayType === normDayType);
  if (normSeconds === null) return { normSeconds: "", normUnit: "working-days" };
  const unit = units.findLast(({ seconds }) => normSeconds % seconds === 0) ?? units[0];
  const amount = normSeconds / (unit?.seconds ?? 1);
  return { normSeconds: format.number(amount, Number.isInteger(amount) ? 0 : 2), normUnit: unit?.key ?? "" };
}

/** `2 hari kerja`, `20 menit`, or that it is not written. */
export function normInWords(norm: Norm, { t, format }: Words): string {
  if (norm.normSeconds === null) return t("services.step.missing");
  const time = format.duration(norm.normSeconds);
  return norm.normDayType === "working" ? t("procedure.working-time", { time }) : time;
}

import { z } from "zod";

/** A quarter of a year, such as `2026-Q1`. */
export const Quarter = z.string().regex(/^20\d{2}-Q[1-4]$/);
export type Quarter = z.output<typeof Quarter>;

/** The quarter in which an ISO day lies. */
export function quarterOf(day: string): Quarter {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** A quarter so many quarters before another one. */
export function quartersBefore(quarter: Quarter, count: number): Quarter {
  const at = Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1 - count;
  return `${Math.floor(at / 4)}-Q${(at % 4) + 1}`;
}

/** Its first ISO day, and the first one after it. */
export function daysOfQuarter(quarter: Quarter): { readonly from: string; readonly until: string } {
  return { from: firstDay(quarter), until: firstDay(quartersBefore(quarter, -1)) };
}

function firstDay(quarter: Quarter): string {
  const month = (Number(quarter.slice(6)) - 1) * 3 + 1;
  return `${quarter.slice(0, 4)}-${String(month).padStart(2, "0")}-01`;
}

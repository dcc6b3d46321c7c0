import { z } from "zod";
import { type Day, isDay } from "./day.ts";
import type { DayOffKind, HolidayTable } from "./holidays.ts";

const DaySchema = z.string().refine(isDay);

/** A table of days off as JSON, in the shape of `id-public-holidays.json`. */
const HolidayFile = z.object({
  coverage: z.object({ from: DaySchema, to: DaySchema }),
  decrees: z.record(
    z.string(),
    z.object({ numbers: z.string(), year: z.int(), issued: DaySchema.nullable().default(null) }),
  ),
  days: z.array(
    z.object({
      date: DaySchema,
      type: z.enum(["LIBUR_NASIONAL", "CUTI_BERSAMA", "LAINNYA"]),
      name: z.string(),
      decree: z.string(),
      revokedBy: z.string().nullable().default(null),
    }),
  ),
});

/** What stands wrong in a file of holidays. */
export type HolidayFault = "no-day" | "no-kind" | "unknown-decree" | "no-holidays" | "other-shape";

/** A file of holidays that cannot be used; `place` is a path such as `days[3].date`. */
export class HolidayFileError extends Error {
  override readonly name = "HolidayFileError";
  readonly fault: HolidayFault;
  readonly place: string;

  constructor(fault: HolidayFault, place: string) {
    super(`${place}: ${fault}`);
    this.fault = fault;
    this.place = place;
  }
}

/** The holiday table of a parsed JSON document. @throws HolidayFileError at the first thing that is not as it must be */
export function holidayTable(document: unknown): HolidayTable {
  const read = HolidayFile.safeParse(document);
  const issue = read.error?.issues[0];
  if (issue) throw new HolidayFileError(faultAt(issue.path), placeOf(issue.path));
  const { coverage, decrees, days } = read.data ?? HolidayFile.parse(document);
  const unknown = days.find(({ decree }) => !Object.hasOwn(decrees, decree));
  if (unknown) throw new HolidayFileError("unknown-decree", `days ${unknown.date}: ${unknown.decree}`);
  return {
    ...coverage,
    decrees: Object.entries(decrees).map(([id, decree]) => ({ id, ...decree })),
    days: days.map(({ type, ...day }) => ({ ...day, kind: type })),
  };
}

/**
 * The holiday table of listed days. The years that the list touches count as fully loaded.
 * @param source name of the list, told as the decree of days that name none
 * @throws HolidayFileError when the list is empty: a year without any holiday is a mistake, not a calendar
 */
export function holidayTableOfDays(days: readonly ListedDay[], source: string): HolidayTable {
  const dates = days.map(({ date }) => date).toSorted();
  const [first = "", last = ""] = [dates[0], dates.at(-1)];
  if (first === "") throw new HolidayFileError("no-holidays", source);
  const holidays = days.map(({ decree, ...day }) => ({ ...day, decree: decree ?? source, revokedBy: null }));
  const years = new Map(holidays.map(({ decree, date }) => [decree, Number(date.slice(0, 4))]));
  return {
    from: `${first.slice(0, 4)}-01-01`,
    to: `${last.slice(0, 4)}-12-31`,
    decrees: [...years].map(([id, year]) => ({ id, numbers: id, year, issued: null })),
    days: holidays,
  };
}

/** One line of a list of holidays. */
export type ListedDay = {
  readonly date: Day;
  readonly kind: DayOffKind;
  readonly name: string;
  readonly decree: string | null;
};

const faults: Readonly<Record<string, HolidayFault>> = {
  date: "no-day",
  from: "no-day",
  to: "no-day",
  issued: "no-day",
  type: "no-kind",
};

function faultAt(path: readonly PropertyKey[]): HolidayFault {
  return faults[String(path.at(-1))] ?? "other-shape";
}

function placeOf(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`))
    .join("")
    .replace(/^\./, "");
}

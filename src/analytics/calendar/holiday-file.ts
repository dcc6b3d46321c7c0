import { z } from "zod";
import { isDay } from "./day.ts";
import type { HolidayTable } from "./holidays.ts";

const DaySchema = z.string().refine(isDay, "an existing date written YYYY-MM-DD");

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

/** What is wrong in a file of holidays: where, as a path such as `days[3].date`, and what was expected. */
export class HolidayFileError extends Error {
  override readonly name = "HolidayFileError";
  readonly place: string;
  readonly expected: string;

  constructor(place: string, expected: string) {
    super(`${place}: ${expected}`);
    this.place = place;
    this.expected = expected;
  }
}

/** The holiday table of a parsed JSON document. @throws HolidayFileError at the first thing that is not as it must be */
export function holidayTable(document: unknown): HolidayTable {
  const read = HolidayFile.safeParse(document);
  const issue = read.error?.issues[0];
  if (issue) throw new HolidayFileError(placeOf(issue.path), issue.message);
  const { coverage, decrees, days } = read.data ?? HolidayFile.parse(document);
  const unknown = days.find(({ decree }) => !Object.hasOwn(decrees, decree));
  if (unknown) throw new HolidayFileError(`days ${unknown.date}`, `decree "${unknown.decree}" in "decrees"`);
  return {
    ...coverage,
    decrees: Object.entries(decrees).map(([id, decree]) => ({ id, ...decree })),
    days: days.map(({ type, ...day }) => ({ ...day, kind: type })),
  };
}

function placeOf(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`))
    .join("")
    .replace(/^\./, "");
}

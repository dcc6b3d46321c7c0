import type { Decree, Holiday, HolidayTable } from "./holidays.ts";
import file from "./id-public-holidays.json" with { type: "json" };

/**
 * National holidays and collective leave of Indonesia, 2024-2026, from the decrees named in the file. A test reads the
 * same file with the checks that any other holiday file meets; here it is taken as it is, so that commands start fast.
 */
export const nationalHolidays: HolidayTable = {
  ...file.coverage,
  decrees: Object.entries(file.decrees).map(
    ([id, decree]): Decree => ({
      id,
      numbers: decree.numbers,
      year: decree.year,
      issued: "issued" in decree ? decree.issued : null,
    }),
  ),
  days: file.days.map(({ date, type, name, decree }) => ({
    date,
    kind: type as Holiday["kind"],
    name,
    decree,
    revokedBy: null,
  })),
};

import { type Day, daysBetween } from "../analytics/calendar/day.ts";
import { UsageError } from "./failure.ts";
import { day } from "./option.ts";
import type { TableInput } from "./table-input.ts";

/** Over how many days the rows are known to be complete; the days that occur in them unless told. */
export const coveredDays = {
  from: day("DATE", {
    about: {
      id: "data lengkap sejak hari ini; bawaan: hari pertama",
      en: "data are complete from this day; default: the first",
    },
  }),
  until: day("DATE", {
    about: {
      id: "data lengkap sampai hari ini; bawaan: hari terakhir",
      en: "data are complete up to this day; default: the last",
    },
  }),
};

type Told = { readonly from: Day | null; readonly until: Day | null };

/** @throws UsageError when the last day lies before the first */
export function refuseTurnedDays({ from, until }: Told): void {
  if (from === null || until === null || from <= until) return;
  throw new UsageError(
    {
      id: "--until {until} lebih awal daripada --from {from}. Tukar keduanya.",
      en: "--until {until} is earlier than --from {from}. Turn them round.",
    },
    { from, until },
  );
}

/** No office has records of more. Farther apart, one of the days is a slip, or stands for "no end". */
const MOST_DAYS = 100 * 366;

/** @throws UsageError when the days lie so far apart that one of them is no day of the data */
export function refuseEndlessDays({ name }: TableInput, told: Told, days: Iterable<Day>): void {
  const inOrder = [...days].toSorted();
  const from = told.from ?? inOrder[0];
  const until = told.until ?? inOrder.at(-1);
  if (from === undefined || until === undefined || daysBetween(from, until) <= MOST_DAYS) return;
  throw new UsageError(
    {
      id: "{file}: tanggalnya dari {from} sampai {until}, lebih dari seratus tahun. Perbaiki tanggal yang salah tulis, atau batasi dengan --from dan --until.",
      en: "{file}: the dates reach from {from} to {until}, more than a hundred years. Correct the mistyped date, or bound them with --from and --until.",
    },
    { file: name, from, until },
  );
}

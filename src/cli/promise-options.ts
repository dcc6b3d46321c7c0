import { endOfDay } from "../analytics/calendar/due.ts";
import { dayOfWritten, instantOfWritten, type WrittenTime } from "../analytics/calendar/written-time.ts";
import type { Zone } from "../analytics/calendar/zone.ts";
import type { EventLog } from "../analytics/eventlog/event-log.ts";
import { personalAttributes } from "../analytics/mining/personal-attributes.ts";
import { moment } from "./calendar-options.ts";
import { duration } from "./duration-option.ts";
import { UsageError } from "./failure.ts";
import { list, type Options, type Values } from "./option.ts";

/** Options of every command that compares cases with a promised time. */
export const promiseOptions = {
  promise: duration({
    required: true,
    about: {
      id: "waktu yang dijanjikan, sejak peristiwa pertama",
      en: "the promised time, from the first event",
    },
  }),
  end: list("A,B,...", {
    required: true,
    about: {
      id: "kegiatan yang mengakhiri kasus; kasus tanpanya masih terbuka",
      en: "activities that end a case; a case without one is open",
    },
  }),
  asOf: moment({
    about: {
      id: "saat yang dilihat (tanggal: akhir hari itu); sesudahnya tidak dilihat; bawaan: peristiwa terakhir",
      en: "the moment looked from (a date: its end); what came later is not looked at; default: the last event",
    },
  }),
} satisfies Options;

type PromiseValues = Values<typeof promiseOptions>;

/** The moment that `--as-of` means, null for the last event. */
export function asOfMoment({ asOf, zone }: { asOf: WrittenTime | null; zone: Zone }): Date | null {
  if (asOf === null) return null;
  return asOf.hasTime ? instantOfWritten(asOf, zone) : endOfDay(dayOfWritten(asOf, zone), zone);
}

/** @throws UsageError naming the ends that the log does not have */
export async function assertEnds(log: EventLog, { end }: Pick<PromiseValues, "end">): Promise<void> {
  const names = new Set((await log.activities()).map(({ name }) => name));
  const unknown = end.filter((name) => !names.has(name));
  if (unknown.length === 0) return;
  throw new UsageError(
    {
      id: '--end: kegiatan "{unknown}" tidak ada di log; yang ada: {names}.',
      en: '--end: the log has no activity "{unknown}"; it has: {names}.',
    },
    { unknown: unknown.join('", "'), names: [...names].slice(0, 30).join(", ") },
  );
}

/** @throws UsageError naming the attributes that are traits of people */
export function assertOfProcess(option: string, names: readonly string[]): void {
  const personal = personalAttributes(names);
  if (personal.length === 0) return;
  throw new UsageError(
    {
      id: "{option}: {personal} adalah ciri orang. Mutu menilai proses, bukan orang: sebutkan ciri proses seperti kanal atau unit.",
      en: "{option}: {personal} is a trait of people. Mutu judges the process, not people: name traits of the process, such as channel or unit.",
    },
    { option, personal: personal.join(", ") },
  );
}

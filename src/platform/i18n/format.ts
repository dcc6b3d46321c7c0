import { messages } from "./messages.ts";
import { type Lang, say } from "./text.ts";

/** Between a number and its unit, so that a line never ends between them. */
const space = "\u00a0";

const locales: Readonly<Record<Lang, string>> = { id: "id-ID", en: "en-GB" };
const zoneNames: Readonly<Record<string, string>> = {
  "Asia/Jakarta": "WIB",
  "Asia/Pontianak": "WIB",
  "Asia/Makassar": "WITA",
  "Asia/Jayapura": "WIT",
};

/** Working time as the calendar counts it: whole working days and the working seconds beyond them. */
type WorkingTime = { readonly days: number; readonly seconds: number };

/** How values are written for a reader. Data attributes and downloads do not pass here: they stay ISO with a point. */
export type Format = {
  readonly lang: Lang;
  readonly zone: string;
  /** `12.345`; whole numbers */
  count(n: number | bigint): string;
  /** `12.345,6`; always `decimals` digits after the comma, 1 unless told */
  number(value: number, decimals?: number): string;
  /** `81,4 %` from a share of 0..1 */
  percent(share: number, decimals?: number): string;
  /** `Rp 150.000` from whole rupiah */
  money(rupiah: bigint): string;
  /** `24 November 2026` from an ISO day, for text */
  day(iso: string): string;
  /** `24-11-2026` from an ISO day, for tables (English: `24 Nov 2026`) */
  shortDay(iso: string): string;
  /** `Selasa` from an ISO day */
  weekday(iso: string): string;
  /** `November 2026` from an ISO day or month */
  month(iso: string): string;
  /** `14.05 WIB` */
  time(at: Date): string;
  /** `24 November 2026, 14.05 WIB`, for text */
  moment(at: Date): string;
  /** `24-11-2026, 14.05`, for tables */
  shortMoment(at: Date): string;
  /** The ISO day on which an instant falls in the reader's zone. */
  dayOf(at: Date): string;
  /** `3 hari 2 jam`: the two largest units of elapsed seconds */
  duration(seconds: number): string;
  /** `3 hari kerja 2 jam` */
  workingTime(time: WorkingTime): string;
  /** `14 MB`, in units of 1,000 bytes */
  bytes(n: number): string;
  /** `a, b, dan c` */
  list(items: readonly string[]): string;
};

/** The writer of values in one language and time zone. `Intl` does the work; nothing else in Mutu calls it. */
export function formatter(lang: Lang, zone: string): Format {
  return { lang, zone, ...numbers(lang), ...days(lang, zone), ...amounts(lang) };
}

function numbers(lang: Lang) {
  const whole = decimal(lang, 0);
  const one = decimal(lang, 1);
  const number = (value: number, decimals = 1) => {
    if (decimals === 1) return one.format(value);
    return (decimals === 0 ? whole : decimal(lang, decimals)).format(value);
  };
  return {
    number,
    count: (n: number | bigint) => whole.format(n),
    percent: (share: number, decimals = 1) => `${number(share * 100, decimals)}${space}%`,
    money: (rupiah: bigint) => {
      const amount = whole.format(rupiah < 0n ? -rupiah : rupiah);
      return `${rupiah < 0n ? "-" : ""}Rp${space}${amount}`;
    },
  };
}

function days(lang: Lang, zone: string) {
  const long = dateFormat(lang, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  const short = dateFormat(lang, {
    day: "2-digit",
    month: lang === "id" ? "2-digit" : "short",
    year: "numeric",
    timeZone: "UTC",
  });
  const month = dateFormat(lang, { month: "long", year: "numeric", timeZone: "UTC" });
  const weekday = dateFormat(lang, { weekday: "long", timeZone: "UTC" });
  const clock = dateFormat(lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone });
  const isoDay = new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" });

  const day = (iso: string) => long.format(midnight(iso));
  const shortDay = (iso: string) => short.format(midnight(iso)).replaceAll("/", "-");
  const hour = (at: Date) => clock.format(at);
  const time = (at: Date) => `${hour(at)}${space}${zoneName(zone, at)}`;
  // Years before 1000 come without their zeros.
  const dayOf = (at: Date) => isoDay.format(at).padStart(10, "0");
  return {
    day,
    shortDay,
    time,
    dayOf,
    weekday: (iso: string) => weekday.format(midnight(iso)),
    month: (iso: string) => month.format(midnight(iso.length === 7 ? `${iso}-01` : iso)),
    moment: (at: Date) => `${day(dayOf(at))}, ${time(at)}`,
    shortMoment: (at: Date) => `${shortDay(dayOf(at))}, ${hour(at)}`,
  };
}

const durationUnits = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
] as const;

const byteUnits = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

function amounts(lang: Lang) {
  const names = new Intl.ListFormat(locales[lang], { style: "long", type: "conjunction" });
  const units = durationUnits.map(([name, size]) => ({ size, format: unitFormat(lang, name) }));
  const twoUnits = (seconds: number) => largestTwo(units, seconds);
  const duration = (seconds: number) => {
    const sign = seconds < 0 ? "-" : "";
    return sign + twoUnits(Math.round(Math.abs(seconds)));
  };
  return {
    duration,
    workingTime: ({ days, seconds }: WorkingTime) => {
      const whole = say(messages["format.working-days"], lang, { n: days });
      const rest = Math.round(seconds);
      if (days === 0 && rest > 0) return twoUnits(rest);
      return rest === 0 ? whole : `${whole} ${twoUnits(rest)}`;
    },
    bytes: (n: number) => {
      const power = Math.min(3, Math.max(0, Math.floor(Math.log10(Math.max(1, n)) / 3)));
      const value = n / 1000 ** power;
      const digits = value < 10 && power > 0 ? 1 : 0;
      const options = {
        style: "unit",
        unit: byteUnits[power] ?? "byte",
        maximumFractionDigits: digits,
      } as const;
      return new Intl.NumberFormat(locales[lang], options).format(value).replace(" ", space);
    },
    list: (items: readonly string[]) => names.format(items),
  };
}

type UnitOfTime = { readonly size: number; readonly format: Intl.NumberFormat };

/** The two largest units, the second only when it is not zero: `3 hari 2 jam`, `45 menit`. */
function largestTwo(units: readonly UnitOfTime[], seconds: number): string {
  const start = units.findIndex(({ size }) => seconds >= size);
  const [first, second] = units.slice(start === -1 ? units.length - 1 : start);
  if (first === undefined) return "";
  const whole = Math.floor(seconds / first.size);
  const rest = second === undefined ? 0 : Math.floor((seconds - whole * first.size) / second.size);
  const large = withUnit(first.format, whole);
  return second === undefined || rest === 0 ? large : `${large} ${withUnit(second.format, rest)}`;
}

function unitFormat(lang: Lang, unit: string): Intl.NumberFormat {
  return new Intl.NumberFormat(locales[lang], { style: "unit", unit, unitDisplay: "long" });
}

function withUnit(format: Intl.NumberFormat, value: number): string {
  return format.format(value).replace(" ", space);
}

function decimal(lang: Lang, decimals: number): Intl.NumberFormat {
  return new Intl.NumberFormat(locales[lang], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}

function dateFormat(lang: Lang, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locales[lang], options);
}

function midnight(iso: string): Date {
  const at = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) throw new RangeError(`not an ISO day: "${iso}"`);
  return at;
}

function zoneName(zone: string, at: Date): string {
  const known = zoneNames[zone];
  if (known !== undefined) return known;
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone: zone, timeZoneName: "short" }).formatToParts(at);
  return parts.find((part) => part.type === "timeZoneName")?.value ?? zone;
}

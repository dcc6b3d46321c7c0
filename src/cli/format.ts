import type { Lang } from "../platform/i18n/text.ts";

const locales = { id: "id-ID", en: "en-GB" } as const;

/** A number for reading: thousands grouped, at most `digits` decimals. */
export function formatNumber(lang: Lang, value: number, digits = 2): string {
  return new Intl.NumberFormat(locales[lang], { maximumFractionDigits: digits }).format(value);
}

/** A share 0..1 as a percentage. */
export function formatShare(lang: Lang, share: number, digits = 1): string {
  return new Intl.NumberFormat(locales[lang], { style: "percent", maximumFractionDigits: digits }).format(
    share,
  );
}

const units = [
  { seconds: 86_400, id: "hari", en: "d" },
  { seconds: 3600, id: "jam", en: "h" },
  { seconds: 60, id: "menit", en: "min" },
  { seconds: 1, id: "detik", en: "s" },
] as const;

/** A duration in seconds by its two largest units, such as `3 hari 4 jam`. */
export function formatDuration(lang: Lang, seconds: number): string {
  const rest = Math.abs(seconds);
  const sign = seconds < 0 ? "-" : "";
  const largest = units.findIndex((unit) => rest >= unit.seconds);
  const [big, small] = units.slice(largest === -1 ? units.length - 1 : largest);
  if (!big) return `0 ${units[3][lang]}`;
  if (!small) return `${sign}${formatNumber(lang, rest)} ${big[lang]}`;
  const parts = Math.round(rest / small.seconds);
  const perBig = big.seconds / small.seconds;
  const whole = `${sign}${formatNumber(lang, Math.floor(parts / perBig))} ${big[lang]}`;
  return parts % perBig === 0 ? whole : `${whole} ${parts % perBig} ${small[lang]}`;
}

/** A calendar day `YYYY-MM-DD` in words, such as `Kamis, 27 Maret 2025`. */
export function formatDay(lang: Lang, day: string): string {
  return new Intl.DateTimeFormat(locales[lang], { dateStyle: "full", timeZone: "UTC" }).format(new Date(day));
}

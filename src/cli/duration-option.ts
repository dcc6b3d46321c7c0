import type { Text } from "../platform/i18n/text.ts";
import { option, wrongValue } from "./option.ts";

const seconds: Readonly<Record<string, number>> = { m: 60, h: 3600, d: 86_400, w: 604_800 };

const unit = { id: "m menit, h jam, d hari, w pekan", en: "m minutes, h hours, d days, w weeks" };

/** Several lengths of time with commas between them, such as `14d,30d`, in seconds and rising. */
export function durations<const D extends { readonly about: Text; readonly default: string }>(details: D) {
  return option("14d,30d", { ...details, unit }, (given, name) => {
    const lengths = given.split(",").map((part) => lengthOf(part.trim()));
    if (lengths.some((length) => length === null))
      throw wrongValue(name, given, {
        id: "lama waktu seperti 14d atau 36h, dengan koma di antaranya",
        en: "lengths of time such as 14d or 36h, with commas between them",
      });
    return [...new Set(lengths.filter((length) => length !== null))].sort((a, b) => a - b);
  });
}

/** One length of time, such as `14d`, in seconds. */
export function duration<const D extends { readonly about: Text; readonly required?: boolean }>(details: D) {
  return option("14d", { ...details, unit }, (given, name) => {
    const length = lengthOf(given.trim());
    if (length === null || length === 0)
      throw wrongValue(name, given, {
        id: "lama waktu seperti 14d atau 36h",
        en: "a length of time such as 14d or 36h",
      });
    return length;
  });
}

function lengthOf(text: string): number | null {
  const [, count, unit] = /^(\d+(?:\.\d+)?)([mhdw])$/.exec(text) ?? [];
  const size = seconds[unit ?? ""];
  return count === undefined || size === undefined ? null : Number(count) * size;
}

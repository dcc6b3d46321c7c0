import type { Text } from "../platform/i18n/text.ts";
import { option, wrongValue } from "./option.ts";

const seconds: Readonly<Record<string, number>> = { m: 60, h: 3600, d: 86_400, w: 604_800 };

/** Several lengths of time with commas between them, such as `14d,30d`, in seconds and rising. */
export function durations<const D extends { readonly about: Text; readonly default: string }>(details: D) {
  const unit = { id: "m menit, h jam, d hari, w pekan", en: "m minutes, h hours, d days, w weeks" };
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

function lengthOf(text: string): number | null {
  const [, count, unit] = /^(\d+(?:\.\d+)?)([mhdw])$/.exec(text) ?? [];
  const size = seconds[unit ?? ""];
  return count === undefined || size === undefined ? null : Number(count) * size;
}

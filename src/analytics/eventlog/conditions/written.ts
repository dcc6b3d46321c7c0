/** Characters that mean something in a condition; a name that holds one of them is put into quotes. */
const special = /[",;>=<]|\.\.|^\s|\s$|^$/;

/** A name as it stands in a condition. */
export function quotedName(name: string): string {
  return special.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
}

/**
 * Parts of a text between separators that stand outside quotes, blanks around them taken away, quotes kept.
 * @param separator one character or two
 */
export function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = [];
  let part = "";
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') isQuoted = !isQuoted;
    if (!isQuoted && text.startsWith(separator, at)) {
      parts.push(part.trim());
      part = "";
      at += separator.length - 1;
    } else part += text[at];
  }
  return [...parts, part.trim()];
}

/** The name that a part of a condition stands for; null when its quotes are not closed, or it is empty without quotes. */
export function nameIn(part: string): string | null {
  if (!part.includes('"')) return part === "" ? null : part;
  const inner = /^"((?:[^"]|"")*)"$/.exec(part)?.[1];
  return inner === undefined ? null : inner.replaceAll('""', '"');
}

const units = [
  ["w", 604_800],
  ["d", 86_400],
  ["h", 3600],
  ["m", 60],
  ["s", 1],
] as const;

/** Seconds of a length of time such as `36h`, or null. */
export function secondsIn(text: string): number | null {
  const [, count, unit] = /^(\d{1,9}(?:\.\d{1,6})?)([smhdw])$/.exec(text) ?? [];
  const size = units.find(([name]) => name === unit)?.[1];
  return count === undefined || size === undefined ? null : Number(count) * size;
}

/** A length of time in the largest unit that it is a whole number of. */
export function lengthOf(seconds: number): string {
  const [unit, size] = units.find(([, length]) => seconds % length === 0) ?? ["s", 1];
  return `${seconds / size}${unit}`;
}

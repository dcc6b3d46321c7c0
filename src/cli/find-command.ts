import type { Registry } from "./command.ts";
import { UsageError } from "./failure.ts";
import { nearest } from "./suggest.ts";

const LONGEST_NAME = 3;

/** The words before the first option. */
export function leadingWords(words: readonly string[]): readonly string[] {
  const end = words.findIndex((word) => word.startsWith("-"));
  return end === -1 ? words : words.slice(0, end);
}

/** The longest name of a command with which the words begin, `null` when there is none. */
export function nameIn(words: readonly string[], registry: Registry): string | null {
  for (let length = LONGEST_NAME; length > 0; length--) {
    const name = leadingWords(words).slice(0, length).join(" ");
    if (Object.hasOwn(registry, name)) return name;
  }
  return null;
}

/** The error of a command that does not exist, with the one that was probably meant. */
export function unknownCommand(words: readonly string[], registry: Registry): UsageError {
  const names = Object.keys(registry);
  const typed = words.slice(0, 2).join(" ");
  const first = words[0] ?? "";
  const groups = new Set(names.filter((name) => name.includes(" ")).map((name) => name.split(" ")[0] ?? ""));
  const near = nearest(typed, names) ?? nearest(first, names) ?? nearest(first, [...groups]);
  if (near === null)
    return new UsageError(
      {
        id: 'Perintah "{typed}" tidak dikenal. Lihat: mutu --help',
        en: 'There is no command "{typed}". See: mutu --help',
      },
      { typed },
    );
  return new UsageError(
    {
      id: 'Perintah "{typed}" tidak dikenal. Maksud Anda "mutu {near}"?',
      en: 'There is no command "{typed}". Did you mean "mutu {near}"?',
    },
    { typed, near },
  );
}

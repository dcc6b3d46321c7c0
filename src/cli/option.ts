import { isDay } from "../analytics/calendar/day.ts";
import type { Text } from "../platform/i18n/text.ts";
import { UsageError } from "./failure.ts";

/** One `--option VALUE`. `read` turns the text into a value or throws `UsageError`. */
export type ValueOption<T> = {
  readonly kind: "value";
  /** Placeholder shown in help, such as `DATE`. */
  readonly value: string;
  readonly about: Text;
  /** Unit of the value, such as days; shown in help. */
  readonly unit?: Text;
  /** Text that is read when the option is not given. */
  readonly default?: string;
  readonly required?: boolean;
  readonly read: (text: string, option: string) => T;
};

/** One `--option` without a value: false unless given. */
export type Switch = { readonly kind: "switch"; readonly about: Text };

export type Option = ValueOption<unknown> | Switch;
export type Options = Readonly<Record<string, Option>>;

type Given = { readonly default: string } | { readonly required: true };

/** What a command receives: `null` for an option that was not given and has no default. */
export type Values<O extends Options> = {
  readonly [K in keyof O]: O[K] extends Switch
    ? boolean
    : O[K] extends ValueOption<infer T>
      ? O[K] extends Given
        ? T
        : T | null
      : never;
};

type Details = Omit<ValueOption<unknown>, "kind" | "value" | "read"> & { readonly value?: string };

export function flag(about: Text): Switch {
  return { kind: "switch", about };
}

/** An option of any type; the makers below cover the usual ones. */
export function option<T, const D extends Details>(
  value: string,
  details: D,
  read: (text: string, option: string) => T,
): ValueOption<T> & D {
  return { kind: "value", value, ...details, read };
}

/** Free text: a name of a column, a file, a key. */
export function text<const D extends Details>(value: string, details: D): ValueOption<string> & D {
  return option(value, details, (given) => given);
}

/** One of a few words. */
export function choice<const C extends string, const D extends Details>(
  choices: readonly C[],
  details: D,
): ValueOption<C> & D {
  return option(choices.join("|"), details, (given, name) => {
    const found = choices.find((choice) => choice === given);
    if (found === undefined)
      throw wrongValue(name, given, { id: choices.join(" atau "), en: choices.join(" or ") });
    return found;
  });
}

/** A number within bounds, both included. A decimal point is expected, never a comma. */
export function number<const D extends Details & { readonly min?: number; readonly max?: number }>(
  value: string,
  details: D,
): ValueOption<number> & D {
  const { min = -Infinity, max = Infinity } = details;
  return option(value, details, (given, name) => {
    const found = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(given) ? Number(given) : Number.NaN;
    if (found >= min && found <= max) return found;
    throw wrongValue(name, given, {
      id: `angka${bounds(min, max, "dari", "sampai")}`,
      en: `a number${bounds(min, max, "from", "to")}`,
    });
  });
}

/** A whole number within bounds, both included. */
export function whole<const D extends Details & { readonly min?: number; readonly max?: number }>(
  value: string,
  details: D,
): ValueOption<number> & D {
  const { min = 0, max = Number.MAX_SAFE_INTEGER } = details;
  return option(value, details, (given, name) => {
    const found = /^-?\d+$/.test(given) ? Number(given) : Number.NaN;
    if (found >= min && found <= max) return found;
    throw wrongValue(name, given, {
      id: `bilangan bulat${bounds(min, max, "dari", "sampai")}`,
      en: `a whole number${bounds(min, max, "from", "to")}`,
    });
  });
}

/** Several texts with commas between them. */
export function list<const D extends Details>(value: string, details: D): ValueOption<readonly string[]> & D {
  return option(value, details, (given, name) => {
    const parts = given.split(",").map((part) => part.trim());
    if (parts.some((part) => part === ""))
      throw wrongValue(name, given, {
        id: "daftar dengan koma, tanpa bagian kosong",
        en: "a list with commas and no empty part",
      });
    return parts;
  });
}

/** A calendar day as `YYYY-MM-DD`. Other forms are refused, because 03/04 is two different days. */
export function day<const D extends Details>(value: string, details: D): ValueOption<string> & D {
  return option(value, details, (given, name) => {
    if (isDay(given)) return given;
    throw wrongValue(name, given, {
      id: "tanggal yang ada, ditulis TTTT-BB-HH seperti 2025-03-27",
      en: "an existing date written YYYY-MM-DD, such as 2025-03-27",
    });
  });
}

/** The error of an option whose value is not understood. */
export function wrongValue(option: string, found: string, expected: { id: string; en: string }): UsageError {
  return new UsageError(
    {
      id: `${option}: ditemukan "{found}", yang diharapkan ${expected.id}.`,
      en: `${option}: found "{found}", expected ${expected.en}.`,
    },
    { found },
  );
}

function bounds(min: number, max: number, from: string, to: string): string {
  const low = min > Number.MIN_SAFE_INTEGER ? ` ${from} ${min}` : "";
  const high = max < Number.MAX_SAFE_INTEGER ? ` ${to} ${max}` : "";
  return low + high;
}

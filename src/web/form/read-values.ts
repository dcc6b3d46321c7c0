import type { $ZodType } from "zod/v4/core";
import { parseDay, parseMoney, parseNumber } from "../../platform/i18n/parse.ts";
import type { Lang } from "../../platform/i18n/text.ts";

/** The definitions of zod that tell how a text of a form becomes a value. */
type Definition = {
  readonly type: string;
  readonly format?: string;
  readonly innerType?: $ZodType;
  readonly in?: $ZodType;
  readonly out?: $ZodType;
  readonly element?: $ZodType;
  readonly shape?: Readonly<Record<string, $ZodType>>;
  readonly options?: readonly $ZodType[];
  readonly discriminator?: string;
  readonly values?: readonly unknown[];
};

type Sent = { readonly data: FormData; readonly lang: Lang };

/**
 * The values that a form holds for a schema, not yet checked: the same schema then judges a form and a JSON body of the
 * API. Names of nested fields are joined by points (`address.street`, `steps.0.name`).
 */
export function readValues(schema: $ZodType, data: FormData, lang: Lang): unknown {
  return readValue(schema, "", { data, lang });
}

function readValue(schema: $ZodType, name: string, sent: Sent): unknown {
  const definition = schema._zod.def as Definition;
  const reader = readers[definition.type];
  return reader === undefined ? readText(name, sent) : reader(definition, name, sent);
}

type Reader = (definition: Definition, name: string, sent: Sent) => unknown;

/** What the schema inside says; an empty text means that nothing was given. */
const inside: Reader = ({ innerType }, name, sent) => {
  const value = innerType === undefined ? undefined : readValue(innerType, name, sent);
  return value === "" ? undefined : value;
};

const readers: Readonly<Record<string, Reader>> = {
  optional: inside,
  default: inside,
  prefault: inside,
  nullable: (definition, name, sent) => inside(definition, name, sent) ?? null,
  readonly: inside,
  catch: inside,
  nonoptional: inside,
  pipe: (definition, name, sent) => {
    const from = definition.in?._zod.def.type === "transform" ? definition.out : definition.in;
    return from === undefined ? undefined : readValue(from, name, sent);
  },
  object: ({ shape = {} }, name, sent) =>
    Object.fromEntries(
      Object.entries(shape).map(([key, part]) => [key, readValue(part, join(name, key), sent)]),
    ),
  union: ({ options = [], discriminator }, name, sent) => {
    if (discriminator === undefined) return readText(name, sent);
    const wanted = readText(join(name, discriminator), sent);
    const chosen = options.find((option) => literalsOf(option, discriminator).includes(wanted));
    return chosen === undefined ? { [discriminator]: wanted } : readValue(chosen, name, sent);
  },
  array: ({ element }, name, sent) => readList(element, name, sent),
  string: ({ format }, name, sent) => (format === "date" ? readDay(name, sent) : readText(name, sent)),
  number: (_, name, sent) => {
    const text = readText(name, sent);
    return text === undefined || text === "" ? undefined : (parseNumber(text, sent.lang) ?? Number.NaN);
  },
  bigint: (_, name, sent) => {
    const text = readText(name, sent);
    return text === undefined || text === "" ? undefined : (parseMoney(text, sent.lang) ?? text);
  },
  boolean: (_, name, sent) => {
    const text = readText(name, sent);
    if (text === undefined || text === "") return undefined;
    return text === "true" || text === "on";
  },
  enum: (_, name, sent) => readText(name, sent) || undefined,
  literal: (_, name, sent) => readText(name, sent) || undefined,
  file: (_, name, sent) => filesOf(name, sent).at(-1),
  custom: (_, name, sent) => filesOf(name, sent).at(-1) ?? readText(name, sent),
};

/** The last text of a name, with line ends and accents in their usual form; undefined when the form has no such field. */
function readText(name: string, { data }: Sent): string | undefined {
  const texts = data.getAll(name).filter((value) => typeof value === "string");
  return texts.at(-1)?.replaceAll("\r\n", "\n").normalize("NFC");
}

/** A day from three boxes, or from one text in a usual form; what is no day stays as typed, to be named in the error. */
function readDay(name: string, sent: Sent): string | undefined {
  const boxes = dayBoxes.map((box) => readText(`${name}.${box}`, sent)?.trim() ?? "");
  const [day = "", month = "", year = ""] = boxes;
  const pasted = month === "" && year === "" ? day : boxes.join("-");
  const text = pasted === "" ? (readText(name, sent) ?? "") : pasted;
  return text.trim() === "" ? undefined : (parseDay(text) ?? text);
}

/** The boxes of a date, in the order in which they are shown. */
export const dayBoxes = ["day", "month", "year"] as const;

function readList(element: $ZodType | undefined, name: string, sent: Sent): unknown[] {
  if (element === undefined) return [];
  const { type } = element._zod.def as Definition;
  if (type === "file" || type === "custom") return filesOf(name, sent);
  if (type === "object" || type === "union") {
    return indexesOf(name, sent).map((index) => readValue(element, join(name, index), sent));
  }
  return sent.data
    .getAll(name)
    .filter((value) => value !== "")
    .map((value) => {
      const one = new FormData();
      one.append(name, value);
      return readValue(element, name, { ...sent, data: one });
    });
}

/** Files that were chosen; a browser sends an empty one without a name for a field that was left alone. */
function filesOf(name: string, { data }: Sent): File[] {
  return data.getAll(name).filter((value) => value instanceof File && value.name !== "") as File[];
}

function indexesOf(name: string, { data }: Sent): string[] {
  const indexes = new Set<string>();
  for (const key of data.keys()) {
    const [index = ""] = key.startsWith(`${name}.`) ? key.slice(name.length + 1).split(".") : [];
    if (/^\d{1,3}$/.test(index)) indexes.add(index);
  }
  return [...indexes].sort((a, b) => Number(a) - Number(b));
}

function literalsOf(option: $ZodType, discriminator: string): readonly unknown[] {
  const part = (option._zod.def as Definition).shape?.[discriminator];
  return part === undefined ? [] : ((part._zod.def as Definition).values ?? []);
}

function join(name: string, key: string): string {
  return name === "" ? key : `${name}.${key}`;
}

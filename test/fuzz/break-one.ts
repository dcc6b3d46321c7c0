import fc from "fast-check";
import { alternatives, type JsonSchema } from "./json-schema.ts";

/** A body with one thing broken. */
export type Broken = { readonly how: string; readonly text: string };

type Place = { readonly path: readonly (string | number)[]; readonly schema: JsonSchema };

/** Stands in the JSON where something deeper than `JSON.stringify` could write belongs. */
const deepMark = "@deep@";
const tooLargeMark = "@too large@";
const depth = 20_000;

/** What any value can be replaced by. */
const hostileValues: Readonly<Record<string, unknown>> = {
  "null instead": null,
  "text instead": "bukan ini",
  "number instead": 7,
  "list instead": [1, "a", null],
  "object instead": { a: 1 },
  "deep nesting": deepMark,
  "10^308": 1e308,
  "-10^308": -1e308,
  "larger than a number": tooLargeMark,
  "2^53": 2 ** 53,
  "a fraction": 0.1 + 0.2,
  "empty text": "",
  "spaces only": "   ",
};

/** What a text can be replaced by. */
const hostileTexts: Readonly<Record<string, string>> = {
  NUL: "sebelum\u0000sesudah, cukup panjang",
  "lone surrogate": "sebelum\ud800sesudah, cukup panjang",
  "other lone surrogate": "\udc00 sebelum dan sesudah",
  "too long": "x".repeat(20_001),
  "right to left": "\u202Eterbalik dan cukup panjang",
  script: "<script>alert(1)</script> dan \"'><img src=x onerror=alert(1)>",
  SQL: "'; drop table complaint; -- dan cukup panjang",
  "thousand emoji": "👩‍👩‍👧‍👦".repeat(1_000),
};

/** A valid body of a schema with one thing broken, as the text that is sent. */
export function breakOne(schema: JsonSchema, valid: unknown): fc.Arbitrary<Broken> {
  const places = placesOf(schema, valid, []);
  return fc.constantFrom(...places).chain((place) => fc.constantFrom(...breaksAt(place, valid)));
}

/** Every place of the value that its schema names, the whole first. */
function placesOf(schema: JsonSchema, value: unknown, path: Place["path"]): readonly Place[] {
  const options = alternatives(schema);
  const here = { path, schema };
  if (Array.isArray(value)) {
    const items = options.find(({ type }) => type === "array")?.items ?? {};
    return [here, ...value.flatMap((one: unknown, i) => placesOf(items, one, [...path, i]))];
  }
  if (typeof value !== "object" || value === null) return [here];
  const properties = Object.assign({}, ...options.map((option) => option.properties ?? {}));
  const inside = Object.entries(value).flatMap(([key, part]) =>
    placesOf(properties[key] ?? {}, part, [...path, key]),
  );
  return [here, ...inside];
}

function breaksAt({ path, schema }: Place, valid: unknown): readonly Broken[] {
  const at = path.join(".") || "(body)";
  const put = (how: string, value: unknown): Broken => ({
    how: `${at}: ${how}`,
    text: written(replaced(valid, path, value)),
  });
  const replacements = Object.entries(hostileValues).map(([how, value]) => put(how, value));
  const isText = alternatives(schema).some(({ type }) => type === "string");
  const texts = isText ? Object.entries(hostileTexts).map(([how, value]) => put(how, value)) : [];
  return [...replacements, ...texts, ...keysBroken(at, path, valid)];
}

/** An object with a key too many, or one of which the prototype is meant. */
function keysBroken(at: string, path: Place["path"], valid: unknown): readonly Broken[] {
  const here = path.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], valid);
  if (typeof here !== "object" || here === null || Array.isArray(here)) return [];
  const extra = { ...here, tidakDikenal: "lebih" };
  const without = Object.keys(here).map((key) => ({
    how: `${at}: without ${key}`,
    text: written(replaced(valid, path, Object.fromEntries(Object.entries(here).filter(([k]) => k !== key)))),
  }));
  const evil = written(replaced(valid, path, { ...here, "@proto@": { isAdmin: true } }));
  return [
    ...without,
    { how: `${at}: one key too many`, text: written(replaced(valid, path, extra)) },
    { how: `${at}: __proto__`, text: evil.replace("@proto@", "__proto__") },
    { how: `${at}: constructor`, text: evil.replace("@proto@", "constructor") },
  ];
}

function replaced(value: unknown, path: Place["path"], by: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((one, i) => (i === key ? replaced(one, rest, by) : one));
  const entries = Object.entries(value as object);
  return Object.fromEntries(entries.map(([k, part]) => [k, k === key ? replaced(part, rest, by) : part]));
}

function written(value: unknown): string {
  const text = JSON.stringify(value) ?? "";
  return text
    .replace(`"${deepMark}"`, () => "[".repeat(depth) + "]".repeat(depth))
    .replace(`"${tooLargeMark}"`, "1e999");
}

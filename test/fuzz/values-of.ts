import fc from "fast-check";
import { alternatives, type JsonSchema } from "./json-schema.ts";

/** Values that were seen under a name, such as the ids of complaints under `complaintId`; empty when there are none. */
export type Known = (name: string) => readonly unknown[];

/** How long a text or a list is made at most, whatever its schema allows. */
const longest = { text: 60, list: 3 } as const;

/**
 * Values that a schema allows. Ids and versions are taken from what is known under their name, or else nothing that is
 * asked would ever exist.
 * @throws Error at a keyword that it does not know, so that no schema is met halfway
 */
export function valuesOf(schema: JsonSchema, known: Known, name = ""): fc.Arbitrary<unknown> {
  const [first, ...others] = alternatives(schema);
  if (first === undefined) throw new Error(`${name}: a choice of nothing`);
  if (others.length > 0)
    return fc.oneof(...[first, ...others].map((alternative) => valuesOf(alternative, known, name)));
  if (first.enum !== undefined) return fc.constantFrom(...first.enum);
  const seen = known(name);
  const isSeen = seen.length > 0 && (first.type === "string" || first.type === "integer");
  const made = madeFor(first, known, name);
  return isSeen ? fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...seen) }, made) : made;
}

function madeFor(schema: JsonSchema, known: Known, name: string): fc.Arbitrary<unknown> {
  switch (schema.type) {
    case "string":
      return texts(schema, name);
    case "integer":
      return fc.integer({ min: smallest(schema), max: largest(schema) });
    case "number":
      return fc.double({ min: smallest(schema), max: largest(schema), noNaN: true });
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    case "array":
      return fc.array(schema.items ? valuesOf(schema.items, known, name.replace(/s$/, "")) : fc.jsonValue(), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? longest.list, (schema.minItems ?? 0) + longest.list),
      });
    case "object":
      return objects(schema, known);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function smallest({ minimum, exclusiveMinimum }: JsonSchema): number {
  return minimum ?? (exclusiveMinimum === undefined ? -1000 : exclusiveMinimum + 1);
}

function largest({ maximum, exclusiveMaximum }: JsonSchema): number {
  return maximum ?? (exclusiveMaximum === undefined ? 100_000 : exclusiveMaximum - 1);
}

function objects(schema: JsonSchema, known: Known): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties } = schema;
  if (typeof additionalProperties === "object") {
    return fc.dictionary(fc.string({ minLength: 1, maxLength: 20 }), valuesOf(additionalProperties, known), {
      maxKeys: longest.list,
    });
  }
  const parts = Object.entries(properties).map(([key, part]) => [key, valuesOf(part, known, key)] as const);
  return fc.record(Object.fromEntries(parts), { requiredKeys: [...required] });
}

const days = fc
  .date({ min: new Date("1990-01-01T00:00:00Z"), max: new Date("2035-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString());

function texts({ format, pattern, minLength = 0, maxLength = longest.text }: JsonSchema, name: string) {
  if (format === "uuid") return fc.uuid({ version: 7 });
  if (format === "date") return days.map((iso) => iso.slice(0, 10));
  if (format === "date-time") return days;
  if (format !== undefined) throw new Error(`${name}: format ${format} is not known to the fuzzing`);
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  const size = { minLength, maxLength: Math.max(minLength, Math.min(maxLength, minLength + longest.text)) };
  // Words count after spaces at both ends are cut off.
  return fc.oneof(
    fc
      .string({ ...size, unit: fc.constantFrom(..."abcdefghij é漢ن") })
      .map((text) => padded(text, minLength)),
    fc.string({ ...size, unit: "grapheme" }).map((text) => padded(text, minLength).slice(0, maxLength)),
  );
}

function padded(text: string, minLength: number): string {
  return text.trim().length < minLength ? text.trim().padEnd(minLength, "x") : text;
}

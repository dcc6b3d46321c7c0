/** The part of JSON Schema (2020-12) that our OpenAPI document is written in. */
export type JsonSchema = {
  readonly type?: JsonType | readonly JsonType[];
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly oneOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
};

type JsonType = "string" | "integer" | "number" | "boolean" | "null" | "array" | "object";

/** The alternatives of a schema: one for each type, `oneOf` and `anyOf` taken apart. */
export function alternatives(schema: JsonSchema): readonly JsonSchema[] {
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices !== undefined) return choices.flatMap(alternatives);
  if (schema.type === undefined || typeof schema.type === "string") return [schema];
  return schema.type.map((type) => ({ ...schema, type }));
}

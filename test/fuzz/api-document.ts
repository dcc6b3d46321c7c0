import type { Hono } from "hono";
import { z } from "zod";
import type { JsonSchema } from "./json-schema.ts";

/** One operation as the OpenAPI document declares it. */
export type Operation = {
  readonly method: "get" | "post";
  readonly path: string;
  /** Of the body of a post, or of the query of a get as an object. */
  readonly asks: JsonSchema;
  readonly statuses: ReadonlySet<number>;
  /** What is wrong with an answer of a status, or null. */
  fault(status: number, body: unknown): string | null;
};

const Content = z.record(z.string(), z.object({ schema: z.custom<JsonSchema>() }));
const Parameter = z.object({
  name: z.string(),
  in: z.string(),
  required: z.boolean().default(false),
  schema: z.custom<JsonSchema>(),
});
const Declared = z.object({
  parameters: z.array(Parameter).default([]),
  requestBody: z.object({ content: Content }).optional(),
  responses: z.record(z.string(), z.object({ content: Content })),
});
const OpenApi = z.object({
  paths: z.record(z.string(), z.record(z.enum(["get", "post"]), Declared.optional())),
});

/** The operations of the document that the API gives of itself. */
export async function operationsOf(api: Hono): Promise<readonly Operation[]> {
  const answer = await api.request("/openapi.json");
  const { paths } = OpenApi.parse(await answer.json());
  return Object.entries(paths).flatMap(([path, methods]) =>
    (["get", "post"] as const).flatMap((method) => {
      const declared = methods[method];
      return declared ? [operation(method, path, declared)] : [];
    }),
  );
}

function operation(
  method: Operation["method"],
  path: string,
  declared: z.output<typeof Declared>,
): Operation {
  const statuses = Object.keys(declared.responses).map(Number);
  const schemas = new Map(statuses.map((status) => [status, schemaOf(declared.responses[status]?.content)]));
  return {
    method,
    path,
    asks: declared.requestBody?.content["application/json"]?.schema ?? queryOf(declared.parameters),
    statuses: new Set(statuses),
    fault: (status, body) => schemas.get(status)?.safeParse(body).error?.message ?? null,
  };
}

function schemaOf(content: z.output<typeof Content> = {}): z.ZodType | undefined {
  const [one] = Object.values(content);
  return one && z.fromJSONSchema(one.schema as Parameters<typeof z.fromJSONSchema>[0]);
}

function queryOf(parameters: readonly z.output<typeof Parameter>[]): JsonSchema {
  const inQuery = parameters.filter((parameter) => parameter.in === "query");
  return {
    type: "object",
    properties: Object.fromEntries(inQuery.map(({ name, schema }) => [name, schema])),
    required: inQuery.filter(({ required }) => required).map(({ name }) => name),
  };
}

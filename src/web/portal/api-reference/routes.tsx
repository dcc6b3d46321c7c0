import { z } from "zod";
import { type Route, route } from "../../route.ts";
import { show } from "../../show.tsx";
import { type Operation, ReferencePage } from "./reference-page.tsx";

const Schema = z.object({ properties: z.record(z.string(), z.unknown()).default({}) });
const Described = z.object({
  tags: z.array(z.string()).default([]),
  summary: z.string().default(""),
  parameters: z.array(z.object({ name: z.string(), in: z.string() })).default([]),
  requestBody: z.object({ content: z.record(z.string(), z.object({ schema: Schema })) }).optional(),
});
const Document = z.object({ paths: z.record(z.string(), z.record(z.string(), Described)) });

/** The page of the API's reference. @param readDocument asks the API itself, so that the page can never be older */
export function referenceRoutes(readDocument: () => Promise<unknown>): readonly Route[] {
  return [
    route("api-reference", {
      method: "GET",
      path: "/dokumentasi-api",
      access: "public",
      handler: async (c) => {
        const operations = operationsOf(Document.parse(await readDocument()));
        return show(c, <ReferencePage operations={operations} t={c.var.t} />);
      },
    }),
  ];
}

function operationsOf({ paths }: z.output<typeof Document>): readonly Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({
      method: method.toUpperCase(),
      path,
      tag: described.tags[0] ?? "",
      summary: described.summary,
      fields: fieldsOf(described).join(", "),
    })),
  );
}

function fieldsOf({ parameters, requestBody }: z.output<typeof Described>): readonly string[] {
  const query = parameters.filter((one) => one.in === "query").map(({ name }) => name);
  const body = Object.values(requestBody?.content ?? {}).flatMap(({ schema }) =>
    Object.keys(schema.properties),
  );
  return [...query, ...body];
}

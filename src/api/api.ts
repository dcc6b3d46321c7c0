import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { Hono, type Context as HonoContext } from "hono";
import { bodyLimit } from "hono/body-limit";
import { createMiddleware } from "hono/factory";
import type { TokenHolder } from "../platform/auth/actor.ts";
import type { Context } from "../platform/context.ts";
import { transact } from "../platform/db/transact.ts";
import { MutuError } from "../platform/errors.ts";
import { BodyTooLarge, largestBody } from "../platform/http-limits.ts";
import { once } from "../platform/idempotency.ts";
import { unstorablePlace } from "../platform/storable.ts";
import { catalogueReads } from "./catalogue.ts";
import { complaintReads, complaintWrites } from "./complaints.ts";
import type { Read, Write } from "./endpoint.ts";
import { improvementReads, improvementWrites } from "./improvement.ts";
import { procedureReads, procedureWrites } from "./procedures.ts";
import { processReads, processWrites } from "./processes.ts";

const reads: readonly Read[] = [
  ...complaintReads,
  ...improvementReads,
  ...catalogueReads,
  ...procedureReads,
  ...processReads,
];
const writes: readonly Write[] = [
  ...complaintWrites,
  ...improvementWrites,
  ...procedureWrites,
  ...processWrites,
];

export type ApiDeps = {
  /** The holder of a bearer token, or null when it is unknown, revoked or expired. */
  holderOf(token: string): Promise<TokenHolder | null>;
  /** The context in which a holder works. */
  contextFor(
    holder: TokenHolder,
    facts: { readonly requestId: string; readonly signal: AbortSignal },
  ): Promise<Context>;
};

const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  requestId: z.string(),
});

const problems = {
  401: answerOf("The token is missing, unknown, revoked or expired", Problem, "application/problem+json"),
  403: answerOf("The token or its holder has no such right", Problem, "application/problem+json"),
  404: answerOf("Not there, or outside your scope", Problem, "application/problem+json"),
  409: answerOf("Changed meanwhile, or not from this state", Problem, "application/problem+json"),
  413: answerOf("The body is larger than 1 MB", Problem, "application/problem+json"),
  422: answerOf("Not what the schema says", Problem, "application/problem+json"),
  503: answerOf(
    "The database cannot take it now; try again with the same key",
    Problem,
    "application/problem+json",
  ),
};

/**
 * REST for what staff can do: the verbs with their own schemas, a bearer token, problem documents (RFC 9457), an
 * Idempotency-Key on every write. The document at `/api/v1/openapi.json` is made from the same schemas.
 */
export function createApi(deps: ApiDeps): Hono {
  const app = new OpenAPIHono({
    defaultHook: (result) => {
      if (!result.success) throw notTheSchema(result.error);
    },
  });
  for (const one of reads) addRead(app, one, deps);
  for (const one of writes) addWrite(app, one, deps);
  app.openAPIRegistry.registerComponent("securitySchemes", "token", { type: "http", scheme: "bearer" });
  app.doc31("/openapi.json", {
    openapi: "3.1.0",
    info: { title: "Mutu", version: "1", description: "The thread of public-service quality, for programs." },
    servers: [{ url: "/api/v1" }],
    security: [{ token: [] }],
  });
  return new Hono().use(limitBody).route("/", app);
}

/** Says so to the log and the counters around the API. */
const untimed = createMiddleware<{ Variables: { isUntimed: boolean } }>(async (c, next) => {
  c.set("isUntimed", true);
  await next();
});

/** Stops reading a body that is too large, before it fills the memory. */
const limitBody = bodyLimit({
  maxSize: largestBody.json,
  onError: () => {
    throw new BodyTooLarge("json");
  },
});

function addRead(app: OpenAPIHono, one: Read, deps: ApiDeps): void {
  const declared = createRoute({
    method: "get",
    path: one.path,
    tags: [one.tag],
    summary: one.summary,
    request: { query: one.query },
    responses: { 200: answerOf("Done", one.answer, "application/json"), ...problems },
  });
  app.openapi(declared, async (c) => {
    const { ctx } = await enter(c, deps);
    const query = storable(c.req.valid("query"));
    return c.json(one.answer.parse(await one.run(ctx, query)) as object, 200);
  });
}

function addWrite(app: OpenAPIHono, one: Write, deps: ApiDeps): void {
  const declared = createRoute({
    method: "post",
    path: one.path,
    tags: [one.tag],
    summary: one.summary,
    middleware: one.isUntimed ? [untimed] : [],
    request: {
      headers: z.object({ "idempotency-key": z.string().min(8).max(200) }),
      body: { required: true, content: { "application/json": { schema: one.body } } },
    },
    responses: {
      200: answerOf("Done; the same key gives the same answer again", one.answer, "application/json"),
      ...problems,
    },
  });
  app.openapi(declared, async (c) => {
    const { ctx, holder } = await enter(c, deps);
    if (!one.rights.some((right) => holder.rights.includes(right))) {
      throw new MutuError("not-yours", "api.token-without-right", { rights: one.rights.join(", ") });
    }
    const key = `${one.path} ${c.req.valid("header")["idempotency-key"]}`;
    const answer = await done(ctx, one, key, storable(await c.req.json()));
    return c.json(answer as object, 200);
  });
}

/** Does a write once for its key, in one transaction with the answer that a second request gets. */
async function done(ctx: Context, one: Write, key: string, content: unknown): Promise<unknown> {
  if (one.keepsKey) return one.answer.parse(await one.run(ctx, content, key));
  return await transact(ctx, (ctx) =>
    once(ctx, { key, content }, async () => one.answer.parse(await one.run(ctx, content, key))),
  );
}

function answerOf(description: string, schema: z.ZodType, mediaType: string) {
  return { description, content: { [mediaType]: { schema } } };
}

async function enter(
  c: HonoContext,
  deps: ApiDeps,
): Promise<{ readonly ctx: Context; readonly holder: TokenHolder }> {
  const [scheme = "", token = ""] = (c.req.header("Authorization") ?? "").split(" ");
  const holder = scheme.toLowerCase() === "bearer" && token !== "" ? await deps.holderOf(token) : null;
  if (!holder) throw new MutuError("not-signed-in", "api.no-token");
  const requestId = c.res.headers.get("X-Request-Id") ?? "";
  return { holder, ctx: await deps.contextFor(holder, { requestId, signal: c.req.raw.signal }) };
}

/** What was sent, when all of it can be kept as it is. @throws MutuError `invalid` */
function storable(content: unknown): unknown {
  const field = unstorablePlace(content);
  if (field === null) return content;
  throw new MutuError("invalid", "api.not-storable", { field: field || "(body)" });
}

/** Names the first field that is not what the schema says. */
function notTheSchema(error: z.ZodError): MutuError {
  const [issue] = error.issues;
  return new MutuError("invalid", "api.not-the-schema", {
    field: issue?.path.join(".") || "(body)",
    problem: issue?.message ?? "",
  });
}

import type { z } from "zod";
import type { Context } from "../platform/context.ts";

/** One read of the API: GET, answered by rows in the scope of the token. */
export type Read = {
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly query: z.ZodObject;
  readonly answer: z.ZodType;
  readonly run: (ctx: Context, query: unknown) => Promise<unknown>;
};

/** One write: POST with the schema of its verb, done once for its Idempotency-Key. */
export type Write = {
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  /** Keys of the rights that the verb asks; a token made for none of them is refused before the verb is. */
  readonly rights: readonly string[];
  readonly body: z.ZodType;
  readonly answer: z.ZodType;
  /** The verb itself does the same key once, because its answer holds what must not be stored. */
  readonly keepsKey?: true;
  /** What may be an anonymous report: the time of a request that ends well is neither logged nor counted (PRV-10). */
  readonly isUntimed?: true;
  readonly run: (ctx: Context, body: unknown, key: string) => Promise<unknown>;
};

/** Declares a read; the query that `run` gets is the one that its schema describes. */
export function read<Q extends z.ZodObject, A extends z.ZodType>(
  declared: Omit<Read, "query" | "answer" | "run"> & {
    readonly query: Q;
    readonly answer: A;
    readonly run: (ctx: Context, query: z.output<Q>) => Promise<z.input<A>>;
  },
): Read {
  return { ...declared, run: (ctx, query) => declared.run(ctx, declared.query.parse(query)) };
}

/** Declares a write; the body that `run` gets was checked by the schema of the verb. */
export function write<B extends z.ZodType, A extends z.ZodType>(
  declared: Omit<Write, "body" | "answer" | "run"> & {
    readonly body: B;
    readonly answer: A;
    readonly run: (ctx: Context, body: z.output<B>, key: string) => Promise<z.input<A>>;
  },
): Write {
  return { ...declared, run: (ctx, body, key) => declared.run(ctx, declared.body.parse(body), key) };
}

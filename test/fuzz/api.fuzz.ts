import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Operation } from "./api-document.ts";
import { type Answer, anApiWorld, type Sent } from "./api-world.ts";
import { breakOne } from "./break-one.ts";
import { extent, patience } from "./extent.ts";
import { valuesOf } from "./values-of.ts";

const world = await anApiWorld();
const role = fc.constantFrom(...world.roles);
/** Writes that were accepted so far, by their paths. */
const accepted = new Set<string>();
const writes = world.operations.filter(({ method }) => method === "post");
const named = (operations: readonly Operation[]) =>
  operations.map((operation) => [`${operation.method} ${operation.path}`, operation] as const);

/** A request of an operation with what it asks, in the query or in the body. */
function asked({ method, path }: Operation, text: string): Sent {
  if (method === "post") return { method, path, text, key: randomUUID() };
  const query = new URLSearchParams();
  const wanted: unknown = JSON.parse(text);
  for (const [name, value] of Object.entries(wanted as object)) query.append(name, String(value));
  return { method, path: `${path}?${query}` };
}

function valid(operation: Operation): fc.Arbitrary<unknown> {
  // Looked up anew for each case, because answers teach new ids.
  return fc.constant(null).chain(() => valuesOf(operation.asks, world.known));
}

/** Sends a request and holds its answer against what was promised. */
async function keepsItsWord(who: string, operation: Operation, sent: Sent): Promise<Answer> {
  const before = await world.rowCounts();
  const answer = await world.send(who, sent);
  const place = `${who}: ${operation.method} ${sent.path} ${sent.text?.slice(0, 400)}`;
  expect(answer.status, `${place} ${answer.brokeAt}`).toBeLessThan(500);
  expect([...operation.statuses], place).toContain(answer.status);
  expect(operation.fault(answer.status, answer.body), place).toBeNull();
  if (answer.status !== 200) expect(await world.rowCounts(), place).toEqual(before);
  if (answer.status === 200 && operation.method === "post") await isDoneOnce(who, sent, answer, place);
  return answer;
}

/** The same request again answers the same and writes nothing (REL-02). */
async function isDoneOnce(who: string, sent: Sent, first: Answer, place: string): Promise<void> {
  accepted.add(sent.path);
  const after = await world.rowCounts();
  expect(await world.send(who, sent), place).toEqual(first);
  expect(await world.rowCounts(), place).toEqual(after);
}

describe("API from its OpenAPI document (testing section 10)", () => {
  it.each(named(world.operations))("keeps its word on %s", { timeout: patience }, async (_, operation) => {
    await fc.assert(
      fc.asyncProperty(role, valid(operation), async (who, body) => {
        await keepsItsWord(who, operation, asked(operation, JSON.stringify(body)));
      }),
      extent(operation.method === "get" ? 6 : 10),
    );
  });

  it.each(named(writes))(
    "refuses one broken thing in %s without a trace",
    { timeout: patience },
    async (_, operation) => {
      const broken = valid(operation).chain((body) => breakOne(operation.asks, body));
      await fc.assert(
        fc.asyncProperty(role, broken, async (who, { text }) => {
          await keepsItsWord(who, operation, asked(operation, text));
        }),
        extent(30),
      );
    },
  );

  const otherTypes = [
    "text/plain",
    "application/xml",
    "application/x-www-form-urlencoded",
    "",
    "application/json; charset=utf-16",
    "multipart/form-data",
  ];
  const otherMethods = ["PUT", "PATCH", "DELETE", "TRACE", "PROPFIND"];

  it("refuses other content types, other methods and what is no JSON", { timeout: patience }, async () => {
    const texts = fc.oneof(
      fc.constantFrom("", "{", "[]", "null", "\u0000", '{"a":', "<a/>", "\ufeff{}"),
      fc.string(),
    );
    const types = fc.constantFrom("application/json", ...otherTypes);
    const methods = fc.constantFrom("POST", ...otherMethods);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...writes),
        types,
        methods,
        texts,
        async ({ path }, type, method, text) => {
          const before = await world.rowCounts();
          const sent = { method, path, type, key: randomUUID(), ...(method === "TRACE" ? {} : { text }) };
          const answer = method === "TRACE" ? { status: 405 } : await world.send("manager", sent);
          expect(answer.status, `${method} ${path} ${type} ${text}`).toBeGreaterThanOrEqual(400);
          expect(answer.status, `${method} ${path} ${type} ${text}`).toBeLessThan(500);
          expect(await world.rowCounts()).toEqual(before);
        },
      ),
      extent(60),
    );
  });
});

describe("walks through the API", () => {
  it("of twenty steps as three roles keep every word", { timeout: patience }, async () => {
    const step = fc
      .constantFrom(...world.operations)
      .chain((operation) => fc.tuple(fc.constant(operation), role, valid(operation)));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 20 }), async (steps) => {
        for (const [operation, who, body] of steps) {
          await keepsItsWord(who, operation, asked(operation, JSON.stringify(body)));
        }
      }),
      extent(5),
    );
  });
});

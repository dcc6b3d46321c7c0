import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { JsonError, jsonElements } from "./json-elements.ts";

async function* pieces(text: string, size: number) {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function elementsOf(text: string, size = 7): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const batch of jsonElements(pieces(text, size))) found.push(...batch);
  return found;
}

async function reasonOf(text: string): Promise<string> {
  try {
    await elementsOf(text);
  } catch (error) {
    if (error instanceof JsonError) return error.reason;
    throw error;
  }
  return "read";
}

describe("elements of a JSON document (RFC 8259)", () => {
  it("are those of its arrays, in order, wherever it is cut into pieces", async () => {
    const member = fc.record({
      name: fc.string({ maxLength: 5 }),
      values: fc.array(fc.jsonValue({ maxDepth: 2 }), { maxLength: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(member, { selector: ({ name }) => name, maxLength: 4 }),
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom(0, 1, 2),
        async (members, size, space) => {
          const document = Object.fromEntries([
            ["aside", { x: [1, { y: "]" }] }],
            ...members.map(({ name, values }) => [`m${name}`, values]),
            ["last", null],
          ]);
          const text = JSON.stringify(document, null, space);
          const plain = JSON.parse(text) as Record<string, unknown>;
          const expected = Object.entries(plain).flatMap(([array, values]) =>
            Array.isArray(values) ? values.map((value: unknown) => ({ array, value })) : [],
          );
          expect(await elementsOf(text, size)).toEqual(expected);
        },
      ),
    );
  });

  it.each([
    ["", "not-json"],
    ["[1]", "not-json"],
    ["x", "not-json"],
    ['{"a": [1, 2', "cut"],
    ['{"a": [tru]}', "not-json"],
    ['{"a": ["open]}', "cut"],
    ['{"a": [1]} {"b": [2]}', "not-json"],
    ['\uFEFF{"a": [1]}\n', "read"],
  ])("are refused where the document is none: %s", async (text, reason) => {
    expect(await reasonOf(text)).toBe(reason);
  });

  it("are read on in little memory, and an element without end is refused", async () => {
    async function* endless() {
      yield '{"a": [{"b": "';
      for (let at = 0; at < 40; at += 1) yield "x".repeat(1 << 20);
    }
    const read = async () => {
      for await (const _ of jsonElements(endless()));
    };
    await expect(read()).rejects.toThrow("too-long");
  });
});

import { describe, expect, it } from "vitest";
import { isOutward, outwardKinds } from "../../src/platform/outbox/outward-events.ts";
import type { Subscriber } from "../../src/platform/outbox/subscriber.ts";
import { moduleNames } from "./module-exports.ts";
import { productFiles } from "./source-files.ts";

/** Kinds of event that a text emits: named in the call, by a step of a complaint, or by a function of `events.ts`. */
function kindsIn(text: string): readonly string[] {
  const lines = text.split("\n").filter((line) => /\b(?:kind|event): /.test(line));
  return lines.flatMap((line) => [...line.matchAll(/"([a-z]+\.[a-z-]+)"/g)].map(([, kind = ""]) => kind));
}

const emitted = new Set(
  productFiles
    .filter(({ path }) => /^src\/(modules\/[^/]+\/(verbs\/|events\.ts$)|platform\/audit\/)/.test(path))
    .flatMap(({ text }) => kindsIn(text)),
);

/** Subscribers that modules offer, by the name under which they are exported. */
const subscribers = new Map<string, Subscriber>();
for (const name of moduleNames) {
  const face: Readonly<Record<string, unknown>> = await import(`../../src/modules/${name}/index.ts`);
  for (const [exported, value] of Object.entries(face))
    if (isSubscriber(value)) subscribers.set(exported, value);
}
const heard = new Set([...subscribers.values()].flatMap(({ kinds }) => kinds));

function isSubscriber(value: unknown): value is Subscriber {
  return typeof value === "object" && value !== null && "handle" in value && "kinds" in value;
}

/** What is emitted and neither heard here nor offered to programs of the agency. */
function unheard(kinds: Iterable<string>): readonly string[] {
  return [...kinds].filter((kind) => !heard.has(kind) && !isOutward(kind)).toSorted();
}

describe("events (architecture section 4)", () => {
  it("have a subscriber, or go outward", () => {
    expect(emitted.size).toBeGreaterThan(30);
    expect(unheard(emitted)).toEqual([]);
  });

  it("that go outward are emitted by somebody", () => {
    expect(outwardKinds.filter((kind) => !emitted.has(kind))).toEqual([]);
  });

  it("that somebody waits for are emitted by somebody", () => {
    expect([...heard].filter((kind) => !emitted.has(kind))).toEqual([]);
  });

  it("reach every subscriber: each is started by main.ts, under a name of its own", () => {
    const main = productFiles.find(({ path }) => path === "src/main.ts")?.text ?? "";
    const [, started = ""] = /const subscribers[^=]*= \[([^\]]*)\]/.exec(main) ?? [];
    expect([...subscribers.keys()].filter((name) => !started.includes(name))).toEqual([]);
    const names = [...subscribers.values()].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it("are missed when nobody hears them", () => {
    expect(unheard(kindsIn('await emit(ctx, { kind: "complaint.vanished", agencyId })'))).toEqual([
      "complaint.vanished",
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { shippedMatrix } from "../../src/platform/rights/load-matrix.ts";
import { workingRights } from "../../src/platform/rights/working-rights.ts";
import { pageAreas } from "../../src/web/areas.ts";
import type { Route } from "../../src/web/route.ts";
import { testSettings } from "../builders/context.ts";

const routes = pageAreas({ ...testSettings, demonstration: true }).flat();
const rights = new Set([...shippedMatrix.actions, ...workingRights].map(({ key }) => key));

/** What is wrong with the door of a route. */
function faults(route: Route): readonly string[] {
  const { access, path, method } = route;
  const name = `${method} ${path}`;
  if (access === undefined) return [`${name}: no access declared`];
  const isOpenStaffPage = path.startsWith("/staf") && access === "public";
  const isUnknownRight = typeof access === "object" && !rights.has(access.right);
  return [
    ...(isOpenStaffPage ? [`${name}: a page of the staff is open to everybody`] : []),
    ...(isUnknownRight ? [`${name}: nobody wrote down who holds the right`] : []),
  ];
}

describe("routes (security section 2)", () => {
  it("declare who may enter; pages of the staff are open to nobody else", () => {
    expect(routes.length).toBeGreaterThan(50);
    expect(routes.flatMap(faults)).toEqual([]);
  });

  it("are missed when they do not", () => {
    const handler = () => new Response();
    const bad = { area: "bad", method: "GET", path: "/staf/rahasia", handler } as const;
    // A route without access cannot be written in TypeScript; one from elsewhere could still lack it.
    expect(faults(bad as unknown as Route)).toHaveLength(1);
    expect(faults({ ...bad, access: "public" })).toHaveLength(1);
    expect(faults({ ...bad, access: { right: "nobody.wrote-down" } })).toHaveLength(1);
  });
});

import { describe, expect, it } from "vitest";
import { addressOfView, requestViewOf } from "./request-views.ts";

describe("view of requests by its address", () => {
  it.each([
    { side: "received", isOver: false },
    { side: "asked", isOver: true },
  ] as const)("comes back as it was: %j", (view) => {
    const query = Object.fromEntries(new URL(`http://localhost${addressOfView(view)}`).searchParams);
    expect(requestViewOf(query, "received")).toEqual(view);
  });

  it("is the usual side of the reader without one, and with any other word", () => {
    expect(requestViewOf({}, "asked")).toEqual({ side: "asked", isOver: false });
    expect(requestViewOf({ arah: "__proto__" }, "received").side).toBe("received");
  });
});

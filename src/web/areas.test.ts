import { describe, expect, it } from "vitest";
import { testSettings } from "../../test/builders/context.ts";
import { pageAreas } from "./areas.ts";

function pathsIn(mode: { readonly production: boolean; readonly demonstration: boolean }): readonly string[] {
  return pageAreas({ ...testSettings, ...mode })
    .flat()
    .map(({ method, path }) => `${method} ${path}`);
}

/** Doors that stand open only where everything is invented (ASVS 6.3.2). */
const doors = ["POST /masuk/demonstrasi", "GET /staf/administrasi/surat"];

describe("pages of a process", () => {
  it("have the doors of the demonstration in a demonstration", () => {
    expect(pathsIn({ production: false, demonstration: true })).toEqual(expect.arrayContaining(doors));
  });

  it.each([
    { production: true, demonstration: false },
    { production: true, demonstration: true },
    { production: false, demonstration: false },
  ])("have none of them with %o", (mode) => {
    expect(pathsIn(mode).filter((path) => doors.includes(path))).toEqual([]);
  });

  it("have no page for looking at the kit in real use", () => {
    const paths = pathsIn({ production: true, demonstration: false });
    expect(paths.filter((path) => path.includes("/contoh"))).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { refuseOld } from "./migrate.ts";

describe("version of the database server", () => {
  it.each(["15.0", "15.20 (Debian 15.20-0+deb12u1)", "18.4", "19beta1"])("may be %s", (version) => {
    expect(() => refuseOld(version)).not.toThrow();
  });

  it.each(["14.19 (Debian 14.19-1)", "13.22", "9.6.24", ""])(
    "may not be %s, and says what is needed",
    (version) => {
      expect(() => refuseOld(version)).toThrow(
        expect.objectContaining({ key: "start.server-too-old", facts: { version, oldest: 15 } }),
      );
    },
  );
});

import { describe, expect, it } from "vitest";
import { canWalk, startedAs } from "./account.ts";

const person = { uid: 101, gid: 104 };
const folders: Readonly<Record<string, { mode: number; uid: number; gid: number }>> = {
  "/": { mode: 0o755, uid: 0, gid: 0 },
  "/root": { mode: 0o700, uid: 0, gid: 0 },
  "/root/mutu": { mode: 0o755, uid: 0, gid: 0 },
  "/srv": { mode: 0o711, uid: 0, gid: 0 },
  "/srv/own": { mode: 0o700, uid: 101, gid: 0 },
  "/srv/group": { mode: 0o710, uid: 0, gid: 104 },
  "/srv/not-group": { mode: 0o701, uid: 0, gid: 104 },
};
const statOf = (path: string) => folders[path] ?? { mode: 0, uid: 0, gid: 0 };

describe("account of the embedded server", () => {
  it.each([
    ["/srv", true],
    ["/srv/own", true],
    ["/srv/group", true],
    ["/root", false],
    ["/root/mutu", false],
    ["/srv/not-group", false],
  ])("can walk to %s: %s", (folder, can) => {
    expect(canWalk(folder, person, statOf)).toBe(can);
  });

  it("lends root's server to another account by its numbers", () => {
    const started = startedAs({ kind: "lent", ...person }, "/bin/postgres", ["-D", "/srv/own"]);
    expect(started).toEqual({ program: "/bin/postgres", args: ["-D", "/srv/own"], options: person });
  });

  it("puts root's server into a user namespace where root is nobody", () => {
    const started = startedAs({ kind: "namespace" }, "/bin/postgres", ["-D", "/root/mutu"]);
    expect([started.program, ...started.args].join(" ")).toBe(
      "unshare --user --map-user=65534 --map-group=65534 -- /bin/postgres -D /root/mutu",
    );
  });
});

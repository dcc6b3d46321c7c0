import { describe, expect, it } from "vitest";
import { isServing, parsePostmaster } from "./postmaster.ts";

const file = [
  "4711",
  "/data/postgres",
  "1764000000",
  "5432",
  "/tmp/mutu-1",
  "",
  "  1234  56",
  "ready   ",
  "",
];

describe("file of a running server", () => {
  it("tells its process, its socket and whether it takes connections", () => {
    expect(parsePostmaster(file.join("\n"))).toEqual({
      pid: 4711,
      socketFolder: "/tmp/mutu-1",
      status: "ready",
    });
  });

  it("tells an unknown status while only half of it is written", () => {
    expect(parsePostmaster(file.slice(0, 5).join("\n"))?.status).toBe("unknown");
  });

  it("tells nothing while it is empty", () => {
    expect(parsePostmaster("")).toBeNull();
  });

  it("does not take another program with the same number for the server", () => {
    const server = { pid: process.pid, socketFolder: "/tmp/mutu-1", status: "ready" } as const;
    expect(isServing(server, process.cwd())).toBe(false);
  });
});

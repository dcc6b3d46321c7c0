import { describe, expect, it } from "vitest";
import { MutuError } from "../platform/errors.ts";
import { tellFailure } from "./failure.ts";

const system = (code: string, facts: object = {}) =>
  Object.assign(new Error(`${code}: not now`), { code, ...facts });

describe("what a command says when the machine stands in the way", () => {
  it.each([
    ["a full disk", system("ENOSPC"), "The disk is full"],
    ["a full disk that the database met", new MutuError("unavailable", "database.full"), "The disk is full"],
    ["a database that went away", system("ECONNRESET"), "postgres.log in the data folder"],
    ["a file of another account", system("EACCES", { path: "/srv/keys" }), "/srv/keys belongs to another"],
    ["a disk that is read only", system("EROFS", { path: "/srv/x" }), "under the account that owns it"],
  ])("names %s and the way out", (_, error, words) => {
    expect(tellFailure(error, "en")).toContain(words);
  });

  it("speaks of no form that was typed in, as pages do", () => {
    expect(tellFailure(new MutuError("unavailable", "database.away"), "en")).not.toContain("typed");
  });

  it("does not take a missing file for a missing database", () => {
    expect(tellFailure(system("ENOENT", { path: "/nowhere" }), "en")).toContain("ENOENT");
  });
});

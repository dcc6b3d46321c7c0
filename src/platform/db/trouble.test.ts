import { DatabaseError } from "pg";
import { describe, expect, it } from "vitest";
import { MutuError } from "../errors.ts";
import { isWorthARetry, withTroubleNamed } from "./trouble.ts";

function fromServer(code: string): DatabaseError {
  const error = new DatabaseError("said by the server", 0, "error");
  error.code = code;
  return error;
}

const fromNode = (code: string) => Object.assign(new Error(code), { code });

describe("trouble with the database", () => {
  it.each([
    ["a full disk", fromServer("53100"), "database.full"],
    ["too many connections", fromServer("53300"), "database.busy"],
    ["a statement that took too long", fromServer("57014"), "database.busy"],
    ["a lock that was not to be had", fromServer("55P03"), "database.busy"],
    ["no free connection", new Error("timeout exceeded when trying to connect"), "database.busy"],
    ["a server that shuts down", fromServer("57P01"), "database.away"],
    ["a server that recovers", fromServer("57P03"), "database.away"],
    ["a socket that is gone", fromNode("ENOENT"), "database.away"],
    ["a connection cut in mid-query", new Error("Connection terminated unexpectedly"), "database.away"],
  ])("names %s", (_, error, key) => {
    expect(withTroubleNamed(error)).toMatchObject({ code: "unavailable", key, cause: error });
  });

  it.each([
    ["a number beyond its column", "22003", "database.number-too-large"],
    ["a day that no calendar has", "22008", "database.no-such-time"],
    ["a NUL in a text", "22021", "database.unfit-text"],
    ["a NUL in a document", "22P05", "database.unfit-text"],
  ])("says of %s that it does not fit", (_, code, key) => {
    expect(withTroubleNamed(fromServer(code))).toMatchObject({ code: "invalid", key });
  });

  it.each([
    ["a broken rule", fromServer("23505")],
    ["an error of ours", new MutuError("not-found", "error.not-found")],
    ["a defect", new TypeError("x is undefined")],
  ])("leaves %s as it is", (_, error) => {
    expect(withTroubleNamed(error)).toBe(error);
  });

  it("is worth a retry after a deadlock or a serialization failure only", () => {
    expect(["40P01", "40001", "23505", "57P01"].map((code) => isWorthARetry(fromServer(code)))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

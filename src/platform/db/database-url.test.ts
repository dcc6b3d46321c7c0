import { describe, expect, it } from "vitest";
import { shownUrl, socketUrl, urlOfDatabase } from "./database-url.ts";

describe("address of a database", () => {
  it("names a socket the way the driver reads it", () => {
    expect(socketUrl("/tmp/mutu-1", "mutu")).toBe("postgres://mutu@localhost/mutu?host=%2Ftmp%2Fmutu-1");
  });

  it("keeps server, account and options for another database", () => {
    expect(urlOfDatabase("postgres://a:b@db:6543/one?sslmode=require", "two")).toBe(
      "postgres://a:b@db:6543/two?sslmode=require",
    );
  });

  it("is shown without its password", () => {
    expect(shownUrl("postgres://a:secret@db/one")).toBe("postgres://a:***@db/one");
  });
});

import { describe, expect, it } from "vitest";
import { withOwnLinks } from "./own-links.ts";

describe("links in a letter", () => {
  const origin = "http://localhost:3000";

  it("are made of our own addresses only", () => {
    const text = "Buka\nhttp://localhost:3000/undangan/abc\nbukan http://jahat.example/x";
    expect(withOwnLinks(text, origin)).toEqual([
      "Buka\n",
      { href: "http://localhost:3000/undangan/abc" },
      "\nbukan http://jahat.example/x",
    ]);
  });

  it("are not made of a host that only begins like ours", () => {
    expect(withOwnLinks("http://localhost:3000.jahat.example/", origin)).toEqual([
      "http://localhost:3000.jahat.example/",
    ]);
  });

  it.each([[""], ["tanpa tautan"]])("%j has none", (text) => {
    expect(withOwnLinks(text, origin)).toEqual(text === "" ? [] : [text]);
  });
});

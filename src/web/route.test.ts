import { describe, expect, it } from "vitest";
import { knownPath, route } from "./route.ts";

const handler = () => new Response();
const routes = [
  route("test", { method: "GET", path: "/", access: "public", handler }),
  route("test", { method: "GET", path: "/staf/agenda", access: "signed-in", handler }),
  route("test", { method: "GET", path: "/staf/pengaduan/:id", access: "signed-in", handler }),
  route("test", { method: "POST", path: "/keluar", access: "signed-in", handler }),
];

describe("the page to go on to (ASVS 3.7.2)", () => {
  it.each([
    "/",
    "/en",
    "/staf/agenda",
    "/en/staf/agenda",
    "/staf/pengaduan/0190-ab",
    "/staf/agenda?saring=baru&unit=3",
  ])("may be a page of ours: %s", (path) => {
    expect(knownPath(routes, path)).toBe(path);
  });

  it.each([
    undefined,
    "",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "https://evil.example",
    "https:evil.example",
    "http:/evil.example",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "/%2f%2fevil.example",
    "/%5cevil.example",
    "/staf/agenda@evil.example",
    "/staf/agenda#//evil.example",
    "/staf/../../evil",
    "/staf//agenda",
    "/staf/agenda/",
    "/staf/pengaduan/..",
    "/staf/pengaduan/a/b",
    "/staf/pengaduan/%2e%2e",
    "/keluar",
    "/tidak-ada",
    "evil.example",
    "./staf/agenda",
    " /staf/agenda",
    "/staf/agenda ",
    "/staf/agenda\n",
    "/staf/agenda\r\nLocation: https://evil.example",
    "\t//evil.example",
    "/\tevil.example",
    "/\u0000",
    "/staf/agenda?next=//evil.example",
    "/staf/agenda?x=https://evil.example",
    "/en//evil.example",
    "/en/en/staf/agenda",
    "/EN/staf/agenda",
    "/staf/agenda;evil",
    "/staf/agenda%00",
    "?//evil.example",
    "/staf/pengaduan/\u2215evil",
  ])("is refused when it is anything else: %j", (path) => {
    expect(knownPath(routes, path)).toBeNull();
  });
});

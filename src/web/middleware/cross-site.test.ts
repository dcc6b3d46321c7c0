import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import type { WebEnv } from "../web-context.ts";
import { refuseCrossSite } from "./cross-site.ts";

const app = new Hono<WebEnv>();
app.onError((_, c) => c.text("refused", 403));
app.use(refuseCrossSite("https://mutu.contoh.go.id"));
app.post("/", (c) => c.text("taken"));

const program = { Authorization: "Bearer mutu_x", "Sec-Fetch-Site": "cross-site" };

describe("a write that comes from elsewhere (ASVS 3.5.1)", () => {
  it.each([
    ["our own page", { "Sec-Fetch-Site": "same-origin" }, 200],
    ["an address that somebody typed", { "Sec-Fetch-Site": "none" }, 200],
    ["another site", { "Sec-Fetch-Site": "cross-site" }, 403],
    ["a sister site", { "Sec-Fetch-Site": "same-site" }, 403],
    ["our page in an older browser", { Origin: "https://mutu.contoh.go.id" }, 200],
    ["another site in an older browser", { Origin: "https://lain.contoh" }, 403],
    ["a program with its token", program, 200],
    [
      "a browser that a site lent a token, with the cookie of its user",
      { ...program, Cookie: "mutu=x" },
      403,
    ],
  ])("%s", async (_, headers, status) => {
    expect((await app.request("/", { method: "POST", headers })).status).toBe(status);
  });
});

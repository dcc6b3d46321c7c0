import { describe, expect, it } from "vitest";
import { productFiles } from "./source-files.ts";

/** The only folder that may call another machine by HTTP; texts for people may speak of fetching. */
const allowed = /^src\/platform\/(outgoing|i18n\/catalogue)\//;

/** Every way to make an HTTP request that Node, a browser or a package of Node's makers offers. */
const calling: readonly RegExp[] = [
  /(?<![.\w"'-])fetch\b(?!["'\w-])/,
  /\bglobalThis\.fetch\b/,
  /import\s+(?!type\b)(?:\w+\s*,\s*)?(?:\w+|\*\s+as\s+\w+)\s+from\s+"(?:node:)?https?"/,
  /import\s*\{[^}]*(?<!type )\b(?:request|get|ClientRequest)\b[^}]*\}\s*from\s+"(?:node:)?https?"/,
  /import\("(?:node:)?https?"\)/,
  /"(?:node:)?http2"|"undici"/,
  /\bnew\s+(?:XMLHttpRequest|WebSocket|EventSource)\(/,
];

function callsOut(text: string): boolean {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/(^|\s)\/\/.*$/gm, "");
  return calling.some((pattern) => pattern.test(code));
}

describe("calls to other machines (ASVS 13.2.4)", () => {
  it("are made by the one function that judges where they go", () => {
    const found = productFiles.filter(({ path, text }) => !allowed.test(path) && callsOut(text));
    expect(found.map(({ path }) => path)).toEqual([]);
    expect(productFiles.some(({ path, text }) => allowed.test(path) && callsOut(text))).toBe(true);
  });

  it.each([
    "const answer = await fetch(url);",
    "config[customFetch] = fetch;",
    "globalThis.fetch(url)",
    'import https from "node:https";',
    'import * as http from "node:http";',
    'import { createServer, request } from "node:http";',
    'import { get as read } from "https";',
    'const { request } = await import("node:https");',
    'import { connect } from "node:http2";',
    'import { request } from "undici";',
    "new WebSocket(address)",
  ])("are seen elsewhere: %s", (bad) => expect(callsOut(bad)).toBe(true));

  it.each([
    'import { createServer, type Server } from "node:http";',
    'import type { IncomingMessage } from "node:http";',
    "app.fetch(request, from)",
    'import { outgoingFetch } from "../outgoing/outgoing-fetch.ts";',
  ])("are not seen in what makes none: %s", (good) => expect(callsOut(good)).toBe(false));
});

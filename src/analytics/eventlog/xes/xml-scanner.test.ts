import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { XmlError } from "./xml-error.ts";
import { XmlScanner } from "./xml-scanner.ts";

/** What the scanner tells of a document that arrives in these pieces. */
function told(...pieces: string[]): string[] {
  const calls: string[] = [];
  const scanner = new XmlScanner({
    open: (name, attributes) => calls.push([name, ...attributes].join("|")),
    close: (name) => calls.push(`/${name}`),
  });
  for (const piece of pieces) scanner.write(piece);
  scanner.end();
  return calls;
}

function reasonOf(...pieces: string[]): string {
  try {
    told(...pieces);
  } catch (error) {
    if (error instanceof XmlError) return `${error.reason} in line ${error.line}`;
    throw error;
  }
  return "read";
}

const document = `<?xml version="1.0"?>
<!-- <a b="c"/> > --><x:log xmlns:x='urn:x' a = "1 &gt; 0">
<x:string key='say "a"' value="&#10;&amp;&#x1F600;
b"></x:string><![CDATA[ <nothing/> ]]><e/></x:log>`;

describe("XML scanner (XML 1.0)", () => {
  it("tells names without prefix, attributes with their entities resolved, and nothing else", () => {
    expect(told(document)).toEqual([
      "log|xmlns:x|urn:x|a|1 > 0",
      'string|key|say "a"|value|\n&\u{1F600} b',
      "/string",
      "e",
      "/e",
      "/log",
    ]);
  });

  it("tells the same, wherever the document is cut into pieces", () => {
    const whole = told(document);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: document.length })), (cuts) => {
        const places = [0, ...cuts.toSorted((a, b) => a - b), document.length];
        const pieces = places.slice(1).map((to, at) => document.slice(places[at], to));
        expect(told(...pieces)).toEqual(whole);
      }),
    );
  });

  it("refuses a DTD, and with it entities that grow or reach files", () => {
    const laughs = `<?xml version="1.0"?>
<!DOCTYPE log [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
<log a="&b;"/>`;
    expect(reasonOf(laughs)).toBe("doctype in line 2");
    expect(reasonOf("<!DOC", "TYPE log SYSTEM 'file:///etc/passwd'><log/>")).toBe("doctype in line 1");
  });

  it.each([
    ["an unknown entity", '<log a="&eacute;"/>', "entity in line 1"],
    ["a bare ampersand", '<log\na="&"/>', "entity in line 2"],
    ["the character 0", '<log a="&#0;"/>', "entity in line 1"],
    ["half a character", '<log a="&#xD800;"/>', "entity in line 1"],
    ["tags that do not match", "<log>\n\n<a></b></log>", "mismatched-tag in line 3"],
    ["two roots", "<log/><log/>", "mismatched-tag in line 1"],
    ["a value without quotes", "<log a=1/>", "malformed-tag in line 1"],
    ["an attribute without value", '<log a b="1"/>', "malformed-tag in line 1"],
    ["an open element", "<log>", "cut in line 1"],
    ["half a tag", "<log><a", "cut in line 1"],
    ["half a comment", "<log><!-- ", "cut in line 1"],
    ["nothing", "", "not-xml in line 1"],
    ["a table", "case,activity\n<log/>", "not-xml in line 1"],
    ["65 elements within each other", "<a>".repeat(65), "depth in line 1"],
    ["10,000 elements within each other", "<a>".repeat(10_000), "depth in line 1"],
    ["a value of 2 MB", `<log a="${"x".repeat(2_000_000)}`, "text-too-long in line 1"],
  ])("says why it does not read %s", (_, text, reason) => {
    expect(reasonOf(text)).toBe(reason);
  });

  it("reads on in constant memory past text and comments of any length", () => {
    const long = Array.from({ length: 200 }, () => "x".repeat(100_000));
    expect(told("<log><!--", ...long, "-->", ...long, "</log>")).toEqual(["log", "/log"]);
  });
});

import { describe, expect, it } from "vitest";
import { messages } from "../../src/platform/i18n/messages.ts";
import type { Text } from "../../src/platform/i18n/text.ts";
import { isNode, type Node, nodesOf } from "./nodes-of.ts";
import { productFiles } from "./source-files.ts";

/** Attributes whose words a person reads or hears. */
const spoken = new Set([
  "alt",
  "aria-label",
  "caption",
  "hint",
  "label",
  "lead",
  "placeholder",
  "summary",
  "title",
]);
/** Two letters side by side: a unit sign or an arrow is no text. */
const words = /\p{L}{2}/u;

/** Texts that stand in a page itself instead of in a catalogue. */
function textsIn(path: string, text: string): readonly string[] {
  return nodesOf(path, text)
    .map(saidBy)
    .filter((said) => said !== null)
    .filter((said) => words.test(said))
    .map((said) => `${path}: ${said.trim()}`);
}

/** What a node puts before the reader: text between tags, or the text of an attribute that is read out. */
function saidBy(node: Node): string | null {
  if (node.type === "JSXText") return String(node.value).replaceAll(/&\w+;/g, "");
  if (node.type !== "JSXAttribute" || !isNode(node.name) || !isNode(node.value)) return null;
  const isSpoken = spoken.has(String(node.name.name)) && node.value.type === "Literal";
  return isSpoken ? String(node.value.value) : null;
}

const pages = productFiles.filter(({ path }) => path.endsWith(".tsx"));

describe("texts of pages", () => {
  it("come from the catalogues", () => {
    expect(pages.length).toBeGreaterThan(50);
    expect(pages.flatMap(({ path, text }) => textsIn(path, text))).toEqual([]);
  });

  it.each([
    "const page = <p>Pengaduan Anda sudah kami terima</p>;",
    'const page = <TextField name="a" label="Nama lengkap" />;',
    'const page = <img alt="Peta" />;',
  ])("are noticed in %s", (bad) => {
    expect(textsIn("page.tsx", bad)).toHaveLength(1);
  });

  it("are not seen where there are none", () => {
    const good = 'const page = <p class="note" data-label="x">{t("agenda.title")} &rarr; {n} %</p>;';
    expect(textsIn("page.tsx", good)).toEqual([]);
  });
});

/** Placeholders of each language of a message, plural forms put together. */
function placeholdersOf(form: Text["id"]): readonly string[] {
  const texts = typeof form === "string" ? [form] : Object.values(form);
  return [...new Set(texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name)))];
}

/** Placeholders that stand in one language only. A plural of English may leave the number out: "one person". */
function lopsided({ id, en }: Text): readonly string[] {
  const [inId, inEn] = [placeholdersOf(id), placeholdersOf(en)];
  return [...inId.filter((name) => !inEn.includes(name)), ...inEn.filter((name) => !inId.includes(name))];
}

describe("messages", () => {
  it("take the same facts in both languages", () => {
    const uneven = Object.entries<Text>(messages).filter(([, text]) => lopsided(text).length > 0);
    expect(uneven.map(([key]) => key)).toEqual([]);
    expect(lopsided({ id: "{n} orang", en: "people" })).toEqual(["n"]);
  });

  it("say something in both languages", () => {
    const empty = Object.entries<Text>(messages).filter(([, { id, en }]) => id === "" || en === "");
    expect(empty.map(([key]) => key)).toEqual([]);
  });
});

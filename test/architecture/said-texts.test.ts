import { describe, expect, it } from "vitest";
import { messages } from "../../src/platform/i18n/messages.ts";
import { isNode, type Node, nodesOf } from "./nodes-of.ts";
import { productFiles } from "./source-files.ts";

const catalogue = "src/platform/i18n/catalogue/";
/** A key, or the beginning of keys that code puts the rest to: a form its fields, a list its codes. */
const keyLike = /^[a-z][\w-]*(?:\.[\w-]+)+\.?$/;
/** A key with a part that is told only when it is said: the area stands at its head. */
const shapeLike = /^[a-z][\w-]*\.[\w.*-]*$/;

type Quasi = { readonly value: { readonly cooked: string } };

/** What a node says of messages: a key, the beginning of keys, or a shape with `*` for what is told later. */
function saidBy(node: Node): string | null {
  const { type, value, key, quasis } = node;
  if (type === "TemplateLiteral") {
    const shape = (quasis as readonly Quasi[]).map((quasi) => quasi.value.cooked).join("*");
    return shapeLike.test(shape) ? shape : null;
  }
  if (type === "Literal") return keyLike.test(String(value)) ? String(value).replace(/\.$/, "") : null;
  const isLabels = type === "Property" && isNode(key) && key.name === "labels";
  return isLabels && isNode(value) && value.type === "Literal" ? String(value.value) : null;
}

/** Keys that no code says in any way. What is named here is said by nobody; some that nobody says may be missed. */
function unsaid(all: readonly string[], code: readonly { path: string; text: string }[]): readonly string[] {
  const said = new Set(
    code.flatMap(({ path, text }) => nodesOf(path, text).map(saidBy)).filter((one) => one !== null),
  );
  const shapes = [...said]
    .filter((one) => one.includes("*"))
    .map((shape) => new RegExp(`^${shape.replaceAll(".", "\\.").replaceAll("*", ".+")}$`));
  const beginnings = (key: string) => key.split(".").map((_, i, parts) => parts.slice(0, i + 1).join("."));
  return all.filter(
    (key) => !beginnings(key).some((one) => said.has(one)) && !shapes.some((shape) => shape.test(key)),
  );
}

describe("messages of the catalogues", () => {
  it("are said somewhere", () => {
    const code = productFiles.filter(({ path }) => !path.startsWith(catalogue));
    expect(unsaid(Object.keys(messages), code)).toEqual([]);
  });

  it.each([
    't("area.form.name")',
    "t(`area.${one}`)",
    "t(`area.${one}.name`)",
    '({ labels: "area.form" })',
    '({ labels: "area" })',
  ])("are heard in %s", (text) =>
    expect(unsaid(["area.form.name"], [{ path: "page.tsx", text }])).toEqual([]),
  );

  it.each(['t("area.form.title")', "t(`area.${one}.title`)", "const path = `a${b}`", '"area"'])(
    "are missed in %s",
    (text) => expect(unsaid(["area.form.name"], [{ path: "page.tsx", text }])).toEqual(["area.form.name"]),
  );
});

/** A form as a page shows it: where it is sent, and the fields into which something can be typed or chosen. */
export type ShownForm = {
  readonly method: "get" | "post";
  readonly action: string;
  readonly fields: readonly {
    readonly name: string;
    readonly isTyped: boolean;
    readonly options: readonly string[];
  }[];
};

const typed = /^(text|search|email|tel|url|number|date|password)$/;

/** The forms of a page; one without an action goes back to the page. */
export function formsOf(html: string, path: string): readonly ShownForm[] {
  return [...html.matchAll(/<form([^>]*)>(.*?)<\/form>/gs)].map(([, tag = "", inside = ""]) => ({
    method: attributeOf(tag, "method")?.toLowerCase() === "post" ? "post" : "get",
    action: attributeOf(tag, "action") ?? path,
    fields: [...inputsOf(inside), ...areasOf(inside), ...selectsOf(inside)],
  }));
}

function inputsOf(html: string) {
  return [...html.matchAll(/<input([^>]*)>/g)].flatMap(([, tag = ""]) => {
    const name = attributeOf(tag, "name") ?? "";
    const type = attributeOf(tag, "type") ?? "text";
    if (name === "" || type === "hidden" || type === "file") return [];
    return [{ name, isTyped: typed.test(type), options: [attributeOf(tag, "value") ?? "on"] }];
  });
}

function areasOf(html: string) {
  return [...html.matchAll(/<textarea([^>]*)>/g)].map(([, tag = ""]) => ({
    name: attributeOf(tag, "name") ?? "",
    isTyped: true,
    options: [],
  }));
}

function selectsOf(html: string) {
  return [...html.matchAll(/<select([^>]*)>(.*?)<\/select>/gs)].map(([, tag = "", inside = ""]) => ({
    name: attributeOf(tag, "name") ?? "",
    isTyped: false,
    options: [...inside.matchAll(/<option([^>]*)>/g)].map(
      ([, option = ""]) => attributeOf(option, "value") ?? "",
    ),
  }));
}

/** Addresses of our own pages that a page leads to. */
export function linksOf(html: string): readonly string[] {
  const found = [...html.matchAll(/<a[^>]* href="(\/[^"#]*)/g)].map(([, href = ""]) => decoded(href));
  return found.filter((path) => !/^\/(aset|en|berkas|api)(\/|$)/.test(path) && !path.startsWith("//"));
}

/** What is wrong with a page that somebody's text stands on, or null: markup of theirs, or a handler in a tag. */
export function markupOfOthers(html: string): string | null {
  const tags = html.replaceAll(/"[^"]*"/g, '""');
  const broken = /<script>alert|<img src=x|<svg onload|<[a-z][^<>]*\son[a-z]+\s*=/i.exec(tags);
  if (broken) return html.slice(Math.max(0, broken.index - 100), broken.index + 200);
  return /(href|src|action)="\s*javascript:/i.exec(html)?.[0] ?? null;
}

function attributeOf(tag: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? null : decoded(found);
}

function decoded(html: string): string {
  return html
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&amp;", "&");
}

/** A text in which the addresses that begin with our own origin stand apart, to be shown as links; no others do. */
export function withOwnLinks(text: string, origin: string): readonly (string | { readonly href: string })[] {
  const parts: (string | { readonly href: string })[] = [];
  let rest = text;
  for (let at = rest.indexOf(`${origin}/`); at !== -1; at = rest.indexOf(`${origin}/`)) {
    const [href = ""] = /^\S+/.exec(rest.slice(at)) ?? [];
    if (at > 0) parts.push(rest.slice(0, at));
    parts.push({ href });
    rest = rest.slice(at + href.length);
  }
  if (rest !== "") parts.push(rest);
  return parts;
}

/** A page as it is read: without tags, entities, repeated blanks and drawings. */
export function plain(html: string): string {
  return plainWithDrawings(html.replaceAll(/<svg.*?<\/svg>/gs, " "));
}

/** A page as it is read, with the words of its drawings. */
export function plainWithDrawings(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll("&nbsp;", " ")
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&")
    .replaceAll(/\s+/g, " ");
}

/** The address behind a link or form of a page. @throws Error when the page has none like it */
export function addressIn(html: string, pattern: RegExp): string {
  const found = pattern.exec(html)?.[1];
  if (found === undefined) throw new Error(`the page has no ${pattern}`);
  return found.replaceAll("&amp;", "&");
}

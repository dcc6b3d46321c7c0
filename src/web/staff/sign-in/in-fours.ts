/** A key in groups of four, as people copy it by hand. */
export function inFours(key: string): string {
  return key.match(/.{1,4}/g)?.join(" ") ?? "";
}

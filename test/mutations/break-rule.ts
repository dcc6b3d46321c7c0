import type { Mutation } from "./mutation.ts";

/** The text of a file with its rule broken. @throws Error when what is searched is not there exactly once */
export function broken(text: string, { rule, file, search, replace }: Mutation): string {
  const count = text.split(search).length - 1;
  if (count !== 1) throw new Error(`${rule}: ${JSON.stringify(search)} stands ${count} times in ${file}`);
  return text.replace(search, () => replace);
}

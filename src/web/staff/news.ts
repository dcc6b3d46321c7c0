import type { MessageKey } from "../../platform/i18n/messages.ts";
import type { WebContext } from "../web-context.ts";

/** What just happened, from the word in the address that a form went on to; null for any other word. */
export function newsOf(c: WebContext, words: Readonly<Record<string, MessageKey>>): string | null {
  const word = c.req.query("kabar") ?? "";
  const key = Object.hasOwn(words, word) ? words[word] : undefined;
  return key === undefined ? null : c.var.t(key);
}

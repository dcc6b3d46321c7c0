import type { Facts } from "../errors.ts";
import { type MessageKey, messages } from "./messages.ts";
import { type Lang, say } from "./text.ts";

export type Translate = ((key: MessageKey, facts?: Facts) => string) & { readonly lang: Lang };

/** The translator of one language, passed to pages. */
export function translator(lang: Lang): Translate {
  const t = (key: MessageKey, facts: Facts = {}) => say(messages[key], lang, facts);
  return Object.assign(t, { lang });
}

/** Whether a word that came from data (an error's key) is a message of the catalogue. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(messages, key);
}

import type { Facts } from "../../../platform/errors.ts";
import { formatter } from "../../../platform/i18n/format.ts";
import type { Lang } from "../../../platform/i18n/text.ts";
import { translator } from "../../../platform/i18n/translate.ts";
import type { Letter } from "../../../platform/mail/mail.ts";
import type { Addressee, Message } from "./message.ts";

type Place = { readonly origin: string; readonly zone: string };

/**
 * A message as a letter in both languages, Indonesian first: nobody's language is written down, and a letter that is
 * not understood is not read.
 */
export function letterOf(to: Addressee, message: Message, place: Place): Letter {
  const indonesian = part("id", to, message, place);
  const english = part("en", to, message, place);
  return {
    to: to.email,
    subject: indonesian.subject,
    text: `${indonesian.text}\n\n---\n\n${english.text}\n`,
  };
}

function part(lang: Lang, to: Addressee, message: Message, { origin, zone }: Place) {
  const t = translator(lang);
  const facts = onOneLine(message.facts(lang, formatter(lang, zone)));
  const link = `${origin}${lang === "en" ? "/en" : ""}${message.path}`;
  const text = t(`letters.${message.occasion}.text`, facts);
  return {
    subject: t(`letters.${message.occasion}.subject`, facts),
    text: t("letters.frame", { name: to.name, text, link }),
  };
}

/** Titles are typed by people; a line break in one would end the header of a mail. */
function onOneLine(facts: Facts): Facts {
  const entries = Object.entries(facts).map(([name, fact]) => [
    name,
    typeof fact === "string" ? fact.replaceAll(/\s+/g, " ") : fact,
  ]);
  return Object.fromEntries(entries);
}

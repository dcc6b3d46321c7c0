export type Lang = "id" | "en";

/** Plural forms of one language (CLDR names). Indonesian needs only `other`. */
type Plural = { readonly one?: string; readonly other: string };

/** One message: Indonesian first, English beside it. Placeholders are `{name}`. `{n}` chooses the plural form. */
export type Text = { readonly id: string | Plural; readonly en: string | Plural };

/** A catalogue keeps both languages of a message side by side, so that neither can be forgotten. */
export type Catalogue = Readonly<Record<string, Text>>;

const rules: Readonly<Record<Lang, Intl.PluralRules>> = {
  id: new Intl.PluralRules("id"),
  en: new Intl.PluralRules("en"),
};

/**
 * The message in a language, its placeholders filled.
 * @throws Error when a placeholder has no fact: a sentence with a hole misleads the reader
 */
export function say(text: Text, lang: Lang, facts: Readonly<Record<string, string | number>> = {}): string {
  const form = text[lang];
  const template = typeof form === "string" ? form : pluralForm(form, lang, facts.n);
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const fact = facts[name];
    if (fact === undefined) throw new Error(`message "${template}" needs the fact "${name}"`);
    return String(fact);
  });
}

function pluralForm(form: Plural, lang: Lang, n: string | number | undefined): string {
  if (typeof n !== "number") return form.other;
  return (rules[lang].select(n) === "one" ? form.one : undefined) ?? form.other;
}

import type { Facts } from "../../../platform/errors.ts";
import type { letters } from "../../../platform/i18n/catalogue/letters.ts";
import type { Format } from "../../../platform/i18n/format.ts";
import type { Lang } from "../../../platform/i18n/text.ts";

/** Somebody who can be written to. */
export type Addressee = { readonly personId: string; readonly name: string; readonly email: string };

/** The occasions for which there are letters: `letters.<occasion>.subject` and `.text` in the catalogue. */
export type Occasion = {
  [Key in keyof typeof letters]: Key extends `letters.${infer Name}.subject` ? Name : never;
}[keyof typeof letters];

/** A letter before it is put into words. */
export type Message = {
  readonly occasion: Occasion;
  /** The page that it leads to, as its Indonesian path. */
  readonly path: string;
  /** What fills the sentences, written for a language. */
  readonly facts: (lang: Lang, format: Format) => Facts;
};

import type { Computed, Shown } from "../../../modules/improvement/index.ts";
import { formatter } from "../../../platform/i18n/format.ts";
import type { Lang } from "../../../platform/i18n/text.ts";
import { translator } from "../../../platform/i18n/translate.ts";
import type { Words } from "../../improvement/measure-words.ts";
import { chartSizes } from "../../ui/chart/chart-size.ts";
import { effectPicture } from "./effect-picture.ts";
import { effectSentence } from "./effect-words.ts";

/** What every surface freezes with an effect: its sentence in both languages, and its picture in Indonesian. */
export const effectShown: Shown = {
  sentence: (computed) => ({ id: inLanguage("id", computed), en: inLanguage("en", computed) }),
  picture: (computed) =>
    computed.points.length === 0 ? null : effectPicture(computed, chartSizes.wide, "kalimat", wordsOf("id")),
};

function inLanguage(lang: Lang, computed: Computed): string {
  return effectSentence(computed, wordsOf(lang));
}

/** Days only are written, so that no reader's time zone matters. */
function wordsOf(lang: Lang): Words {
  return { t: translator(lang), format: formatter(lang, "Asia/Jakarta") };
}

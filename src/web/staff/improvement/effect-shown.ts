import type { Shown } from "../../../modules/improvement/index.ts";
import { inEachLanguage, wordsIn } from "../../../platform/i18n/words.ts";
import { chartSizes } from "../../ui/chart/chart-size.ts";
import { effectPicture } from "./effect-picture.ts";
import { effectSentence } from "./effect-words.ts";

/** Days only are written, so that no reader's time zone matters. */
const zone = "Asia/Jakarta";

/** What every surface freezes with an effect: its sentence in both languages, and its picture in Indonesian. */
export const effectShown: Shown = {
  sentence: (computed) => inEachLanguage(zone, (words) => effectSentence(computed, words)),
  picture: (computed) =>
    computed.points.length === 0
      ? null
      : effectPicture(computed, chartSizes.wide, "kalimat", wordsIn("id", zone)),
};

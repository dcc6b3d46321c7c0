import { requiredSample } from "../analytics/survey/required-sample.ts";
import { type Answer, analysis } from "./analysis.ts";
import { number, whole } from "./option.ts";

const sentences = {
  census: {
    id: "Populasi {population} orang terlalu kecil untuk disampel: tanyai semuanya.",
    en: "A population of {population} is too small to sample: ask everybody.",
  },
  "krejcie-morgan": {
    id: "Dari {population} penerima layanan diperlukan {required} responden (tabel Krejcie dan Morgan).",
    en: "Of {population} recipients, {required} respondents are needed (table of Krejcie and Morgan).",
  },
  cochran: {
    id: "Dari {population} penerima layanan diperlukan {required} responden (rumus Cochran, galat {margin}, kepercayaan {level}).",
    en: "Of {population} recipients, {required} respondents are needed (Cochran's formula, margin {margin}, level {level}).",
  },
  none: {
    id: "Tidak ada populasi, jadi tidak ada yang disurvei. Periksa jumlah penerima layanan setahun.",
    en: "There is no population, so there is nobody to survey. Check the number of recipients in a year.",
  },
};

export const sample = analysis({
  name: "sample",
  summary: { id: "berapa responden yang diperlukan", en: "how many respondents are needed" },
  options: {
    population: whole("N", {
      required: true,
      unit: { id: "orang", en: "people" },
      about: {
        id: "penerima semua layanan dalam setahun",
        en: "recipients of every service in one year",
      },
    }),
    margin: number("SHARE", {
      min: 0.001,
      max: 0.5,
      default: "0.05",
      unit: { id: "bagian dari 1", en: "a share of 1" },
      about: { id: "galat di kedua sisi", en: "margin on either side" },
    }),
    level: number("SHARE", {
      min: 0.5,
      max: 0.9999,
      default: "0.95",
      unit: { id: "bagian dari 1", en: "a share of 1" },
      about: { id: "tingkat kepercayaan", en: "level of confidence" },
    }),
  },
  example: "mutu sample --population 500",
  async answer(io, { options }): Promise<Answer> {
    const { population, margin, level } = options;
    const { required, method, ...rest } = requiredSample(population, margin, level);
    return {
      figures: { population, margin, level, required, method, ...rest },
      tables: [],
      sentence: io.say(sentences[method], {
        population: io.format.count(population),
        required: required === null ? "" : io.format.count(required),
        margin: io.format.percent(margin),
        level: io.format.percent(level),
      }),
      definition: {
        population: io.say({
          id: "semua penerima setiap layanan dalam satu tahun",
          en: "all recipients of every service in one year",
        }),
        method: io.say({
          id: "Krejcie dan Morgan (1970): khi-kuadrat 3,841, P 0,5, galat 0,05, dibulatkan ke yang terdekat; di bawah 10 orang semua ditanyai. Galat atau kepercayaan lain: Cochran (1977) dengan populasi terbatas, dibulatkan ke atas",
          en: "Krejcie and Morgan (1970): chi-square 3.841, P 0.5, margin 0.05, rounded to nearest; below 10 people all are asked. Another margin or level: Cochran (1977) with a finite population, rounded up",
        }),
      },
    };
  },
});

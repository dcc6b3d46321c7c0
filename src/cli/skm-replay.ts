import { type PrintedReplay, replayPrinted } from "../analytics/survey/replay-printed.ts";
import type { WeightConvention } from "../analytics/survey/weight.ts";
import { type Answer, analysis } from "./analysis.ts";
import { UsageError } from "./failure.ts";
import type { Io } from "./io.ts";
import { list, text } from "./option.ts";
import { categoryInWords, weightInWords } from "./skm-words.ts";

const sentences = {
  exact: {
    id: "IKM {printed} sesuai: dihitung dengan bobot eksak (1/n), {change}.",
    en: "The printed {printed} is right: it comes from exact weights (1/n), {change}.",
  },
  found: {
    id: "IKM {printed} diperoleh dengan bobot {weight}; dengan bobot eksak nilainya {value}, {change}.",
    en: "The printed {printed} comes from the weight {weight}; with exact weights it is {value}, {change}.",
  },
  notFound: {
    id: "Tidak ada cara hitung yang dikenal menghasilkan IKM {printed}; dengan bobot eksak nilainya {value}, {change}.",
    en: "No known arithmetic gives the printed {printed}; with exact weights it is {value}, {change}.",
  },
  within: {
    id: "Karena nilai unsur yang dicetak sudah dibulatkan, bobot ini juga mungkin: {weights}.",
    en: "Since the printed elements are rounded, these weights are possible as well: {weights}.",
  },
  same: { id: "kategori tetap {exact}", en: "category {exact} as printed" },
  changed: {
    id: "kategori berubah dari {printed} menjadi {exact}",
    en: "category changes from {printed} to {exact}",
  },
};

export const skmReplay = analysis({
  name: "skm replay",
  summary: {
    id: "cara hitung mana yang menghasilkan IKM tercetak ini",
    en: "which arithmetic made this printed index",
  },
  options: {
    elements: list("A,B,...", {
      required: true,
      about: {
        id: "nilai tiap unsur sebagaimana tercetak, semua 1-4 atau semua 25-100, dengan titik desimal",
        en: "value of each element as printed, all 1-4 or all 25-100, with a decimal point",
      },
    }),
    printed: text("X", {
      required: true,
      about: {
        id: "IKM sebagaimana tercetak, dengan titik desimal",
        en: "index as printed, with a decimal point",
      },
    }),
  },
  example: "mutu skm replay --elements 3.75,3.04,3.05,3.84,3.75,3.76,3.52,3.76,3.73 --printed 80.50",
  async answer(io, { options }): Promise<Answer> {
    const replay = replayOf(options.elements, options.printed);
    return {
      figures: replay,
      tables: [],
      sentence: sentence(io, replay),
      definition: {
        method: io.say({
          id: "IKM = 25 x bobot x jumlah nilai unsur, dibulatkan setengah ke atas sampai dua desimal; bobot yang dicoba: 1/n, 0,1111, 0,111, 0,11, 0,1, 0,071",
          en: "index = 25 x weight x sum of elements, rounded half-up to two decimals; weights tried: 1/n, 0.1111, 0.111, 0.11, 0.1, 0.071",
        }),
      },
    };
  },
});

function replayOf(elements: readonly string[], printed: string): PrintedReplay {
  try {
    return replayPrinted(elements, printed);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UsageError(
      {
        id: '--elements: ditemukan "{elements}", --printed: ditemukan "{printed}"; yang diharapkan nilai unsur semua 1-4 atau semua 25-100, dengan titik desimal dan koma di antaranya.',
        en: '--elements: found "{elements}", --printed: found "{printed}"; expected elements all 1-4 or all 25-100, with a decimal point and commas between them.',
      },
      { elements: elements.join(","), printed },
    );
  }
}

function madeBy(weight: WeightConvention | undefined) {
  if (weight === undefined) return sentences.notFound;
  return weight === "exact" ? sentences.exact : sentences.found;
}

function sentence(io: Io, replay: PrintedReplay): string {
  const [weight] = replay.matches;
  const category = {
    printed: categoryInWords(io, replay.category.printed),
    exact: categoryInWords(io, replay.category.exact),
  };
  const facts = {
    printed: io.format.number(replay.printed, 2),
    value: io.format.number(replay.value, 2),
    weight: weight === undefined ? "" : weightInWords(io, weight),
    change: io.say(category.printed === category.exact ? sentences.same : sentences.changed, category),
  };
  const within = replay.withinRounding.map((convention) => weightInWords(io, convention));
  return [
    io.say(madeBy(weight), facts),
    ...(within.length > 0 && weight === undefined
      ? [io.say(sentences.within, { weights: io.format.list(within) })]
      : []),
  ].join(" ");
}

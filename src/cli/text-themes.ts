import { type Random, seededRandom } from "../analytics/statistics/random/generator.ts";
import { sampleOfStream } from "../analytics/statistics/random/sample-of-stream.ts";
import { maskPersonalData } from "../analytics/text/mask.ts";
import { findThemes, type Themes } from "../analytics/text/themes/find-themes.ts";
import { type Answer, analysis } from "./analysis.ts";
import type { Io } from "./io.ts";
import { whole } from "./option.ts";
import type { Table } from "./print-table.ts";
import { tableOptions } from "./table-options.ts";
import { beginning, openTexts, textColumn, type WrittenText } from "./text-input.ts";

/** Of more, a sample is read: the themes of many are found in it, in bounded time and memory. */
const MOST_TEXTS = 100_000;
const THEMES_SAID = 3;

const sentences = {
  found: {
    id: "Yang paling banyak ditulis dalam {n} teks: {themes}. {rest} tidak termasuk tema mana pun. Tema ditemukan dari kata-katanya; bacalah contohnya sebelum memberinya nama.",
    en: "What is written about most in {n} texts: {themes}. {rest} belong to no theme. Themes are found by their words; read the examples before giving them a name.",
  },
  theme: { id: '"{words}" ({share})', en: '"{words}" ({share})' },
  sampled: {
    id: "Dibaca {n} teks yang diambil acak dari {all}.",
    en: "{n} texts were read, drawn at random from {all}.",
  },
  none: {
    id: "Tidak ada tema yang ditulis cukup banyak orang di antara {n} teks.",
    en: "No theme is written about by enough people among {n} texts.",
  },
  tooFew: {
    id: "Belum cukup untuk mengatakan apa yang orang tulis: dari {n} teks masih perlu {needed} lagi yang kata-katanya dapat dibandingkan.",
    en: "Not enough to say what people write about: of {n} texts, {needed} more are needed whose words can be compared.",
  },
};

export const textThemes = analysis({
  name: "text themes",
  summary: { id: "apa yang banyak ditulis orang", en: "what people write about" },
  args: [
    {
      name: "FILE",
      about: { id: "satu baris satu teks; `-` masukan baku", en: "one row a text; `-` is standard input" },
    },
  ],
  options: {
    text: textColumn,
    seed: whole("N", {
      default: "1",
      about: { id: "benih angka acak", en: "seed of the random numbers" },
    }),
    ...tableOptions,
  },
  example: "mutu text themes pengaduan.csv --text isi",
  async answer(io, { args: [file = "-"], options }): Promise<Answer> {
    const random = seededRandom(options.seed);
    const { input, batches } = await openTexts(io, file, options);
    const { texts, all } = await drawTexts(batches, random);
    const masked = texts.map(({ text }) => maskPersonalData(text).masked);
    const found = findThemes(masked, random);
    const example = (place: number) => ({ row: texts[place]?.row ?? 0, text: masked[place] ?? "" });
    const themes = found.themes.map((theme) => ({ ...theme, examples: theme.examples.map(example) }));
    const { rest, reason, needed } = found;
    return {
      figures: { n: found.n, all, themes, rest, ...(reason && { reason, needed }), seed: options.seed },
      tables: themes.length === 0 ? [] : [themeTable(themes)],
      sentence: themeSentence(io, found, all),
      rejected: input.rejected(),
      definition: {
        population: io.say({
          id: "teks berkas ini, paling banyak 100.000 yang diambil acak; data pribadi ditutup dahulu",
          en: "the texts of the file, at most 100,000 drawn at random; personal data is covered first",
        }),
        method: io.say({
          id: "kata dasar berbobot tf-idf (Spärck Jones 1972), k-means pada arah (Dhillon dan Modha 2001) dengan paling banyak 24 kelompok; kelompok yang kosinus arahnya 0,3 atau lebih digabung, jadi banyaknya tema ditentukan teksnya; tema di bawah 5 teks dan teks di bawah 0,15 dari temanya masuk sisa",
          en: "stems weighted by tf-idf (Spärck Jones 1972), k-means of directions (Dhillon and Modha 2001) with at most 24 groups; groups whose directions have a cosine of 0.3 or more are joined, so that the texts tell how many themes there are; themes of fewer than 5 texts, and texts below 0.15 of their theme, are the rest",
        }),
      },
    };
  },
});

async function drawTexts(batches: AsyncIterable<readonly WrittenText[]>, random: Random) {
  const sample = sampleOfStream<WrittenText>(MOST_TEXTS, random);
  for await (const batch of batches) for (const written of batch) sample.add(written);
  return { texts: sample.kept(), all: sample.seen() };
}

type ToldTheme = {
  readonly words: readonly string[];
  readonly n: number;
  readonly share: number;
  readonly examples: readonly WrittenText[];
};

function themeTable(themes: readonly ToldTheme[]): Table {
  return {
    columns: [
      { title: { id: "Tema", en: "Theme" } },
      { title: { id: "Teks", en: "Texts" }, kind: "count" },
      { title: { id: "Bagian", en: "Share" }, kind: "share" },
      { title: { id: "Contoh", en: "Example" } },
    ],
    rows: themes.map(({ words, n, share, examples }) => [
      words.join(", "),
      n,
      share,
      beginning(examples[0]?.text),
    ]),
  };
}

function themeSentence(io: Io, { n, themes, rest, reason, needed = 0 }: Themes, all: number): string {
  const { count, percent, list } = io.format;
  const sampled = n < all ? [io.say(sentences.sampled, { n: count(n), all: count(all) })] : [];
  if (reason) return io.say(sentences.tooFew, { n: count(n), needed: count(needed) });
  if (themes.length === 0) return [io.say(sentences.none, { n: count(n) }), ...sampled].join(" ");
  const said = themes
    .slice(0, THEMES_SAID)
    .map(({ words, share }) => io.say(sentences.theme, { words: words.join(", "), share: percent(share) }));
  const facts = { n: count(n), themes: list(said), rest: percent(rest.share ?? 0) };
  return [io.say(sentences.found, facts), ...sampled].join(" ");
}

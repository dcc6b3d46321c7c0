import { findDuplicates } from "../analytics/text/find-duplicates.ts";
import { maskPersonalData } from "../analytics/text/mask.ts";
import { type Answer, analysis } from "./analysis.ts";
import { number } from "./option.ts";
import { tableOptions } from "./table-options.ts";
import { beginning, readTexts, textColumn } from "./text-input.ts";

const sentences = {
  found: {
    id: "{pairs} pasang dari {n} teks mungkin soal yang sama. Ini saran: orang yang memutuskan, dan yang terkait ditautkan, bukan dihapus.",
    en: "{pairs} pairs among {n} texts may be about the same matter. This suggests: a person decides, and what belongs together is linked, not deleted.",
  },
  none: {
    id: "Tidak ada pasangan yang cukup mirip di antara {n} teks.",
    en: "No pair among {n} texts is alike enough.",
  },
};

export const textDuplicates = analysis({
  name: "text duplicates",
  summary: { id: "pengaduan yang sama dengan kata lain", en: "the same complaint in other words" },
  args: [
    {
      name: "FILE",
      about: { id: "satu baris satu teks; `-` masukan baku", en: "one row a text; `-` is standard input" },
    },
  ],
  options: {
    text: textColumn,
    least: number("SHARE", {
      default: "0.6",
      min: 0.05,
      max: 1,
      unit: { id: "0 sampai 1", en: "0 to 1" },
      about: { id: "kemiripan terendah yang ditampilkan", en: "lowest similarity to tell" },
    }),
    ...tableOptions,
  },
  example: "mutu text duplicates pengaduan.csv --text isi",
  async answer(io, { args: [file = "-"], options }): Promise<Answer> {
    const { input, texts } = await readTexts(io, file, options);
    const masked = texts.map(({ text }) => maskPersonalData(text).masked);
    const rowOf = (place: number) => texts[place]?.row ?? 0;
    const pairs = findDuplicates(masked, options.least);
    return {
      figures: {
        n: texts.length,
        least: options.least,
        pairs: pairs.map(({ first, second, similarity }) => ({
          rows: [rowOf(first), rowOf(second)],
          similarity,
        })),
      },
      tables:
        pairs.length === 0
          ? []
          : [
              {
                columns: [
                  { title: { id: "Mirip", en: "Alike" }, kind: "number", digits: 2 },
                  { title: { id: "Baris", en: "Row" }, kind: "count" },
                  { title: { id: "Teks", en: "Text" } },
                  { title: { id: "Baris", en: "Row" }, kind: "count" },
                  { title: { id: "Teks", en: "Text" } },
                ],
                rows: pairs.map(({ first, second, similarity }) => [
                  similarity,
                  rowOf(first),
                  beginning(masked[first]),
                  rowOf(second),
                  beginning(masked[second]),
                ]),
              },
            ],
      sentence: io.say(pairs.length === 0 ? sentences.none : sentences.found, {
        n: io.format.count(texts.length),
        pairs: io.format.count(pairs.length),
      }),
      rejected: input.rejected(),
      definition: {
        method: io.say({
          id: "data pribadi ditutup dahulu; kata dasar dan ejaan yang mirip dibandingkan, dikurangi bila tempat, dokumen, nomor, atau maksudnya berbeda; hanya teks dengan dua kata langka yang sama dibandingkan",
          en: "personal data is covered first; stems and near spellings are compared, less where place, paper, number or intent differ; only texts that share two rare words are compared",
        }),
      },
    };
  },
});

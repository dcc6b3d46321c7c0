import { masks, type PersonalDataType } from "../analytics/text/mask/personal-data.ts";
import { maskPersonalData } from "../analytics/text/mask.ts";
import { type Answer, analysis } from "./analysis.ts";
import type { Io } from "./io.ts";
import { tableOptions } from "./table-options.ts";
import { readTexts, textColumn } from "./text-input.ts";

const sentences = {
  found: {
    id: "{spans} data pribadi ditutup dalam {texts} dari {n} teks ({types}). Aturan dapat luput: periksa sebelum teks dipublikasikan.",
    en: "{spans} pieces of personal data covered in {texts} of {n} texts ({types}). Rules can miss some: check before any text is published.",
  },
  none: {
    id: "Tidak ditemukan data pribadi dalam {n} teks. Aturan dapat luput: periksa sebelum teks dipublikasikan.",
    en: "No personal data found in {n} texts. Rules can miss some: check before any text is published.",
  },
};

export const textMask = analysis({
  name: "text mask",
  summary: { id: "tutup data pribadi dalam teks bebas", en: "cover personal data in free text" },
  args: [
    {
      name: "FILE",
      about: { id: "satu baris satu teks; `-` masukan baku", en: "one row a text; `-` is standard input" },
    },
  ],
  options: { text: textColumn, ...tableOptions },
  example: "mutu text mask pengaduan.csv --text isi",
  async answer(io, { args: [file = "-"], options }): Promise<Answer> {
    const { input, texts } = await readTexts(io, file, options);
    const masked = texts.map(({ row, text }) => ({ row, ...maskPersonalData(text) }));
    const spans = masked.flatMap(({ row, spans }) => spans.map((span) => ({ row, ...span })));
    const byType = countByType(spans.map(({ type }) => type));
    const touched = masked.filter((one) => one.spans.length > 0).length;
    return {
      figures: {
        n: texts.length,
        textsWithPersonalData: touched,
        byType,
        spans,
        texts: masked.map(({ row, masked }) => ({ row, text: masked })),
      },
      tables: [
        {
          columns: [
            { title: { id: "Baris", en: "Row" }, kind: "count" },
            { title: { id: "Teks", en: "Text" } },
          ],
          rows: masked.map(({ row, masked }) => [row, masked]),
        },
      ],
      sentence: io.say(spans.length === 0 ? sentences.none : sentences.found, {
        n: io.format.count(texts.length),
        spans: io.format.count(spans.length),
        texts: io.format.count(touched),
        types: typesInWords(io, byType),
      }),
      rejected: input.rejected(),
      definition: {
        method: io.say({
          id: "aturan atas bentuk tulisan dan kata di sekitarnya; tidak ada model dan tidak ada teks yang keluar dari komputer ini. Tempat dihitung dalam unit kode UTF-16",
          en: "rules on the form of the writing and the words around it; no model, and no text leaves this computer. Places count UTF-16 code units",
        }),
      },
    };
  },
});

function countByType(found: readonly PersonalDataType[]): Partial<Record<PersonalDataType, number>> {
  const counts: Partial<Record<PersonalDataType, number>> = {};
  for (const type of found) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}

function typesInWords(io: Io, byType: Partial<Record<PersonalDataType, number>>): string {
  const all = Object.keys(masks) as readonly PersonalDataType[];
  const parts = all.flatMap((type) => {
    const count = byType[type] ?? 0;
    return count === 0 ? [] : [`${masks[type].slice(1, -1)} ${io.format.count(count)}`];
  });
  return parts.join(", ");
}

import { defaultMinimum } from "../analytics/survey/caution.ts";
import type { Instrument } from "../analytics/survey/instrument.ts";
import { channelQuestions } from "../analytics/survey/instruments/channel-questions.ts";
import { fourteenElements } from "../analytics/survey/instruments/fourteen-elements.ts";
import { nineQuestions } from "../analytics/survey/instruments/nine-questions.ts";
import { type Answer, analysis } from "./analysis.ts";
import { choice, number, text, whole } from "./option.ts";
import { judge, type SkmChoices, skmFigures } from "./skm-figures.ts";
import { allRejections, readMapping, readSurvey } from "./skm-input.ts";
import { elementTable, groupTable, skmDefinition, skmSentence } from "./skm-words.ts";
import { openTable } from "./table-input.ts";
import { tableOptions } from "./table-options.ts";

const instruments: Readonly<Record<"nine" | "online" | "offline" | "hybrid" | "fourteen", Instrument>> = {
  nine: nineQuestions,
  online: channelQuestions("online"),
  offline: channelQuestions("offline"),
  hybrid: channelQuestions("hybrid"),
  fourteen: fourteenElements,
};

export const skm = analysis({
  name: "skm",
  summary: {
    id: "indeks kepuasan masyarakat dari satu berkas survei",
    en: "satisfaction index of a survey file",
  },
  args: [
    {
      name: "FILE",
      about: {
        id: "satu baris satu kuesioner, nilai 1-4; `-` masukan baku",
        en: "one row a questionnaire, scores 1-4; `-` is standard input",
      },
    },
  ],
  options: {
    map: text("MAP.json", {
      about: {
        id: "kolom mana unsur apa, sebagai objek JSON; perlu bila kolom hanya bernama U8 dan U9",
        en: "which column is which element, as a JSON object; needed when columns are only U8 and U9",
      },
    }),
    weight: choice(["exact", "0.1111", "0.111", "0.11", "0.1"], {
      default: "exact",
      about: {
        id: "bobot tiap unsur; exact: satu per jumlah unsur",
        en: "weight of an element; exact: one over their number",
      },
    }),
    population: whole("N", {
      min: 1,
      unit: { id: "orang", en: "people" },
      about: { id: "penerima layanan dalam setahun", en: "recipients in one year" },
    }),
    by: text("COLUMN", {
      about: { id: "hitung juga tiap kelompok di kolom ini", en: "also compute each group of this column" },
    }),
    instrument: choice(["nine", "online", "offline", "hybrid", "fourteen"], {
      default: "nine",
      about: {
        id: "kuesioner: sembilan unsur, daring, tatap muka, gabungan, atau empat belas unsur lama",
        en: "questionnaire: nine elements, online, offline, hybrid, or the old fourteen",
      },
    }),
    minimum: whole("N", {
      default: String(defaultMinimum),
      min: 1,
      unit: { id: "kuesioner", en: "questionnaires" },
      about: { id: "di bawah ini hasil diberi peringatan", en: "fewer carry a warning" },
    }),
    level: number("SHARE", {
      min: 0.5,
      max: 0.9999,
      default: "0.95",
      unit: { id: "bagian dari 1", en: "a share of 1" },
      about: { id: "tingkat kepercayaan selang", en: "level of confidence of the interval" },
    }),
    seed: whole("N", {
      default: "1",
      about: { id: "benih bilangan acak selang", en: "seed of the random numbers of the interval" },
    }),
    ...tableOptions,
  },
  example: "mutu skm survei-2026.csv --population 1200 --by layanan",
  async answer(io, { args: [file = "-"], options }): Promise<Answer> {
    const { weight, population, minimum, level, seed, by } = options;
    const choices: SkmChoices = {
      instrument: instruments[options.instrument],
      weight,
      population,
      minimum,
      level,
      seed,
    };
    const mapping = await readMapping(io, options.map);
    const input = await openTable(io, file, options);
    const survey = await readSurvey(input, choices.instrument, mapping, by);
    const judged = judge(survey.all, choices);
    // The population is that of the whole unit; how many of it belong to a group is not known.
    const ofGroup = { ...choices, population: null };
    const groups = survey.groups.map(({ key, collected }) => ({ key, judged: judge(collected, ofGroup) }));
    const { instrument, rounding, categoryTable } = judged.result;
    return {
      figures: {
        ...skmFigures(judged, choices, io.lang),
        groups: groups.map(({ key, judged }) => ({ key, ...skmFigures(judged, ofGroup, io.lang) })),
        instrument,
        rounding,
        categoryTable,
      },
      tables: [
        ...(judged.result.index === null ? [] : [elementTable(judged.result, choices.instrument, io)]),
        ...(groups.length === 0 ? [] : [groupTable(groups, io)]),
      ],
      sentence: skmSentence(judged, io),
      rejected: allRejections(io, input.rejected(), survey.all),
      definition: skmDefinition(choices, io),
    };
  },
});

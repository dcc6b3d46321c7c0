import type { SatisfactionResult } from "../../../analytics/survey/satisfaction-result.ts";
import type { GroupIndex, Wave } from "../../../modules/surveys/index.ts";
import type { Seen } from "../../../platform/evidence/freeze.ts";
import { inEachLanguage, type Words } from "../../../platform/i18n/words.ts";
import { barChart } from "../../ui/chart/bar-chart.tsx";
import { type ChartSize, chartSizes } from "../../ui/chart/chart-size.ts";
import { elementName, indexDefinition } from "./index-words.ts";
import type { ElementsInWords } from "./wave-page.tsx";

/** A result with an index: there was at least one complete questionnaire. */
export type Measured = Extract<SatisfactionResult, { readonly elements: unknown }>;
export type ElementResult = Measured["elements"][number];

/** The address of the page of a wave. */
export function addressOfWave({ agencyId, id }: Pick<Wave, "agencyId" | "id">): string {
  return `/staf/survei/${agencyId}/${id}`;
}

/** The elements as bars and as a table, each with the way to a finding. */
export function elementsInWords(wave: Wave, result: Measured, words: Words): ElementsInWords {
  const { t, format } = words;
  const points = (value: number) => format.number(value, 2);
  const [lowest] = result.elements.toSorted((a, b) => a.exact - b.exact);
  const title =
    lowest === undefined
      ? t("surveys.elements")
      : t("surveys.elements.title", {
          name: elementName(lowest.key, words),
          value: points(lowest.value),
        });
  const rows = result.elements.map(({ key, mean, value, category }) => ({
    name: elementName(key, words),
    mean: points(mean),
    nik: points(value),
    category,
    href: `${addressOfWave(wave)}/unsur/${key}`,
  }));
  return {
    title,
    subtitle: t("surveys.elements.subtitle", { n: format.count(result.n) }),
    draw: (size, labelledBy) => elementsPicture(result, size, labelledBy, words),
    table: {
      caption: title,
      captionHidden: true,
      columns: [
        { key: "name", name: t("surveys.element") },
        { key: "nik", name: t("surveys.nik"), numeric: true },
      ],
      rows: rows.map(({ name, nik }) => ({ name, nik })),
    },
    download: `${addressOfWave(wave)}/unsur.csv`,
    rows,
  };
}

function elementsPicture(result: Measured, size: ChartSize, labelledBy: string, words: Words): string {
  const bars = result.elements.map(({ key, value }) => ({ name: elementName(key, words), count: value }));
  return barChart({ bars }, size, { labelledBy, value: (value) => words.format.number(value, 2) });
}

/** What an element says, aloud and frozen with the evidence. */
export function elementSentence(wave: Wave, result: Measured, one: ElementResult, words: Words): string {
  const { t, format } = words;
  return t("surveys.element.sentence", {
    name: elementName(one.key, words),
    value: format.number(one.value, 2),
    category: one.category,
    n: format.count(result.n),
    wave: wave.name,
  });
}

/** What is frozen with a finding: the element among all nine, how the index is made, the picture. */
export function seenElement(
  wave: Wave,
  whole: GroupIndex & { readonly result: Measured },
  one: ElementResult,
  words: Words,
): Seen {
  const { result } = whole;
  return {
    agencyId: wave.agencyId,
    kind: "survey-element",
    sentence: inEachLanguage(words.format.zone, (words) => elementSentence(wave, result, one, words)),
    definition: {
      ...indexDefinition(whole, wave, words),
      n: result.n,
      element: one.key,
      weight: result.weight,
      rounding: result.rounding,
    },
    rows: result.elements.map(({ key, mean, value, category }) => ({ element: key, mean, value, category })),
    picture: elementsPicture(result, chartSizes.wide, "", words),
  };
}

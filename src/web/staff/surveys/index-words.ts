import { elements } from "../../../analytics/survey/elements.ts";
import { type GroupIndex, instrumentNamed, lastDayOf, type Wave } from "../../../modules/surveys/index.ts";
import type { Words } from "../../../platform/i18n/words.ts";
import type { Definition } from "../../ui/index.tsx";

/** The sentence that says the index first: with its letter, or that there is too little to conclude (SKM-13, SKM-14). */
export function indexTitle({ result, interval, cautions }: GroupIndex, { t, format }: Words): string {
  if (result.index === null) return t("surveys.title.none");
  const value = format.number(result.index.value, 2);
  if (cautions.some(({ kind }) => kind === "few-answers")) return t("surveys.title.few", { value });
  const { category } = result.index;
  const facts = { value, category, label: t(`surveys.category.${category}`) };
  const others = interval.low === null ? [] : interval.categories.filter((one) => one !== category);
  return others.length === 0
    ? t("surveys.title.index", facts)
    : t("surveys.title.index.both", { ...facts, others: format.list(others) });
}

/** How sure the index is, in one or two sentences. */
export function intervalText({ interval }: GroupIndex, { t, format }: Words): string {
  if (interval.low === null) return t("surveys.interval.none");
  const said = t("surveys.interval", {
    level: format.percent(interval.level, 0),
    low: format.number(interval.low, 2),
    high: format.number(interval.high, 2),
  });
  if (interval.categories.length < 2) return said;
  return `${said} ${t("surveys.interval.both", { categories: format.list([...interval.categories]) })}`;
}

/** What must be said wherever the index is shown (SKM-14). */
export function cautionTexts({ cautions }: GroupIndex, { t }: Words): readonly string[] {
  return cautions.map((caution) => {
    if (caution.kind === "few-answers") {
      return t("surveys.caution.few-answers", { ...caution, more: caution.minimum - caution.n });
    }
    return t(`surveys.caution.${caution.kind}`, caution);
  });
}

export function elementName(key: string, { t }: Words): string {
  return elements.find((element) => element.key === key)?.name[t.lang] ?? key;
}

/** Population, exclusions, method and source of the index. */
export function indexDefinition({ result }: GroupIndex, wave: Wave, { t, format }: Words): Definition {
  const instrument = instrumentNamed(wave.instrument);
  return {
    population: t("surveys.definition.population"),
    clock: null,
    calendar: `${format.day(wave.from)} – ${format.day(lastDayOf(wave))}`,
    exclusions: t("surveys.definition.exclusions", { n: result.excluded }),
    version: instrument.name[t.lang],
    n: format.count(result.n),
    uncertainty: t("surveys.definition.method"),
    source: t("surveys.definition.source"),
    grade: t("surveys.definition.grade"),
  };
}

import { services } from "../../../modules/catalogue/index.ts";
import {
  type GroupIndex,
  isOpenOn,
  lastDayOf,
  type Wave,
  waveById,
  waveResult,
  waves,
} from "../../../modules/surveys/index.ts";
import type { Words } from "../../../platform/i18n/words.ts";
import { localDate } from "../../../platform/local-date.ts";
import { type Route, route } from "../../route.ts";
import { show } from "../../show.tsx";
import type { IntervalBarProps } from "../../ui/index.tsx";
import type { WebContext } from "../../web-context.ts";
import { addressed } from "../address.ts";
import { unitNames } from "../offices.ts";
import { elementRoutes } from "./element-routes.tsx";
import { addressOfWave, elementsInWords } from "./element-words.ts";
import { cautionTexts, indexDefinition, indexTitle, intervalText } from "./index-words.ts";
import { type WaveInWords, WavePage } from "./wave-page.tsx";
import { WavesPage } from "./waves-page.tsx";

export const surveyRoutes: readonly Route[] = [
  route("surveys", { method: "GET", path: "/staf/survei", access: "signed-in", handler: showList }),
  route("surveys", {
    method: "GET",
    path: "/staf/survei/:agency/:id",
    access: "signed-in",
    handler: showWave,
  }),
  ...elementRoutes,
];

/** An index runs from 25 to 100. */
const scale = [25, 100] as const;

async function showList(c: WebContext): Promise<Response> {
  const { ctx, t, frame } = c.var;
  const all = await waves(ctx);
  const units = await unitNames(
    ctx,
    all.map(({ unitId }) => unitId),
  );
  const rows = await Promise.all(
    all.map(async (wave) => ({
      href: addressOfWave(wave),
      name: wave.name,
      note: t("surveys.row", {
        unit: units.withAgency(wave.unitId),
        from: frame.format.day(wave.from),
        until: frame.format.day(lastDayOf(wave)),
      }),
      index: indexTitle((await waveResult(ctx, wave)).whole, wordsOf(c)),
    })),
  );
  return show(c, <WavesPage rows={rows} t={t} />);
}

async function showWave(c: WebContext): Promise<Response> {
  const { ctx, t } = c.var;
  const { agencyId, id } = addressed(c);
  const wave = await waveById(ctx, agencyId, id);
  const { whole, byService } = await waveResult(ctx, wave);
  const names = new Map(
    (await services(ctx, agencyId)).map((one) => [one.id, t.lang === "id" ? one.name : one.nameEn]),
  );
  const named = byService.map(({ serviceId, index }) => ({
    name: names.get(serviceId ?? "") ?? t("surveys.service.unnamed"),
    index,
  }));
  const isOpen = isOpenOn(wave, localDate(ctx.now, ctx.zone));
  const publicForm = isOpen ? `/survei/${agencyId}/${id}` : null;
  return show(c, <WavePage wave={{ ...inWords(wave, whole, named, wordsOf(c)), publicForm }} t={t} />);
}

function wordsOf(c: WebContext): Words {
  return { t: c.var.t, format: c.var.frame.format };
}

type Named = { readonly name: string; readonly index: GroupIndex };

function inWords(
  wave: Wave,
  whole: GroupIndex,
  byService: readonly Named[],
  words: Words,
): Omit<WaveInWords, "publicForm"> {
  const { t, format } = words;
  const { result } = whole;
  const points = (value: number) => format.number(value, 2);
  return {
    title: indexTitle(whole, words),
    lead: t("surveys.lead.n", { name: wave.name, n: result.n, excluded: result.excluded }),
    interval: intervalText(whole, words),
    cautions: cautionTexts(whole, words),
    elements: result.index === null ? null : elementsInWords(wave, result, words),
    services: byService
      .toSorted((a, b) => a.name.localeCompare(b.name, t.lang))
      .map(({ name, index }) => ({
        name,
        n: format.count(index.result.n),
        bar: barOf(index, whole, words),
      })),
    replay:
      result.index === null
        ? []
        : result.replay.map(({ weight, value, category, differs }) => ({
            weight: weight === "exact" ? "1/9" : format.number(Number(weight), weight.length - 2),
            value: points(value),
            category,
            differs,
          })),
    definition: indexDefinition(whole, wave, words),
  };
}

/** The bar of a service, or null where small numbers say nothing (product rule 2). */
function barOf(
  { result, interval, cautions }: GroupIndex,
  whole: GroupIndex,
  { format }: Words,
): IntervalBarProps | null {
  if (result.index === null || interval.low === null || cautions.some(({ kind }) => kind === "few-answers"))
    return null;
  const { value } = result.index;
  const range = `${format.number(interval.low, 1)} - ${format.number(interval.high, 1)}`;
  return {
    low: interval.low,
    value,
    high: interval.high,
    scale,
    text: `${format.number(value, 2)} (${range})`,
    ...(whole.result.index === null ? {} : { reference: whole.result.index.value }),
  };
}

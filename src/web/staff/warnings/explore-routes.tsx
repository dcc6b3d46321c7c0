import { componentKeys, services } from "../../../modules/catalogue/index.ts";
import { agencies, unitsOf } from "../../../modules/organisations/index.ts";
import { type ChartedCounts, chartCounts, excessSince } from "../../../modules/warnings/index.ts";
import { MutuError } from "../../../platform/errors.ts";
import { explain } from "../../../platform/rights/decide.ts";
import { type FormState, newForm } from "../../form/form-state.ts";
import { type Route, route } from "../../route.ts";
import { show } from "../../show.tsx";
import type { Filter } from "../../ui/index.tsx";
import type { WebContext } from "../../web-context.ts";
import { sendFinding } from "../open-finding/send-finding.ts";
import { personHere } from "../person-here.ts";
import { rightBox } from "../right-box.ts";
import {
  type ExploreAddress,
  exploreAddress,
  exploredBy,
  exploredEvery,
  readExploreAddress,
} from "./explore-address.ts";
import { type ExploredSeries, ExplorePage } from "./explore-page.tsx";
import { exploredSentence, keptOf, pointText, seenSeries } from "./explore-words.ts";
import { seriesPicture } from "./signal-picture.ts";
import {
  chartSubtitle,
  complaintsBehind,
  pointsTable,
  seriesDefinition,
  seriesName,
} from "./signal-words.ts";

const path = "/staf/peringatan/jelajah";

/** Any series of complaints of the agency where somebody works, on the chart of the detectors. */
export const exploreRoutes: readonly Route[] = [
  route("warnings", {
    method: "GET",
    path,
    access: "signed-in",
    handler: async (c) => page(c, await explored(c)),
  }),
  route("warnings", { method: "POST", path, access: "signed-in", handler: openFromSeries }),
];

type Explored = {
  readonly agencyId: string;
  readonly address: ExploreAddress;
  readonly all: readonly (ChartedCounts & { readonly name: string; readonly unitCode: string })[];
  /** The one that was asked for, or the one that stands out most; null when there is none. */
  readonly shown: Explored["all"][number] | null;
};

async function explored(c: WebContext): Promise<Explored> {
  const { ctx, lang } = c.var;
  const { actor } = personHere(c);
  const address = readExploreAddress((name) => c.req.query(name));
  const agencyId = actor.scope.agencies.includes(address.agency) ? address.agency : actor.agencyId;
  const units = new Map((await unitsOf(ctx, agencyId)).map((unit) => [unit.id, unit]));
  const all = (await chartCounts(ctx, agencyId, address)).map((one) => {
    const unit = units.get(one.named.unitId);
    const unitName = (lang === "id" ? unit?.name : unit?.nameEn) ?? "";
    return { ...one, name: seriesName(one.named, unitName), unitCode: unit?.code ?? "" };
  });
  const ordered = all.toSorted((a, b) => chanceOf(a) - chanceOf(b));
  const shown = all.find(({ named }) => named.key === address.series) ?? ordered[0] ?? null;
  return { agencyId, address, all: ordered, shown };
}

/** Least likely first; what is as usual comes after all that is worse. */
function chanceOf({ worse }: ChartedCounts): number {
  return worse === null ? 2 : (worse.probability ?? 1);
}

async function page(
  c: WebContext,
  { agencyId, address, all, shown }: Explored,
  sent: FormState | null = null,
): Promise<Response> {
  const { t, format } = c.var;
  const words = { t, format };
  return show(
    c,
    <ExplorePage
      title={t("warnings.explore.title", {
        n: all.length,
        worse: format.count(all.filter(({ worse }) => worse !== null).length),
      })}
      filters={await filtersOf(c, address, agencyId)}
      rows={all.map(({ named, name, chart, worse }) => {
        const last = chart.points.at(-1);
        return {
          name,
          href: exploreAddress(address, { series: named.key }),
          newest: pointText(last?.observed ?? last?.value ?? null, words),
          expected: pointText(last?.center ?? null, words),
          chart: t(`watch.chart.${chart.chart}`),
          isWorse: worse !== null,
        };
      })}
      series={shown && (await seriesInWords(c, { agencyId, address, shown, sent }))}
      t={t}
    />,
    sent === null ? 200 : 422,
  );
}

async function filtersOf(
  c: WebContext,
  address: ExploreAddress,
  agencyId: string,
): Promise<readonly Filter[]> {
  const { t } = c.var;
  return [
    ...(await agencyFilter(c, address, agencyId)),
    {
      name: t("warnings.explore.by"),
      options: Object.values(exploredBy).map((by) => ({
        href: exploreAddress(address, { by }),
        label: t(`warnings.explore.by.${by}`),
        isOn: by === address.by,
      })),
    },
    {
      name: t("warnings.explore.every"),
      options: Object.values(exploredEvery).map((every) => ({
        href: exploreAddress(address, { every }),
        label: t(`warnings.explore.every.${every}`),
        isOn: every === address.every,
      })),
    },
  ];
}

/** The agencies that the reader sees; none to choose where it is only the own one. */
async function agencyFilter(
  c: WebContext,
  address: ExploreAddress,
  agencyId: string,
): Promise<readonly Filter[]> {
  const { ctx, t, lang } = c.var;
  const { scope } = personHere(c).actor;
  const seen = (await agencies(ctx)).filter(({ id }) => scope.agencies.includes(id));
  if (seen.length < 2) return [];
  const options = seen.map(({ id, name, nameEn }) => ({
    href: exploreAddress(address, { agency: id }),
    label: lang === "id" ? name : nameEn,
    isOn: id === agencyId,
  }));
  return [{ name: t("warnings.detector.agency"), options }];
}

type Shown = {
  readonly agencyId: string;
  readonly address: ExploreAddress;
  readonly shown: NonNullable<Explored["shown"]>;
  readonly sent: FormState | null;
};

async function seriesInWords(
  c: WebContext,
  { agencyId, address, shown, sent }: Shown,
): Promise<ExploredSeries> {
  const { ctx, t, format } = c.var;
  const words = { t, format };
  const { chart, name, worse, named } = shown;
  const sentence = exploredSentence(shown, name, words);
  const explained = await explain(ctx, "finding.open", { agencyId, unitId: named.unitId });
  const since = worse?.since ?? null;
  const excess = since === null ? {} : excessSince(chart, since, "count");
  const form = newForm({
    title: t("warnings.explore.finding-title", { name }).slice(0, 200),
    weakness: sentence,
    certainty: worse === null ? "not-enough-to-tell" : "likely",
    ...excess,
  });
  return {
    sentence,
    subtitle: chartSubtitle(chart, words),
    draw: (size, labelledBy) => seriesPicture(chart, size, labelledBy, words),
    table: pointsTable(chart, sentence, words),
    definition: seriesDefinition(keptOf(shown), name, words),
    rowsHref: complaintsBehind(named, shown.unitCode),
    finding: {
      form: sent ?? form,
      action: exploreAddress(address, { series: named.key }),
      places: {
        services: (await services(ctx, agencyId)).map((one) => ({
          value: one.id,
          label: t.lang === "id" ? one.name : one.nameEn,
        })),
        components: componentKeys.map((key) => ({ value: key, label: t(`component.${key}`) })),
        steps: [],
      },
      right: explained.allowed ? null : rightBox(explained, t.lang),
    },
  };
}

async function openFromSeries(c: WebContext): Promise<Response> {
  const found = await explored(c);
  const { agencyId, address, shown } = found;
  if (shown === null || shown.named.key !== address.series) {
    throw new MutuError("not-found", "error.not-found");
  }
  const { t, format } = c.var;
  return sendFinding(c, {
    given: { agencyId, unitId: shown.named.unitId, stepId: null },
    seen: async () => seenSeries(agencyId, shown, shown.name, { t, format }),
    again: (form) => page(c, found, form),
  });
}

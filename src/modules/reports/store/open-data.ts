import { instantOf } from "../../../analytics/calendar/zone.ts";
import type { Field } from "../../../analytics/table/write-records.ts";
import type { Context } from "../../../platform/context.ts";
import { localDate } from "../../../platform/local-date.ts";
import { parameterOn } from "../../../platform/settings/parameters.ts";
import { monthlyCounts } from "../../complaints/index.ts";
import { effectByEvidence } from "../../improvement/index.ts";
import { agencies, officesOf } from "../../organisations/index.ts";
import { publishedResults } from "../../surveys/index.ts";
import { openCounts } from "../nouns/open-counts.ts";
import { publicationsIn } from "./publications.ts";

/** The sets that anybody may take. */
export const openDatasets = ["complaints", "surveys", "effects"] as const;
export type OpenDatasetName = (typeof openDatasets)[number];

/** Figures that are public anyhow, as a table. It holds no text that somebody wrote, and nobody's data. */
export type OpenDataset = {
  readonly name: OpenDatasetName;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Field[])[];
};

/** How many whole months are published. */
const months = 24;

/** One set of the agencies that the actor may see, as it stands now. */
export function openDataset(ctx: Context, name: OpenDatasetName): Promise<OpenDataset> {
  return sets[name](ctx);
}

const sets: Readonly<Record<OpenDatasetName, (ctx: Context) => Promise<OpenDataset>>> = {
  complaints,
  surveys,
  effects,
};

/** Only whole months are counted, so that two downloads a day apart do not differ by one complaint (PRV-15). */
async function complaints(ctx: Context): Promise<OpenDataset> {
  const today = localDate(ctx.now, ctx.zone);
  const period = {
    from: instantOf(monthsBefore(today, months), 0, ctx.zone),
    until: instantOf(monthsBefore(today, 0), 0, ctx.zone),
  };
  const smallest = await smallestCell(ctx);
  const rows: (readonly Field[])[] = [];
  for (const { id, name: agency } of await agencies(ctx)) {
    const counts = openCounts({
      byCategory: await monthlyCounts(ctx, id, period, "category"),
      byArea: await monthlyCounts(ctx, id, period, "area"),
      smallest,
    });
    for (const { month, by, group, count } of counts)
      rows.push([agency, month, by, group, count, count === null]);
  }
  return { name: "complaints", columns: ["agency", "month", "by", "group", "count", "hidden"], rows };
}

async function surveys(ctx: Context): Promise<OpenDataset> {
  const smallest = await smallestCell(ctx);
  const results = await publishedResults(ctx);
  const nameOf = await officeNames(
    ctx,
    results.map(({ unitId }) => unitId),
  );
  return {
    name: "surveys",
    columns: [
      ...["agency", "unit", "period_start", "period_end", "instrument", "n"],
      ...["index", "category", "low", "high", "cautions", "hidden"],
    ],
    rows: results.map(({ unitId, from, until, instrument, index }) => {
      const isHidden = index.n < smallest;
      const { agency, unit } = nameOf(unitId);
      const figures = isHidden
        ? [null, null, null, null, null, null]
        : [index.n, index.index, index.category, index.low, index.high, index.cautions.join(" ")];
      return [agency, unit, from, until, instrument, ...figures, isHidden];
    }),
  };
}

/** What was judged and published, failures included; the texts of a thread are on its page, not here. */
async function effects(ctx: Context): Promise<OpenDataset> {
  const published = await publicationsIn(ctx, "published");
  const nameOf = await officeNames(
    ctx,
    published.map(({ unitId }) => unitId),
  );
  const rows = await Promise.all(
    published.map(async ({ agencyId, id, unitId, told }) => {
      const { predicted, effect: shown } = told;
      const effect = (await effectByEvidence(ctx, agencyId, shown.evidenceId))?.assessment;
      const { agency, unit } = nameOf(unitId);
      return [
        ...[id, agency, unit, predicted.metric.kind, predicted.direction, predicted.size],
        ...[predicted.changedOn, predicted.until, shown.verdict, effect?.design ?? null],
        ...[effect?.effect?.unit ?? null, effect?.effect?.estimate ?? null],
        ...[effect?.effect?.low ?? null, effect?.effect?.high ?? null, effect?.effect?.level ?? null],
        ...[effect?.reachesPredicted ?? null, shown.evidenceSha256],
      ];
    }),
  );
  return {
    name: "effects",
    columns: [
      ...["result", "agency", "unit", "measure", "wanted", "predicted_size", "changed_on", "window_end"],
      ...["verdict", "design", "effect_unit", "estimate", "low", "high", "level", "reaches_predicted"],
      "evidence_sha256",
    ],
    rows,
  };
}

async function smallestCell(ctx: Context): Promise<number> {
  return Number((await parameterOn(ctx, "skm.smallest-cell", localDate(ctx.now, ctx.zone))).value);
}

async function officeNames(ctx: Context, unitIds: readonly string[]) {
  const offices = new Map((await officesOf(ctx, [...new Set(unitIds)])).map((one) => [one.unitId, one]));
  return (id: string) => ({ agency: offices.get(id)?.agency ?? "", unit: offices.get(id)?.unit ?? "" });
}

/** The first day of the month some months before that of a day. */
function monthsBefore(day: string, count: number): string {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - count;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}-01`;
}

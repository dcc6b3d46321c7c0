import { type OpenDatasetName, openDataset, openDatasets } from "../../../modules/reports/index.ts";
import type { Context } from "../../../platform/context.ts";
import { localDate } from "../../../platform/local-date.ts";
import { parameterOn } from "../../../platform/settings/parameters.ts";
import { pathIn } from "../../language-path.ts";
import { type Route, route } from "../../route.ts";
import { sendCsv } from "../../send-csv.ts";
import { show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { OpenDataPage } from "./open-data-page.tsx";

/** What the files are called. */
const words: Readonly<Record<OpenDatasetName, string>> = {
  complaints: "pengaduan",
  surveys: "survei",
  effects: "hasil",
};

export const openDataRoutes: readonly Route[] = [
  route("open-data", { method: "GET", path: "/data", access: "public", handler: showData }),
  route("open-data", {
    method: "GET",
    path: "/data-terbuka",
    access: "public",
    handler: (c) => c.redirect(pathIn(c.var.lang, "/data"), 301),
  }),
  ...openDatasets.flatMap((name) => [
    route("open-data", {
      method: "GET",
      path: `/data/${words[name]}.csv`,
      access: "public",
      handler: (c) => sendRows(c, name),
    }),
    route("open-data", {
      method: "GET",
      path: `/data/${words[name]}.json`,
      access: "public",
      handler: (c) => sendJson(c, name),
    }),
  ]),
];

async function showData(c: WebContext): Promise<Response> {
  const { ctx, t } = c.var;
  const facts = { smallest: await smallestCell(ctx) };
  return show(
    c,
    <OpenDataPage
      sets={openDatasets.map((name) => ({
        name,
        definition: t(`open-data.${name}.definition`, facts),
        files: (["CSV", "JSON"] as const).map((format) => ({
          name: t("open-data.download", { name: t(`open-data.${name}`), format }),
          href: `/data/${words[name]}.${format.toLowerCase()}`,
          note: t(`open-data.for.${format}`),
        })),
      }))}
      t={t}
    />,
  );
}

async function smallestCell(ctx: Context): Promise<number> {
  return Number((await parameterOn(ctx, "skm.smallest-cell", localDate(ctx.now, ctx.zone))).value);
}

async function sendRows(c: WebContext, name: OpenDatasetName): Promise<Response> {
  return sendCsv(c, `${words[name]}.csv`, await openDataset(c.var.ctx, name));
}

/** The same rows with what a reader must know beside them: licence, definition, day. */
async function sendJson(c: WebContext, name: OpenDatasetName): Promise<Response> {
  const { ctx, t } = c.var;
  const { columns, rows } = await openDataset(ctx, name);
  return c.json({
    dataset: name,
    licence: "CC-BY-4.0",
    definition: t(`open-data.${name}.definition`, { smallest: await smallestCell(ctx) }),
    asOf: ctx.now.toISOString(),
    rows: rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i] ?? null]))),
  });
}

import { plusDays, programmesIn } from "../../../modules/improvement/index.ts";
import { agencies } from "../../../modules/organisations/index.ts";
import {
  BuildReport,
  buildReport,
  type Publication,
  publicationsIn,
  quarterInWords,
  quarterOf,
  quartersBefore,
  type Report,
  reportById,
  reportInWords,
  reports,
  toldProgrammes,
} from "../../../modules/reports/index.ts";
import {
  PublishSurveyResult,
  publishedResults,
  publishSurveyResult,
  type Wave,
  waves,
} from "../../../modules/surveys/index.ts";
import type { Context } from "../../../platform/context.ts";
import { formatter } from "../../../platform/i18n/format.ts";
import { explain } from "../../../platform/rights/decide.ts";
import { carryOut } from "../../form/carry-out.ts";
import { type FormState, newForm } from "../../form/form-state.ts";
import { invalidForm } from "../../form/invalid-form.ts";
import { parseForm } from "../../form/parse-form.ts";
import { type Route, route } from "../../route.ts";
import { sendStoredFile } from "../../send-stored-file.ts";
import { show } from "../../show.tsx";
import type { RightBoxProps } from "../../ui/index.tsx";
import type { WebContext } from "../../web-context.ts";
import { addressed } from "../address.ts";
import { newsOf } from "../news.ts";
import { type UnitNames, unitNames } from "../offices.ts";
import { personHere } from "../person-here.ts";
import { rightBox } from "../right-box.ts";
import { publicationAddress, publicationRoutes } from "./publication-routes.tsx";
import { drawReport } from "./report-drawings.ts";
import { ReportPage } from "./report-page.tsx";
import { type ListedPublication, ReportsPage, type Waiting } from "./reports-page.tsx";

const path = "/staf/laporan/triwulan/:agency/:id";
const access = "signed-in";

export const reportRoutes: readonly Route[] = [
  route("reports", { method: "GET", path: "/staf/laporan", access, handler: (c) => showReports(c) }),
  route("reports", { method: "POST", path: "/staf/laporan/triwulan", access, handler: build }),
  route("reports", { method: "POST", path: "/staf/laporan/survei", access, handler: publishSurvey }),
  route("reports", { method: "GET", path, access, handler: showReport }),
  route("reports", { method: "GET", path: `${path}/laporan.pdf`, access, handler: (c) => sendPdf(c, "id") }),
  route("reports", { method: "GET", path: `${path}/report.pdf`, access, handler: (c) => sendPdf(c, "en") }),
  ...publicationRoutes,
];

const news = {
  dibuat: "reports.staff.done.built",
  diumumkan: "results.staff.done.published",
} as const;

async function showReports(c: WebContext, refused: FormState | null = null): Promise<Response> {
  const { ctx, t, format } = c.var;
  const { programmes, surveys, drafts, published } = await whatWaits(c);
  const names = await unitNames(
    ctx,
    [...programmes, ...surveys, ...drafts, ...published].map(({ unitId }) => unitId),
  );
  const preparing = await pressesOf(c, "publication.prepare", programmes, (one) => ({
    href: `/staf/program/${one.agencyId}/${one.id}`,
    title: one.title,
    note: t("results.staff.row.programme", { unit: names.unit(one.unitId), number: one.number }),
    values: { agencyId: one.agencyId, programmeId: one.id },
  }));
  const publishing = await pressesOf(c, "publish.results", surveys, (wave) => ({
    href: `/staf/survei/${wave.agencyId}/${wave.id}`,
    title: wave.name,
    note: t("results.staff.surveys.row", {
      unit: names.unit(wave.unitId),
      on: format.day(plusDays(wave.until, -1)),
    }),
    values: { agencyId: wave.agencyId, waveId: wave.id },
  }));
  return show(
    c,
    <ReportsPage
      programmes={preparing.rows}
      preparing={preparing.others}
      surveys={publishing.rows}
      publishing={publishing.others}
      drafts={drafts.map((one) => listed(c, one, names))}
      published={published.map((one) => listed(c, one, names))}
      reports={(await reports(ctx)).map((one) => ({
        href: addressOf(one),
        title: t("reports.staff.row.title", { quarter: quarterInWords(one.quarter, t) }),
        note: t("reports.staff.row", {
          agency: one.figures.agency[ctx.lang],
          at: format.moment(one.builtAt),
        }),
      }))}
      {...(await buildingOf(c, refused))}
      news={newsOf(c, news)}
      t={t}
    />,
    refused === null ? 200 : 422,
  );
}

async function whatWaits({ var: { ctx, format } }: WebContext) {
  const told = await toldProgrammes(ctx);
  return {
    programmes: (await programmesIn(ctx, ["closed"])).filter(({ id }) => !told.has(id)),
    surveys: await surveysToPublish(ctx, format.dayOf(ctx.now)),
    drafts: await publicationsIn(ctx, "draft"),
    published: await publicationsIn(ctx, "published"),
  };
}

/** Rows with their press where the right is the reader's, and whose it is for the first that is not. */
async function pressesOf<T extends { readonly agencyId: string; readonly unitId: string }>(
  c: WebContext,
  right: string,
  things: readonly T[],
  rowOf: (thing: T) => Waiting,
): Promise<{ readonly rows: readonly Waiting[]; readonly others: RightBoxProps | null }> {
  const { ctx, lang } = c.var;
  let others: RightBoxProps | null = null;
  const rows: Waiting[] = [];
  for (const thing of things) {
    const explained = await explain(ctx, right, { agencyId: thing.agencyId, unitId: thing.unitId });
    if (!explained.allowed) others ??= rightBox(explained, lang);
    rows.push(explained.allowed ? rowOf(thing) : { ...rowOf(thing), values: null });
  }
  return { rows, others };
}

/** The form that builds a report, of the agencies whose report is the reader's to build; or whose right it is. */
async function buildingOf(c: WebContext, refused: FormState | null) {
  const { ctx, t, format, lang } = c.var;
  const own = personHere(c).actor.agencyId;
  const mine = await explain(ctx, "report.build", { agencyId: own });
  const all = await agencies(ctx);
  const allowed = await Promise.all(
    all.map(async ({ id }) => (await explain(ctx, "report.build", { agencyId: id })).allowed),
  );
  const last = quartersBefore(quarterOf(format.dayOf(ctx.now)), 1);
  const choices = all.filter((_, i) => allowed[i]);
  return {
    building: choices.length > 0 ? (refused ?? newForm({ agencyId: own, quarter: last })) : null,
    buildingBox: choices.length > 0 ? null : rightBox(mine, lang),
    agencies: choices.map(({ id, name, nameEn }) => ({ value: id, label: lang === "id" ? name : nameEn })),
    quarters: [-1, 0, 1, 2, 3, 4].map((count) => {
      const quarter = quartersBefore(last, count);
      return { value: quarter, label: quarterInWords(quarter, t) };
    }),
  };
}

/** Survey waves that are over and whose index is not published yet. */
async function surveysToPublish(ctx: Context, today: string): Promise<readonly Wave[]> {
  const published = new Set((await publishedResults(ctx)).map(({ waveId }) => waveId));
  return (await waves(ctx)).filter(({ id, until }) => until <= today && !published.has(id));
}

async function publishSurvey(c: WebContext): Promise<Response> {
  const sent = parseForm(c, PublishSurveyResult);
  if (!sent.ok) throw new Error("the page sends the wave that it shows");
  return carryOut(c, async (ctx) => {
    await publishSurveyResult(ctx, sent.value);
    return "/staf/laporan?kabar=diumumkan";
  });
}

function listed({ var: { t, format } }: WebContext, one: Publication, names: UnitNames): ListedPublication {
  const on = format.day(format.dayOf(one.publishedAt ?? one.preparedAt));
  const unit = names.unit(one.unitId);
  return {
    href: publicationAddress(one),
    title: one.told.title,
    note:
      one.state === "draft"
        ? t("results.staff.row.draft", { unit, on })
        : t("results.row.note", { office: unit, on }),
    verdict: one.told.effect.verdict,
  };
}

function addressOf({ agencyId, id }: Report): string {
  return `/staf/laporan/triwulan/${agencyId}/${id}`;
}

async function build(c: WebContext): Promise<Response> {
  const sent = parseForm(c, BuildReport, { labels: "reports.form" });
  if (!sent.ok) return showReports(c, sent.form);
  try {
    return await carryOut(c, async (ctx) => {
      const report = await buildReport(ctx, sent.value, drawReport);
      return `${addressOf(report)}?kabar=dibuat`;
    });
  } catch (error) {
    return showReports(c, invalidForm(c, "quarter", error));
  }
}

function reportHere(c: WebContext): Promise<Report> {
  const { agencyId, id } = addressed(c);
  return reportById(c.var.ctx, agencyId, id);
}

async function showReport(c: WebContext): Promise<Response> {
  const { t, lang } = c.var;
  const report = await reportHere(c);
  const words = { t, format: formatter(lang, report.figures.zone) };
  const here = addressOf(report);
  return show(
    c,
    <ReportPage
      paper={reportInWords(report.figures, words)}
      figures={report.figures}
      files={[
        { name: t("reports.staff.pdf.id"), href: `${here}/laporan.pdf`, note: report.pdf.id.slice(0, 12) },
        { name: t("reports.staff.pdf.en"), href: `${here}/report.pdf`, note: report.pdf.en.slice(0, 12) },
      ]}
      news={newsOf(c, news)}
      words={words}
    />,
  );
}

async function sendPdf(c: WebContext, lang: "id" | "en"): Promise<Response> {
  const { quarter, pdf } = await reportHere(c);
  return sendStoredFile(c, {
    sha256: pdf[lang],
    name: `mutu-${quarter}-${lang}.pdf`,
    mediaType: "application/pdf",
  });
}

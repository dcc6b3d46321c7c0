import { programmesIn } from "../../../modules/improvement/index.ts";
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
import { formatter } from "../../../platform/i18n/format.ts";
import { explain } from "../../../platform/rights/decide.ts";
import { carryOut } from "../../form/carry-out.ts";
import { type FormState, newForm } from "../../form/form-state.ts";
import { invalidForm } from "../../form/invalid-form.ts";
import { parseForm } from "../../form/parse-form.ts";
import { type Route, route } from "../../route.ts";
import { sendStoredFile } from "../../send-stored-file.ts";
import { show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { addressed } from "../address.ts";
import { newsOf } from "../news.ts";
import { type UnitNames, unitNames } from "../offices.ts";
import { personHere } from "../person-here.ts";
import { rightBox } from "../right-box.ts";
import { publicationAddress, publicationRoutes } from "./publication-routes.tsx";
import { drawReport } from "./report-drawings.ts";
import { ReportPage } from "./report-page.tsx";
import { type ListedPublication, ReportsPage, type WaitingProgramme } from "./reports-page.tsx";

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
  const { ctx, t, format, lang } = c.var;
  const { agencyId } = personHere(c).actor;
  const told = await toldProgrammes(ctx);
  const waiting = (await programmesIn(ctx, ["closed"])).filter(({ id }) => !told.has(id));
  const drafts = await publicationsIn(ctx, "draft");
  const published = await publicationsIn(ctx, "published");
  const surveys = await surveysToPublish(c);
  const names = await unitNames(
    ctx,
    [...waiting, ...surveys, ...drafts, ...published].map(({ unitId }) => unitId),
  );
  const preparing = await explain(ctx, "publication.prepare", { agencyId });
  const publishing = await explain(ctx, "publish.results", { agencyId });
  const building = await explain(ctx, "report.build", { agencyId });
  const last = quartersBefore(quarterOf(format.dayOf(ctx.now)), 1);
  return show(
    c,
    <ReportsPage
      programmes={waiting.map(
        (one): WaitingProgramme => ({
          href: `/staf/program/${one.agencyId}/${one.id}`,
          title: one.title,
          note: t("results.staff.row.programme", { unit: names.unit(one.unitId), number: one.number }),
          agencyId: one.agencyId,
          programmeId: one.id,
        }),
      )}
      preparing={preparing.allowed ? null : rightBox(preparing, lang)}
      surveys={surveys.map((wave) => ({
        href: `/staf/survei/${wave.agencyId}/${wave.id}`,
        title: wave.name,
        note: t("results.staff.surveys.row", { unit: names.unit(wave.unitId), on: format.day(wave.until) }),
        agencyId: wave.agencyId,
        waveId: wave.id,
      }))}
      publishing={publishing.allowed ? null : rightBox(publishing, lang)}
      drafts={drafts.map((one) => listed(c, one, names))}
      published={published.map((one) => listed(c, one, names))}
      reports={(await reports(ctx)).map((one) => ({
        href: addressOf(one),
        title: quarterInWords(one.quarter, t),
        note: t("reports.staff.row", { at: format.moment(one.builtAt) }),
      }))}
      building={building.allowed ? (refused ?? newForm({ quarter: last })) : null}
      buildingBox={building.allowed ? null : rightBox(building, lang)}
      quarters={[-1, 0, 1, 2, 3, 4].map((count) => {
        const quarter = quartersBefore(last, count);
        return { value: quarter, label: quarterInWords(quarter, t) };
      })}
      news={newsOf(c, news)}
      t={t}
    />,
    refused === null ? 200 : 422,
  );
}

/** Survey waves that are over and whose index is not published yet. */
async function surveysToPublish({ var: { ctx, format } }: WebContext): Promise<readonly Wave[]> {
  const published = new Set((await publishedResults(ctx)).map(({ waveId }) => waveId));
  const today = format.dayOf(ctx.now);
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
  const given = { agencyId: personHere(c).actor.agencyId };
  const sent = parseForm(c, BuildReport, { labels: "reports.form", given });
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

import { z } from "zod";
import { officesOf } from "../../../modules/organisations/index.ts";
import { type Publication, publicationById, publicationsIn } from "../../../modules/reports/index.ts";
import type { Context } from "../../../platform/context.ts";
import { MutuError } from "../../../platform/errors.ts";
import { type Evidence, evidenceById } from "../../../platform/evidence/freeze.ts";
import { measureName, measureValue, movedBy, sizeOf } from "../../improvement/measure-words.ts";
import { pathIn } from "../../language-path.ts";
import type { Verdict } from "../../results/verdict-tones.ts";
import { type Route, route } from "../../route.ts";
import { sendCsv } from "../../send-csv.ts";
import { sendFrozenPicture } from "../../send-frozen-picture.ts";
import { show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { ResultPage } from "./result-page.tsx";
import { ResultsPage } from "./results-page.tsx";

const path = "/hasil/:agency/:id";

export const resultRoutes: readonly Route[] = [
  route("results", { method: "GET", path: "/hasil", access: "public", handler: showResults }),
  route("results", { method: "GET", path, access: "public", handler: showResult }),
  route("results", { method: "GET", path: `${path}/gambar.svg`, access: "public", handler: sendPicture }),
  route("results", { method: "GET", path: `${path}/angka.csv`, access: "public", handler: sendSeries }),
];

const verdicts: readonly Verdict[] = ["worked", "not-shown", "made-worse"];
/** The words of the verdicts in the address. */
const verdictWords: Readonly<Record<Verdict, string>> = {
  worked: "berhasil",
  "not-shown": "belum-terlihat",
  "made-worse": "memburuk",
};

async function showResults(c: WebContext): Promise<Response> {
  const { ctx, t, format } = c.var;
  const all = await publicationsIn(ctx, "published");
  const wanted = verdicts.find((verdict) => verdictWords[verdict] === c.req.query("hasil")) ?? null;
  const count = (verdict: Verdict) => all.filter(({ told }) => told.effect.verdict === verdict).length;
  const lead = t("results.lead", {
    n: all.length,
    worked: format.count(count("worked")),
    notShown: format.count(count("not-shown")),
    madeWorse: format.count(count("made-worse")),
  });
  const nameOf = await officeNames(ctx, all);
  const shown = all.filter(({ told }) => wanted === null || told.effect.verdict === wanted);
  return show(
    c,
    <ResultsPage
      lead={all.length === 0 ? null : lead}
      none={t("results.filter.none", { n: format.count(all.length) })}
      filters={[
        {
          name: t("results.filter"),
          options: [
            { href: "/hasil", label: t("results.filter.all"), isOn: wanted === null },
            ...verdicts.map((verdict) => ({
              href: `/hasil?hasil=${verdictWords[verdict]}`,
              label: t(`results.filter.${verdict}`),
              isOn: wanted === verdict,
            })),
          ],
        },
      ]}
      rows={shown.map((publication) => ({
        href: addressOf(publication),
        title: publication.told.title,
        problem: publication.told.problem,
        note: t("results.row.note", { office: nameOf(publication), on: dayOf(c, publication) }),
        verdict: publication.told.effect.verdict,
      }))}
      t={t}
    />,
  );
}

async function showResult(c: WebContext): Promise<Response> {
  const { ctx, t, format, lang } = c.var;
  const { publication, evidence } = await publishedHere(c);
  const { told } = publication;
  const { predicted, decision } = told;
  const words = { t, format };
  const office = (await officeNames(ctx, [publication]))(publication);
  return show(
    c,
    <ResultPage
      told={told}
      sentence={told.effect.sentence[lang]}
      decidedBy={t("results.one.decided.by", { office: decision.office, on: format.day(decision.on) })}
      actions={told.actions.map(({ title, unit, doneOn }) => ({
        title,
        note:
          doneOn === null
            ? t("results.one.did.open", { unit })
            : t("results.one.did.done", { unit, on: format.day(doneOn) }),
      }))}
      predicted={t("results.one.predicted.text", {
        measure: measureName(predicted.metric, words),
        moved: movedBy(predicted.direction, sizeOf(predicted.metric, predicted.size, words), t),
        from: format.day(predicted.changedOn),
        until: format.day(predicted.until),
      })}
      picture={evidence.picture === null ? null : pathIn(lang, `${addressOf(publication)}/gambar.svg`)}
      points={pointsOf(evidence).map(({ at, value }) => ({
        period: format.shortDay(at),
        value: measureValue(predicted.metric, value, words),
      }))}
      download={`${addressOf(publication)}/angka.csv`}
      publishedBy={t("results.one.published", { office, on: dayOf(c, publication) })}
      t={t}
    />,
  );
}

function addressOf({ agencyId, id }: Publication): string {
  return `/hasil/${agencyId}/${id}`;
}

function dayOf({ var: { format } }: WebContext, { publishedAt, preparedAt }: Publication): string {
  return format.day(format.dayOf(publishedAt ?? preparedAt));
}

/** The office whose result it is, with its agency, in the reader's language. */
async function officeNames(
  ctx: Context,
  publications: readonly Publication[],
): Promise<(publication: Publication) => string> {
  const offices = await officesOf(ctx, [...new Set(publications.map(({ unitId }) => unitId))]);
  const names = new Map(
    offices.map((one) => [
      one.unitId,
      ctx.lang === "id" ? `${one.unit}, ${one.agency}` : `${one.unitEn}, ${one.agencyEn}`,
    ]),
  );
  return ({ unitId }) => names.get(unitId) ?? "";
}

const Ids = z.object({ agency: z.uuid(), id: z.uuid() });

/**
 * The result at this address, with the evidence that its page shows.
 * @throws MutuError `not-found` unless it is published: a draft does not exist for the public
 */
async function publishedHere(
  c: WebContext,
): Promise<{ readonly publication: Publication; readonly evidence: Evidence }> {
  const ids = Ids.safeParse({ agency: c.req.param("agency"), id: c.req.param("id") });
  if (!ids.success) throw new MutuError("not-found", "error.not-found");
  const publication = await publicationById(c.var.ctx, ids.data.agency, ids.data.id);
  if (publication.state !== "published") throw new MutuError("not-found", "error.not-found");
  const evidence = await evidenceById(c.var.ctx, publication.agencyId, publication.told.effect.evidenceId);
  return { publication, evidence };
}

const Points = z.array(z.object({ at: z.string(), value: z.number(), n: z.number().nullable() }));

function pointsOf({ rows }: Evidence): z.output<typeof Points> {
  return Points.parse(rows);
}

async function sendPicture(c: WebContext): Promise<Response> {
  return sendFrozenPicture(c, (await publishedHere(c)).evidence);
}

/** The series behind the picture: periods and values only. */
async function sendSeries(c: WebContext): Promise<Response> {
  const { publication, evidence } = await publishedHere(c);
  const rows = pointsOf(evidence).map(({ at, value, n }) => [at, value, n]);
  return sendCsv(c, `hasil-${publication.id}.csv`, { columns: ["period_start", "value", "n"], rows });
}

import { z } from "zod";
import { services } from "../../../modules/catalogue/index.ts";
import { agencyById } from "../../../modules/organisations/index.ts";
import {
  instrumentNamed,
  isOpenOn,
  lastDayOf,
  SubmitResponse,
  submitResponse,
  type Wave,
  waveById,
} from "../../../modules/surveys/index.ts";
import { MutuError } from "../../../platform/errors.ts";
import { localDate } from "../../../platform/local-date.ts";
import { carryOut } from "../../form/carry-out.ts";
import { type FormState, newForm } from "../../form/form-state.ts";
import { invalidForm } from "../../form/invalid-form.ts";
import { parseForm } from "../../form/parse-form.ts";
import { type Route, route } from "../../route.ts";
import { show } from "../../show.tsx";
import { ButtonLink, Buttons, Page } from "../../ui/index.tsx";
import type { WebContext } from "../../web-context.ts";
import { SurveyPage } from "./survey-page.tsx";

const path = "/survei/:agency/:wave";

/** The survey that citizens answer, without an account and without a script. */
export const publicSurveyRoutes: readonly Route[] = [
  route("survey", { method: "GET", path, access: "public", handler: showSurvey }),
  route("survey", { method: "POST", path, access: "public", isCounted: true, handler: send }),
  route("survey", { method: "GET", path: `${path}/terima`, access: "public", handler: showThanks }),
];

const Ids = z.object({ agency: z.uuid(), wave: z.uuid() });

function waveHere(c: WebContext): Promise<Wave> {
  const ids = Ids.safeParse({ agency: c.req.param("agency"), wave: c.req.param("wave") });
  if (!ids.success) throw new MutuError("not-found", "error.not-found");
  return waveById(c.var.ctx, ids.data.agency, ids.data.wave);
}

async function showSurvey(c: WebContext): Promise<Response> {
  const wave = await waveHere(c);
  const { ctx } = c.var;
  if (!isOpenOn(wave, localDate(ctx.now, ctx.zone))) return showClosed(c, wave);
  const { items } = instrumentNamed(wave.instrument);
  const asked = items.map(({ key }, i) => [`answers.${i}.item`, key]);
  return surveyPage(c, wave, newForm(Object.fromEntries(asked)));
}

async function surveyPage(c: WebContext, wave: Wave, form: FormState): Promise<Response> {
  const { ctx, t, lang } = c.var;
  const agency = await agencyById(ctx, wave.agencyId);
  const { items } = instrumentNamed(wave.instrument);
  return show(
    c,
    <SurveyPage
      lead={t("survey-form.lead", { n: items.length })}
      of={t("survey-form.of", { wave: wave.name, office: lang === "id" ? agency.name : agency.nameEn })}
      form={form}
      action={addressOf(wave)}
      questions={items.map(({ statement, labels }) => ({
        statement: statement[lang],
        choices: labels.map((label, i) => ({ value: String(i + 1), label: label[lang] })),
      }))}
      services={(await services(ctx, wave.agencyId)).map(({ id, name, nameEn }) => ({
        value: id,
        label: lang === "id" ? name : nameEn,
      }))}
      t={t}
    />,
    form.errors.length > 0 ? 422 : 200,
  );
}

async function send(c: WebContext): Promise<Response> {
  const wave = await waveHere(c);
  const given = { agencyId: wave.agencyId, waveId: wave.id };
  const sent = parseForm(c, SubmitResponse, { labels: "survey-form", given });
  if (!sent.ok) return surveyPage(c, wave, sent.form);
  try {
    return await carryOut(c, async (ctx) => {
      await submitResponse(ctx, sent.value);
      return `${addressOf(wave)}/terima`;
    });
  } catch (error) {
    return surveyPage(c, wave, invalidForm(c, "answers.0.score", error));
  }
}

function addressOf({ agencyId, id }: Wave): string {
  return `/survei/${agencyId}/${id}`;
}

async function showThanks(c: WebContext): Promise<Response> {
  await waveHere(c);
  const { t } = c.var;
  return show(
    c,
    <Page title={t("survey-form.thanks")} lead={t("survey-form.thanks.lead")}>
      <Buttons>
        <ButtonLink href="/hasil" kind="secondary">
          {t("survey-form.to-results")}
        </ButtonLink>
      </Buttons>
    </Page>,
  );
}

function showClosed(c: WebContext, wave: Wave): Response {
  const { t, format } = c.var;
  return show(
    c,
    <Page
      title={t("survey-form.not-open")}
      lead={t("survey-form.closed.lead", {
        from: format.day(wave.from),
        until: format.day(lastDayOf(wave)),
      })}
    >
      <Buttons>
        <ButtonLink href="/pengaduan">{t("survey-form.to-complain")}</ButtonLink>
      </Buttons>
    </Page>,
  );
}

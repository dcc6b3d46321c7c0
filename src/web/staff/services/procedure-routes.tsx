import {
  AdoptProcedure,
  adoptProcedure,
  checkDesign,
  DraftProcedure,
  draftProcedure,
  missingIn,
  type ProcedureDraft,
  procedureDraft,
  procedureOn,
  type Service,
  serviceById,
  standardOn,
} from "../../../modules/catalogue/index.ts";
import { localDate } from "../../../platform/local-date.ts";
import { explain } from "../../../platform/rights/decide.ts";
import { carryOut } from "../../form/carry-out.ts";
import type { FormState } from "../../form/form-state.ts";
import { invalidForm } from "../../form/invalid-form.ts";
import { parseForm } from "../../form/parse-form.ts";
import { type Route, route } from "../../route.ts";
import { goTo, show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { addressed } from "../address.ts";
import { AdoptPage } from "./adopt-fields.tsx";
import { addressOfService } from "./design-routes.tsx";
import { DraftPage } from "./draft-page.tsx";
import { noticesInWords } from "./draft-words.ts";
import { procedureForm, rowsFor, takeSteps } from "./procedure-form.ts";
import { procedureInWords } from "./procedure-words.ts";
import { StepFields } from "./step-fields.tsx";

const path = "/staf/layanan/:agency/:id/sop";
const draftPath = `${path}/konsep`;
const adopts = "procedure.adopt";
const drafts = "catalogue.draft";

/** Drafting the next version of a procedure, and adopting it: two different people (STD-12, STD-16). */
export const procedureRoutes: readonly Route[] = [
  route("services", { method: "GET", path, access: "signed-in", handler: showAdoption }),
  route("services", { method: "POST", path, access: { right: adopts }, handler: sendAdoption }),
  route("services", { method: "GET", path: draftPath, access: "signed-in", handler: showDraft }),
  route("services", { method: "POST", path: draftPath, access: { right: drafts }, handler: sendDraft }),
];

type Here = { readonly service: Service; readonly of: { agencyId: string; serviceId: string } };

async function here(c: WebContext): Promise<Here> {
  const { agencyId, id } = addressed(c);
  return { service: await serviceById(c.var.ctx, agencyId, id), of: { agencyId, serviceId: id } };
}

function inForce(c: WebContext, { of }: Here) {
  const { ctx } = c.var;
  return procedureOn(ctx, of, localDate(ctx.now, ctx.zone));
}

async function showAdoption(c: WebContext): Promise<Response> {
  const place = await here(c);
  const { ctx, format } = c.var;
  const { allowed } = await explain(ctx, adopts, place.service);
  if (!allowed) return goTo(c, addressOfService(place.service));
  const draft = await procedureDraft(ctx, place.of);
  const written = draft ?? (await inForce(c, place));
  return adoptionPage(c, place, procedureForm(written, format), {
    count: rowsFor(written?.steps.length ?? 0),
    draft,
  });
}

type Shown = { readonly count: number; readonly draft: ProcedureDraft | null };

function adoptionPage(c: WebContext, { service }: Here, form: FormState, { count, draft }: Shown): Response {
  const { t, format } = c.var;
  const address = addressOfService(service);
  return show(
    c,
    <AdoptPage
      service={{ href: address, name: nameOf(c, service) }}
      title={t("services.adopt.procedure")}
      form={form}
      action={`${address}/sop`}
      t={t}
    >
      {draft === null ? null : (
        <p class="note">{t("procedure.draft.taken", { at: format.day(format.dayOf(draft.savedAt)) })}</p>
      )}
      <StepFields count={count} t={t} />
    </AdoptPage>,
    form.errors.length > 0 ? 422 : 200,
  );
}

async function sendAdoption(c: WebContext): Promise<Response> {
  const place = await here(c);
  const steps = takeSteps(c);
  const shown = { count: rowsFor(steps.length), draft: null };
  const sent = parseForm(c, AdoptProcedure, { labels: "services.adopt", given: { ...place.of, steps } });
  if (!sent.ok) return adoptionPage(c, place, sent.form, shown);
  try {
    return await carryOut(c, async (ctx) => {
      await adoptProcedure(ctx, sent.value);
      return addressOfService(place.service);
    });
  } catch (error) {
    return adoptionPage(c, place, invalidForm(c, "validFrom", error), shown);
  }
}

async function showDraft(c: WebContext): Promise<Response> {
  const place = await here(c);
  const { ctx, format } = c.var;
  const { allowed } = await explain(ctx, drafts, place.service);
  if (!allowed) return goTo(c, addressOfService(place.service));
  const draft = await procedureDraft(ctx, place.of);
  const written = draft ?? (await inForce(c, place));
  const form = procedureForm(written, format, { version: draft?.version ?? 0 });
  return draftPage(c, place, form, { count: rowsFor(written?.steps.length ?? 0), draft });
}

async function draftPage(c: WebContext, place: Here, form: FormState, shown: Shown): Promise<Response> {
  const { ctx, t, format } = c.var;
  const words = { t, format };
  const { service } = place;
  const { draft, count } = shown;
  const address = addressOfService(service);
  const adoption = await explain(ctx, adopts, service);
  const who = adoption.functions.map((one) => one[t.lang]).join(", ");
  const standard = await standardOn(ctx, place.of, localDate(ctx.now, ctx.zone));
  const timeLimit = standard?.components.find(({ key }) => key === "timeLimit") ?? null;
  return show(
    c,
    <DraftPage
      title={t("procedure.draft.title")}
      lead={
        who === ""
          ? t("procedure.draft.lead.plain", { service: nameOf(c, service) })
          : t("procedure.draft.lead", { service: nameOf(c, service), who })
      }
      service={{ href: address, name: nameOf(c, service) }}
      notices={
        draft === null
          ? []
          : noticesInWords(
              missingIn(draft.steps),
              timeLimit && checkDesign(draft, timeLimit),
              timeLimit,
              words,
            )
      }
      drawing={draft === null ? null : procedureInWords(draft, words)}
      form={form}
      action={`${address}/sop/konsep`}
      count={count}
      t={t}
    />,
    form.errors.length > 0 ? 422 : 200,
  );
}

async function sendDraft(c: WebContext): Promise<Response> {
  const place = await here(c);
  const steps = takeSteps(c);
  const sent = parseForm(c, DraftProcedure, { labels: "services.adopt", given: { ...place.of, steps } });
  if (!sent.ok) return draftPage(c, place, sent.form, { count: rowsFor(steps.length), draft: null });
  return carryOut(c, async (ctx) => {
    await draftProcedure(ctx, sent.value);
    return `${addressOfService(place.service)}/sop/konsep`;
  });
}

function nameOf(c: WebContext, service: Service): string {
  return c.var.lang === "id" ? service.name : service.nameEn;
}

import {
  AppointPerson,
  appointmentById,
  appointPerson,
  EndAppointment,
  endAppointment,
  InvitePerson,
  invitePerson,
  personById,
} from "../../../modules/organisations/index.ts";
import { MutuError } from "../../../platform/errors.ts";
import { localDate } from "../../../platform/local-date.ts";
import { type FormState, newForm } from "../../form/form-state.ts";
import { parseForm } from "../../form/parse-form.ts";
import { type Refused, refusedForm } from "../../form/refused-form.ts";
import { type Route, route } from "../../route.ts";
import { goTo, show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { personHere } from "../person-here.ts";
import { EndAppointmentPage } from "./end-appointment-page.tsx";
import { grantChoices } from "./grant-choices.ts";
import { GrantPage } from "./grant-form.tsx";
import { may } from "./may.ts";
import { hasPassword, takePasswordAgain } from "./password-again.ts";

type Status = 200 | Refused["status"];

const area = "administration";
const access = { right: "settings.grantRole" } as const;
const invitePath = "/staf/administrasi/orang/undang";

/** Giving and ending positions. An administrator proposes the right `settings.grantRole`, so the pages are theirs too. */
export const grantRoutes: readonly Route[] = [
  route(area, {
    method: "GET",
    path: invitePath,
    access,
    handler: (c) => showInvite(c, freshGrant(c), 200),
  }),
  route(area, { method: "POST", path: invitePath, access, handler: takeInvite }),
  route(area, {
    method: "GET",
    path: "/staf/administrasi/orang/:id/tugas",
    access,
    handler: (c) => showAppoint(c, freshGrant(c), 200),
  }),
  route(area, { method: "POST", path: "/staf/administrasi/orang/:id/tugas", access, handler: takeAppoint }),
  route(area, { method: "GET", path: "/staf/administrasi/tugas/:id/akhiri", access, handler: askEnd }),
  route(area, { method: "POST", path: "/staf/administrasi/tugas/:id/akhiri", access, handler: takeEnd }),
];

/** A position begins today, of its own right, unless something else is typed. */
function freshGrant(c: WebContext): FormState {
  return newForm({ basis: "attribution", from: localDate(c.var.ctx.now, c.var.ctx.zone) });
}

async function showInvite(c: WebContext, form: FormState, status: Status) {
  const { t } = c.var;
  const words = {
    title: t("administration.invite"),
    lead: t("administration.invite.lead"),
    submit: t("administration.invite.submit"),
  };
  return showGrant(c, { ...words, form, action: invitePath, isNew: true }, status);
}

async function showAppoint(c: WebContext, form: FormState, status: Status) {
  const { ctx, t } = c.var;
  const person = await personById(ctx, idOf(c));
  const words = {
    title: `${t("administration.appoint")}: ${person.name}`,
    lead: t("administration.appoint.lead"),
    submit: t("administration.appoint.submit"),
  };
  const action = `/staf/administrasi/orang/${person.id}/tugas`;
  return showGrant(c, { ...words, form, action, isNew: false }, status);
}

type Shown = Pick<Parameters<typeof GrantPage>[0], "form" | "action" | "title" | "lead" | "submit" | "isNew">;

async function showGrant(c: WebContext, shown: Shown, status: Status) {
  const choices = await grantChoices(c);
  const mayOpenSecrets = await may(c, "settings.grantRole");
  const asksPassword = await hasPassword(c);
  return show(
    c,
    <GrantPage
      {...shown}
      choices={choices}
      mayOpenSecrets={mayOpenSecrets}
      asksPassword={asksPassword}
      t={c.var.t}
    />,
    status,
  );
}

async function takeInvite(c: WebContext) {
  const { agencyId } = personHere(c).actor;
  const sent = parseForm(c, InvitePerson, { labels: "administration.grant", given: { agencyId } });
  if (!sent.ok) return showInvite(c, sent.form, 422);
  try {
    await takePasswordAgain(c);
    const { personId } = await invitePerson(c.var.ctx, sent.value);
    return goTo(c, `/staf/administrasi/orang/${personId}?kabar=undangan`);
  } catch (error) {
    const { form, status } = refusedForm(c, refusedPart(error), error);
    return showInvite(c, form, status);
  }
}

async function takeAppoint(c: WebContext) {
  const { agencyId } = personHere(c).actor;
  const given = { agencyId, personId: idOf(c) };
  const sent = parseForm(c, AppointPerson, { labels: "administration.grant", given });
  if (!sent.ok) return showAppoint(c, sent.form, 422);
  try {
    await takePasswordAgain(c);
    const { personId } = await appointPerson(c.var.ctx, sent.value);
    return goTo(c, `/staf/administrasi/orang/${personId}?kabar=tugas`);
  } catch (error) {
    const { form, status } = refusedForm(c, refusedPart(error), error);
    return showAppoint(c, form, status);
  }
}

/** The field that a refusal of the verb is about. */
function refusedPart(error: unknown): string {
  const key = error instanceof MutuError ? error.key : "";
  return key.startsWith("auth.") ? "yourPassword" : "functionCode";
}

async function askEnd(c: WebContext) {
  const { ctx } = c.var;
  const { version } = await appointmentById(ctx, personHere(c).actor.agencyId, idOf(c));
  return showEnd(c, newForm({ version, lastDay: localDate(ctx.now, ctx.zone) }), 200);
}

async function takeEnd(c: WebContext) {
  const given = { agencyId: personHere(c).actor.agencyId, appointmentId: idOf(c) };
  const sent = parseForm(c, EndAppointment, { labels: "administration.end", given });
  if (!sent.ok) return showEnd(c, sent.form, 422);
  try {
    const { personId } = await endAppointment(c.var.ctx, sent.value);
    return goTo(c, `/staf/administrasi/orang/${personId}?kabar=akhir`);
  } catch (error) {
    const { form, status } = refusedForm(c, "lastDay", error);
    return showEnd(c, form, status);
  }
}

async function showEnd(c: WebContext, form: FormState, status: Status) {
  const { ctx, t } = c.var;
  const { id, personId, title } = await appointmentById(ctx, personHere(c).actor.agencyId, idOf(c));
  const { name } = await personById(ctx, personId);
  return show(
    c,
    <EndAppointmentPage form={form} appointmentId={id} personId={personId} name={name} title={title} t={t} />,
    status,
  );
}

function idOf(c: WebContext): string {
  return c.req.param("id") ?? "";
}

import {
  appointmentsOf,
  functionsInside,
  InviteAgain,
  inviteAgain,
  peopleOf,
  personById,
  unitsOf,
} from "../../../modules/organisations/index.ts";
import { MutuError } from "../../../platform/errors.ts";
import { localDate } from "../../../platform/local-date.ts";
import { matrixInForce } from "../../../platform/rights/load-matrix.ts";
import { parseForm } from "../../form/parse-form.ts";
import { type Route, route } from "../../route.ts";
import { goTo, show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { personHere } from "../person-here.ts";
import { may, mayAppoint } from "./may.ts";
import { PeoplePage } from "./people-page.tsx";
import { PersonPage } from "./person-page.tsx";
import { shownAppointment, shownPeople } from "./shown-people.ts";

const area = "administration";

/** Who works here. */
export const peopleRoutes: readonly Route[] = [
  route(area, { method: "GET", path: "/staf/administrasi/orang", access: "signed-in", handler: showPeople }),
  route(area, {
    method: "POST",
    path: "/staf/administrasi/orang/undang-lagi",
    access: { right: "person.invite" },
    handler: sendAgain,
  }),
  route(area, {
    method: "GET",
    path: "/staf/administrasi/orang/:id",
    access: "signed-in",
    handler: showPerson,
  }),
];

const news = {
  undangan: "administration.invited",
  tugas: "administration.appointed",
  akhir: "administration.ended",
} as const;

function noticeOf(c: WebContext): string | null {
  const word = c.req.query("kabar");
  return word === "undangan" || word === "tugas" || word === "akhir" ? c.var.t(news[word]) : null;
}

async function showPeople(c: WebContext) {
  const { ctx, t } = c.var;
  const { agencyId } = personHere(c).actor;
  const people = await peopleOf(ctx, agencyId);
  const appointments = await appointmentsOf(ctx, agencyId);
  const shown = shownPeople(people, appointments, localDate(ctx.now, ctx.zone));
  const mayInvite = await mayAppoint(c);
  return show(c, <PeoplePage people={shown} mayInvite={mayInvite} notice={noticeOf(c)} t={t} />);
}

async function showPerson(c: WebContext) {
  const { ctx, t, format, lang } = c.var;
  const { agencyId } = personHere(c).actor;
  const person = await personById(ctx, c.req.param("id") ?? "");
  const { functions } = await matrixInForce(ctx);
  const words = {
    t,
    format,
    today: localDate(ctx.now, ctx.zone),
    functions: new Map(functionsInside(functions).map((f) => [f.code, f[lang]])),
    units: new Map(
      (await unitsOf(ctx, agencyId)).map((unit) => [unit.id, lang === "id" ? unit.name : unit.nameEn]),
    ),
  };
  const own = (await appointmentsOf(ctx, agencyId)).filter(({ personId }) => personId === person.id);
  return show(
    c,
    <PersonPage
      person={person}
      appointments={own.map((appointment) => shownAppointment(appointment, words))}
      agencyId={agencyId}
      mayAppoint={await mayAppoint(c)}
      waitsForInvitation={!person.hasPassword && !person.fictional && (await may(c, "person.invite"))}
      notice={noticeOf(c)}
      t={t}
    />,
  );
}

async function sendAgain(c: WebContext) {
  const sent = parseForm(c, InviteAgain);
  if (!sent.ok) throw new MutuError("not-found", "error.not-found");
  await inviteAgain(c.var.ctx, sent.value);
  return goTo(c, `/staf/administrasi/orang/${sent.value.personId}?kabar=undangan`);
}

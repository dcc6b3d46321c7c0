import type { StoredLog } from "../../../modules/processes/index.ts";
import { MutuError } from "../../../platform/errors.ts";
import type { Words } from "../../../platform/i18n/words.ts";
import { explain } from "../../../platform/rights/decide.ts";
import { type FormState, newForm } from "../../form/form-state.ts";
import { type Route, route } from "../../route.ts";
import { sendCsv } from "../../send-csv.ts";
import { show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { sendFinding } from "../open-finding/send-finding.ts";
import { rightBox } from "../right-box.ts";
import { addressOfLog } from "./log-address.ts";
import { logHere } from "./log-here.ts";
import { addressOfPlace, type PlaceHere, placeNames } from "./place-address.ts";
import { casesOfPlace, type PlaceOfLog, placeOfLog, timeClasses } from "./place-figures.ts";
import { PlacePage } from "./place-page.tsx";
import {
  addressOfThese,
  daysLostAt,
  neighboursTable,
  placeCases,
  placeFacts,
  placeSentence,
  seenPlace,
  timesInWords,
  unitsTable,
} from "./place-words.tsx";

const path = "/staf/proses/:agency/:id/peta/tempat";

/** A step or a way of the map, and the finding that is made of it. */
export const placeRoutes: readonly Route[] = [
  route("processes", { method: "GET", path, access: "signed-in", handler: showPlace }),
  route("processes", { method: "GET", path: `${path}.csv`, access: "signed-in", handler: download }),
  route("processes", { method: "POST", path, access: "signed-in", handler: openFromPlace }),
];

type Asked = { readonly log: StoredLog; readonly place: PlaceHere; readonly among: number | null };

/** What the address asks for. @throws MutuError `not-found` when it names no place */
async function askedHere(c: WebContext): Promise<Asked> {
  const log = await logHere(c);
  const to = c.req.query(placeNames.to);
  if (to === undefined) throw new MutuError("not-found", "error.not-found");
  const times = numberIn(c.req.query(placeNames.times));
  return {
    log,
    place: { from: c.req.query(placeNames.from) ?? null, to, steps: numberIn(c.req.query(placeNames.steps)) },
    among: times !== null && times < timeClasses.length ? times : null,
  };
}

/** @throws MutuError `not-found` when the log has no such place */
async function placeHere(c: WebContext): Promise<PlaceOfLog> {
  const { log, place, among } = await askedHere(c);
  const found = await placeOfLog(c, log, place, among);
  if (found === null) throw new MutuError("not-found", "error.not-found");
  return found;
}

function numberIn(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,3}$/.test(text) ? Number(text) : null;
}

async function showPlace(c: WebContext): Promise<Response> {
  const here = await placeHere(c);
  const { t, format } = c.var;
  const { from, to } = here.place;
  const title =
    from === null
      ? t("processes.place.finding.step", { to })
      : t("processes.place.finding.way", { from, to });
  const form = newForm({
    title: title.slice(0, 200),
    weakness: placeSentence(here, { t, format }),
    certainty: here.found.cases < 10 ? "not-enough-to-tell" : "likely",
    people: here.found.cases,
    daysLost: Math.round(daysLostAt(here)),
  });
  return placePage(c, here, form);
}

async function placePage(c: WebContext, here: PlaceOfLog, form: FormState): Promise<Response> {
  const { ctx, t, format } = c.var;
  const words: Words = { t, format };
  const { log, place } = here;
  const explained = await explain(ctx, "finding.open", log);
  return show(
    c,
    <PlacePage
      place={{
        title: placeSentence(here, words),
        up: [
          { href: addressOfLog(log), name: log.name },
          { href: `${addressOfLog(log)}/peta`, name: t("processes.section.map") },
        ],
        joined:
          place.steps === null
            ? null
            : {
                sentence: t("processes.place.joined", { n: format.count(place.steps) }),
                all: {
                  href: addressOfPlace(log, { ...place, steps: null }),
                  name: t("processes.place.joined.all"),
                },
              },
        facts: placeFacts(here, words),
        times: timesInWords(here, words),
        neighbours: (["before", "after"] as const)
          .filter((side) => here[side].length > 0)
          .map((side) => neighboursTable(here, side, words)),
        units: unitsTable(here, words),
        cases: placeCases(here, words),
        shown: shownOf(here, words),
        links: linksOf(here, words),
        finding: {
          form,
          action: addressOfPlace(log, place),
          places: null,
          right: explained.allowed ? null : rightBox(explained, t.lang),
        },
      }}
      t={t}
    />,
    form.errors.length > 0 ? 422 : 200,
  );
}

function shownOf({ cases, found, times, among }: PlaceOfLog, { t, format }: Words): string | null {
  const all = among === null ? found.cases : (times[among]?.cases ?? 0);
  if (cases.length === all) return null;
  return t("processes.place.cases.first", { shown: format.count(cases.length), n: format.count(all) });
}

function linksOf(here: PlaceOfLog, { t }: Words) {
  const { log, place, among, step } = here;
  const these = addressOfThese(here);
  return [
    ...(among === null
      ? []
      : [{ href: `${addressOfPlace(log, place)}#kasus`, name: t("processes.place.cases.all") }]),
    {
      href: addressOfPlace(log, place, among).replace("/tempat?", "/tempat.csv?"),
      name: t("processes.place.cases.download"),
    },
    ...(these === null ? [] : [{ href: these, name: t("processes.place.choose") }]),
    ...(step === null || step.normSeconds === null || place.from !== null
      ? []
      : [{ href: `${addressOfLog(log)}/langkah/${step.id}`, name: t("processes.place.norm") }]),
  ];
}

async function download(c: WebContext): Promise<Response> {
  const { log, place, among } = await askedHere(c);
  const cases = await casesOfPlace(c.var.ctx, log, place, among);
  const columns = ["case", "at", "seconds", "times"];
  const rows = cases.map(({ name, at, seconds, times }) => [name, at.toISOString(), seconds, times]);
  return sendCsv(c, `kasus-${log.id}.csv`, { columns, rows });
}

async function openFromPlace(c: WebContext): Promise<Response> {
  const here = await placeHere(c);
  const { log, step } = here;
  return sendFinding(c, {
    given: {
      agencyId: log.agencyId,
      unitId: log.unitId,
      serviceId: log.serviceId,
      stepId: step?.id ?? null,
      componentKey: "timeLimit",
    },
    seen: async () => seenPlace(here, { t: c.var.t, format: c.var.format }),
    again: (form) => placePage(c, here, form),
  });
}

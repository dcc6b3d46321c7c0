import { MutuError } from "../../../platform/errors.ts";
import type { Seen } from "../../../platform/evidence/freeze.ts";
import { inEachLanguage, type Words } from "../../../platform/i18n/words.ts";
import { explain } from "../../../platform/rights/decide.ts";
import { type FormState, newForm } from "../../form/form-state.ts";
import { type Route, route } from "../../route.ts";
import { show } from "../../show.tsx";
import { Link, type TableProps } from "../../ui/index.tsx";
import type { WebContext } from "../../web-context.ts";
import { sendFinding } from "../open-finding/send-finding.ts";
import { rightBox } from "../right-box.ts";
import { addressOfDeviation, kindOfSegment } from "./conformance-address.ts";
import { deviationRows, sharesInWords, trackPicture } from "./conformance-charts.tsx";
import { type DeviationOfLog, deviationOfLog } from "./conformance-figures.ts";
import { DeviationPage } from "./conformance-page.tsx";
import {
  delayInWords,
  deviationSentence,
  isTold,
  nameOf,
  sinceInWords,
  stepOf,
  whatHappened,
  whereInWords,
} from "./conformance-words.ts";
import { addressOfCase, addressOfLog } from "./log-address.ts";
import { logHere } from "./log-here.ts";

const path = "/staf/proses/:agency/:id/prosedur/:kind";

/** One deviation with its cases, and the finding that is made of it. */
export const deviationRoutes: readonly Route[] = [
  route("processes", { method: "GET", path, access: "signed-in", handler: showDeviation }),
  route("processes", { method: "POST", path, access: "signed-in", handler: openFromDeviation }),
];

/** Cases of the page. */
const shownCases = 50;

async function deviationHere(c: WebContext): Promise<DeviationOfLog> {
  const log = await logHere(c);
  const kind = kindOfSegment(c.req.param("kind"));
  const step = c.req.query("langkah");
  const found =
    kind === null || step === undefined
      ? null
      : await deviationOfLog(c, log, { kind, step, most: shownCases });
  if (found === null) throw new MutuError("not-found", "error.not-found");
  return found;
}

async function showDeviation(c: WebContext): Promise<Response> {
  const here = await deviationHere(c);
  const { t, format } = c.var;
  const words: Words = { t, format };
  const { deviation, procedure } = here;
  const form = newForm({
    title: t("processes.procedure.finding-title", {
      step: nameOf(procedure, deviation.step),
      what: whatHappened(procedure, deviation, words),
    }).slice(0, 200),
    weakness: deviationSentence(here, deviation, words),
    certainty: isTold(deviation) ? "certain" : "not-enough-to-tell",
    people: deviation.cases,
    daysLost: Math.round(daysLostBy(here)),
  });
  return deviationPage(c, here, form);
}

/** Days that these cases took longer, where that is certain: an estimate that a person may correct. */
function daysLostBy({ deviation: { cases, delay } }: DeviationOfLog): number {
  return delay.value !== null && delay.value.low > 0 ? (cases * delay.value.seconds) / 86_400 : 0;
}

async function deviationPage(c: WebContext, here: DeviationOfLog, form: FormState): Promise<Response> {
  const { ctx, t, format } = c.var;
  const words: Words = { t, format };
  const { log, deviation, cases } = here;
  const explained = await explain(ctx, "finding.open", log);
  const facts = [
    ["delay", delayInWords(deviation, words)],
    ["since", sinceInWords(deviation, words)],
    ["where", whereInWords(deviation, here.places, words)],
    ["promise", t(`component.${deviation.component}`)],
  ] as const;
  return show(
    c,
    <DeviationPage
      title={deviationSentence(here, deviation, words)}
      up={{ href: `${addressOfLog(log)}/prosedur`, name: log.name }}
      facts={facts.map(([key, value]) => `${t(`processes.procedure.${key}`)}: ${value}`)}
      chart={sharesInWords(here, deviation, words)}
      cases={casesTable(here, words)}
      shown={
        cases.length === deviation.cases
          ? null
          : t("processes.procedure.cases.first", {
              shown: format.count(cases.length),
              n: format.count(deviation.cases),
            })
      }
      finding={{
        form,
        action: addressOfDeviation(log, deviation),
        places: null,
        right: explained.allowed ? null : rightBox(explained, t.lang),
      }}
      t={t}
    />,
    form.errors.length > 0 ? 422 : 200,
  );
}

function casesTable({ log, cases }: DeviationOfLog, { t, format }: Words): TableProps {
  return {
    caption: t("processes.procedure.cases.title"),
    columns: [
      { key: "case", name: t("processes.procedure.case") },
      { key: "began", name: t("processes.procedure.began") },
      { key: "lasted", name: t("processes.procedure.lasted"), numeric: true },
    ],
    rows: cases.map(({ name, began, seconds }) => ({
      case: <Link href={addressOfCase(log, name)}>{name}</Link>,
      began: format.day(format.dayOf(began)),
      lasted: format.duration(seconds),
    })),
  };
}

async function openFromDeviation(c: WebContext): Promise<Response> {
  const here = await deviationHere(c);
  const { log, deviation, procedure } = here;
  return sendFinding(c, {
    given: {
      agencyId: log.agencyId,
      unitId: log.unitId,
      serviceId: log.serviceId,
      kind: "execution",
      stepId: stepOf(procedure, deviation.step)?.id ?? null,
      componentKey: deviation.component,
    },
    seen: async () => seenDeviation(here, { t: c.var.t, format: c.var.format }),
    again: (form) => deviationPage(c, here, form),
  });
}

/** What is frozen with a finding: the deviation among all, the versions of both sides, the drawing. */
function seenDeviation(here: DeviationOfLog, words: Words): Seen {
  const { log, procedure, found, deviation } = here;
  return {
    agencyId: log.agencyId,
    kind: "procedure-deviation",
    sentence: inEachLanguage(words.format.zone, (own) => deviationSentence(here, deviation, own)),
    definition: {
      population: log.name,
      procedure: procedure.decree,
      clock: words.t("processes.definition.clock"),
      method: "Adriansyah (2014); Wilson (1927), 95 %; Kaplan-Meier, Zou & Donner (2008)",
      n: found.cases.compared,
      until: log.extractedAt.toISOString(),
      logSha256: log.parquetSha256,
    },
    rows: deviationRows(here),
    picture: trackPicture(here, words),
  };
}

import { componentKeys, procedureOn, services } from "../../../modules/catalogue/index.ts";
import { agencies, unitsOf } from "../../../modules/organisations/index.ts";
import {
  activeDetectors,
  DismissSignal,
  dismissSignal,
  runDetectors,
  type Signal,
  signalById,
  signalsIn,
} from "../../../modules/warnings/index.ts";
import type { Words } from "../../../platform/i18n/words.ts";
import { localDate } from "../../../platform/local-date.ts";
import { explain } from "../../../platform/rights/decide.ts";
import { carryOut } from "../../form/carry-out.ts";
import { type FormState, newForm } from "../../form/form-state.ts";
import { parseForm } from "../../form/parse-form.ts";
import { type Route, route } from "../../route.ts";
import { sendCsv } from "../../send-csv.ts";
import { goTo, show } from "../../show.tsx";
import { chartSizes } from "../../ui/chart/chart-size.ts";
import type { WebContext } from "../../web-context.ts";
import { addressed } from "../address.ts";
import { unitNames } from "../offices.ts";
import { sendFinding } from "../open-finding/send-finding.ts";
import { rightBox } from "../right-box.ts";
import { exploreRoutes } from "./explore-routes.tsx";
import { SignalPage } from "./signal-page.tsx";
import { seriesPicture } from "./signal-picture.ts";
import { signalInWords } from "./signal-shown.ts";
import {
  chanceText,
  excessOf,
  kindOf,
  ruleText,
  sentenceInBoth,
  seriesDefinition,
  seriesKept,
  seriesName,
  signalSentence,
} from "./signal-words.ts";
import { SignalsPage } from "./signals-page.tsx";

const one = "/staf/peringatan/:agency/:id";

export const warningRoutes: readonly Route[] = [
  route("warnings", { method: "GET", path: "/staf/peringatan", access: "signed-in", handler: showList }),
  route("warnings", {
    method: "POST",
    path: "/staf/peringatan/periksa",
    access: { right: "detector.run" },
    handler: async (c) => {
      await runDetectors(c.var.ctx);
      return goTo(c, "/staf/peringatan");
    },
  }),
  ...exploreRoutes,
  route("warnings", { method: "GET", path: one, access: "signed-in", handler: showSignal }),
  route("warnings", { method: "GET", path: `${one}/deret.csv`, access: "signed-in", handler: download }),
  route("warnings", { method: "POST", path: `${one}/temuan`, access: "signed-in", handler: open }),
  route("warnings", { method: "POST", path: `${one}/kesampingkan`, access: "signed-in", handler: dismiss }),
];

function wordsOf(c: WebContext): Words {
  return { t: c.var.t, format: c.var.frame.format };
}

async function showList(c: WebContext): Promise<Response> {
  const { ctx, t } = c.var;
  const words = wordsOf(c);
  const signals = await signalsIn(ctx, "raised");
  const names = await unitNames(
    ctx,
    signals.map(({ unitId }) => unitId),
  );
  const rows = signals.map((signal) => ({
    href: `/staf/peringatan/${signal.agencyId}/${signal.id}`,
    sentence: signalSentence(signal, seriesName(seriesKept(signal), names.unit(signal.unitId)), words),
    note: t("warnings.row", { unit: names.withAgency(signal.unitId), rule: ruleText(signal.rule, words) }),
    chance: chanceText(signal, words),
  }));
  const own = c.var.signedIn?.actor.agencyId;
  const explained = own === undefined ? null : await explain(ctx, "detector.run", { agencyId: own });
  const detectors = await activeDetectors(ctx);
  const offices = new Map(
    (await agencies(ctx)).map((one) => [one.id, t.lang === "id" ? one.name : one.nameEn]),
  );
  return show(
    c,
    <SignalsPage
      rows={rows}
      detectors={detectors.map(({ agencyId, name, settings, lastRunAt }) => ({
        name,
        agency: offices.get(agencyId) ?? "",
        kind: t(`warnings.detector.kind.${settings.kind}`),
        last: lastRunAt === null ? t("warnings.detector.never") : words.format.shortMoment(lastRunAt),
      }))}
      mayRun={explained?.allowed ?? false}
      t={t}
    />,
  );
}

async function showSignal(c: WebContext): Promise<Response> {
  const { agencyId, id } = addressed(c);
  const signal = await signalById(c.var.ctx, agencyId, id);
  return page(c, signal, { finding: await prefilled(c, signal), dismissal: newForm() });
}

type Forms = { readonly finding: FormState; readonly dismissal: FormState };

async function page(c: WebContext, signal: Signal, { finding, dismissal }: Forms): Promise<Response> {
  const { ctx, t } = c.var;
  const explained = await explain(ctx, "finding.open", signal);
  const failed = finding.errors.length + dismissal.errors.length > 0;
  return show(
    c,
    <SignalPage
      signal={signalInWords(signal, await namesOf(c, signal), wordsOf(c))}
      finding={{
        form: finding,
        action: `/staf/peringatan/${signal.agencyId}/${signal.id}/temuan`,
        places: await places(c, signal),
        right: explained.allowed ? null : rightBox(explained, t.lang),
      }}
      dismissal={dismissal}
      t={t}
    />,
    failed ? 422 : 200,
  );
}

/** What the series of a signal and its unit are called. */
async function namesOf(c: WebContext, signal: Signal) {
  const names = await unitNames(c.var.ctx, [signal.unitId]);
  const units = await unitsOf(c.var.ctx, signal.agencyId);
  return {
    name: seriesName(seriesKept(signal), names.unit(signal.unitId)),
    unit: names.withAgency(signal.unitId),
    unitCode: units.find(({ id }) => id === signal.unitId)?.code ?? "",
  };
}

/** What is known already is written into the form, so that a finding takes one step. */
async function prefilled(c: WebContext, signal: Signal): Promise<FormState> {
  const { t, frame } = c.var;
  const { name } = await namesOf(c, signal);
  const since = frame.format.day(signal.firstAt);
  const step = (await stepsOf(c, signal)).find(({ activity }) => activity === seriesKept(signal).activity);
  return newForm({
    title: t(`warnings.finding.title-of.${kindOf(seriesKept(signal))}`, { name, since }),
    weakness: signalSentence(signal, name, wordsOf(c)),
    serviceId: signal.serviceId,
    stepId: step?.id,
    componentKey: kindOf(seriesKept(signal)) === "step" ? "timeLimit" : null,
    certainty: "likely",
    ...excessOf(signal),
  });
}

async function places(c: WebContext, signal: Signal) {
  const { ctx, t } = c.var;
  const own = await services(ctx, signal.agencyId);
  const steps = await stepsOf(c, signal);
  return {
    services: own.map(({ id, name, nameEn }) => ({ value: id, label: t.lang === "id" ? name : nameEn })),
    components: componentKeys.map((key) => ({ value: key, label: t(`component.${key}`) })),
    steps: steps.map(({ id, number, name }) => ({ value: id, label: `${number}. ${name}` })),
  };
}

async function stepsOf(c: WebContext, { agencyId, serviceId }: Signal) {
  if (serviceId === null) return [];
  const { ctx } = c.var;
  return (await procedureOn(ctx, { agencyId, serviceId }, localDate(ctx.now, ctx.zone)))?.steps ?? [];
}

async function open(c: WebContext): Promise<Response> {
  const { agencyId, id } = addressed(c);
  const signal = await signalById(c.var.ctx, agencyId, id);
  return sendFinding(c, {
    given: { agencyId, unitId: signal.unitId, signalId: signal.id },
    seen: () => seen(c, signal),
    again: (form) => page(c, signal, { finding: form, dismissal: newForm() }),
  });
}

/** The evidence as the page shows it: sentence, definition, rows, picture. */
async function seen(c: WebContext, signal: Signal) {
  const { name } = await namesOf(c, signal);
  const { chart } = seriesKept(signal);
  return {
    agencyId: signal.agencyId,
    kind: "signal",
    sentence: sentenceInBoth(signal, name, c.var.ctx.zone),
    definition: {
      ...seriesDefinition(seriesKept(signal), name, wordsOf(c)),
      rule: signal.rule,
      chart: chart.chart,
    },
    rows: chart.points,
    picture: seriesPicture(chart, chartSizes.wide, "", wordsOf(c)),
  };
}

async function dismiss(c: WebContext): Promise<Response> {
  const { ctx } = c.var;
  const { agencyId, id } = addressed(c);
  const signal = await signalById(ctx, agencyId, id);
  const parsed = parseForm(c, DismissSignal, { labels: "warnings.form", given: { agencyId, signalId: id } });
  if (!parsed.ok) return page(c, signal, { finding: await prefilled(c, signal), dismissal: parsed.form });
  return carryOut(c, async (ctx) => {
    await dismissSignal(ctx, parsed.value);
    return "/staf/peringatan";
  });
}

async function download(c: WebContext): Promise<Response> {
  const { agencyId, id } = addressed(c);
  const { chart } = seriesKept(await signalById(c.var.ctx, agencyId, id));
  const columns = ["at", "value", "center", "low", "high", "n"] as const;
  const rows = chart.points.map((point) => columns.map((column) => point[column]));
  return sendCsv(c, "deret.csv", { columns, rows });
}

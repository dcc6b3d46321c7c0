import type { LosingCase } from "../../../analytics/eventlog/questions/losses.ts";
import type { FourEyes } from "../../../analytics/mining/time/four-eyes.ts";
import type { RankedLoss } from "../../../analytics/mining/time/rank-losses.ts";
import { losingCasesAnalysis, type StoredLog, samePersonAnalysis } from "../../../modules/processes/index.ts";
import { MutuError } from "../../../platform/errors.ts";
import type { Seen } from "../../../platform/evidence/freeze.ts";
import { inEachLanguage, type Words } from "../../../platform/i18n/words.ts";
import { explain } from "../../../platform/rights/decide.ts";
import { type FormState, newForm } from "../../form/form-state.ts";
import { type Route, route } from "../../route.ts";
import { show } from "../../show.tsx";
import type { TableProps } from "../../ui/index.tsx";
import type { WebContext } from "../../web-context.ts";
import { sendFinding } from "../open-finding/send-finding.ts";
import { rightBox } from "../right-box.ts";
import { answerHere } from "./answer-here.ts";
import type { ChartInWords } from "./chart-in-words.ts";
import { pairSentence } from "./hands-words.ts";
import { addressOfCase, addressOfLog } from "./log-address.ts";
import { logHere } from "./log-here.ts";
import { addressOfLoss, addressOfPair, lossSegments } from "./lost-address.ts";
import { type LossesOfLog, lossesHere } from "./lost-figures.ts";
import { linked, WeaknessPage } from "./lost-page.tsx";
import { kindOf, lossesInWords, lossName, lossSentence, seenLoss } from "./lost-words.ts";

const path = "/staf/proses/:agency/:id/waktu";

/** One loss or one pair of steps: its cases, and the finding that is made of it. */
export const weaknessRoutes: readonly Route[] = [
  route("processes", { method: "GET", path: `${path}/:kind`, access: "signed-in", handler: showWeakness }),
  route("processes", {
    method: "POST",
    path: `${path}/:kind`,
    access: "signed-in",
    handler: openFromWeakness,
  }),
];

/** Cases of the page. */
const shownCases = 20;

/** A weakness ready to be shown, and to become a finding. */
type Weakness = {
  readonly log: StoredLog;
  readonly sentence: string;
  readonly findingTitle: string;
  readonly certainty: RankedLoss["certainty"];
  readonly people: number;
  readonly daysLost: number | null;
  readonly chart: ChartInWords | null;
  readonly cases: TableProps;
  readonly action: string;
  /** The step of the procedure that it concerns, when there is one */
  readonly stepId: string | null;
  readonly seen: () => Seen;
};

async function weaknessHere(c: WebContext): Promise<Weakness> {
  const log = await logHere(c);
  const found = await foundHere(c, log);
  if (found === null) throw new MutuError("not-found", "error.not-found");
  return found;
}

function foundHere(c: WebContext, log: StoredLog): Promise<Weakness | null> {
  return c.req.param("kind") === "empat-mata" ? pairHere(c, log) : lossHere(c, log);
}

async function lossHere(c: WebContext, log: StoredLog): Promise<Weakness | null> {
  const { t, format } = c.var;
  const words: Words = { t, format };
  const kind = kindOf(c.req.param("kind"), lossSegments);
  const subject = c.req.query("di");
  if (kind === null || subject === undefined) return null;
  const found = await lossesHere(c, log);
  const loss = found.losses.find((one) => one.kind === kind && one.subject === subject);
  if (!loss) return null;
  const question = { loss: { kind, subject }, columns: found.holders.columns, most: shownCases };
  return lossWeakness(found, loss, await answerHere(c, log, losingCasesAnalysis, question), words);
}

function lossWeakness(
  found: LossesOfLog,
  loss: RankedLoss,
  cases: readonly LosingCase[],
  words: Words,
): Weakness {
  const { log, procedure } = found;
  const { t, format } = words;
  return {
    log,
    sentence: lossSentence(loss, words),
    findingTitle: t("processes.lost.finding-title", { loss: lossName(loss, words) }),
    certainty: loss.certainty,
    people: loss.cases,
    daysLost: Math.round(loss.seconds / 86_400),
    chart: lossesInWords(found, words, loss),
    cases: {
      caption: t("processes.lost.worst"),
      columns: [
        { key: "case", name: t("processes.lost.case") },
        { key: "times", name: t("processes.lost.times"), numeric: true },
        { key: "time", name: t("processes.lost.time"), numeric: true },
      ],
      rows: cases.map(({ name, times, seconds }) => ({
        case: linked(addressOfCase(log, name), name),
        times: format.count(times),
        time: format.duration(seconds),
      })),
    },
    action: addressOfLoss(log, loss),
    stepId: procedure.find(({ activity }) => activity === loss.subject)?.id ?? null,
    seen: () => seenLoss(found, loss, words),
  };
}

async function pairHere(c: WebContext, log: StoredLog): Promise<Weakness | null> {
  const { t, format } = c.var;
  const pair = { one: c.req.query("satu") ?? "", other: c.req.query("dua") ?? "" };
  const found = await lossesHere(c, log);
  const { fourEyes, columns } = found.holders;
  const broken = fourEyes?.find(({ one, other }) => one === pair.one && other === pair.other);
  if (!broken || broken.same === 0 || columns.resource === null) return null;
  const question = { resource: columns.resource, pair, most: shownCases };
  return pairWeakness(found, broken, await answerHere(c, log, samePersonAnalysis, question), { t, format });
}

function pairWeakness(
  { log, procedure, holders }: LossesOfLog,
  pair: FourEyes,
  cases: readonly string[],
  words: Words,
): Weakness {
  const { t, format } = words;
  return {
    log,
    sentence: pairSentence(pair, words),
    findingTitle: t("processes.eyes.finding-title", { one: pair.one, other: pair.other }),
    certainty: "certain",
    people: pair.same,
    daysLost: null,
    chart: null,
    cases: {
      caption: t("processes.eyes.cases"),
      columns: [{ key: "case", name: t("processes.lost.case") }],
      rows: cases.map((name) => ({ case: linked(addressOfCase(log, name), name) })),
    },
    action: addressOfPair(log, pair),
    stepId: procedure.find(({ activity }) => activity === pair.other)?.id ?? null,
    seen: () => ({
      agencyId: log.agencyId,
      kind: "four-eyes",
      sentence: inEachLanguage(format.zone, (own) => pairSentence(pair, own)),
      definition: {
        population: log.name,
        method: "Wilson (1927), 95 %",
        n: pair.cases,
        until: log.extractedAt.toISOString(),
        logSha256: log.parquetSha256,
      },
      rows: (holders.fourEyes ?? []).map(({ interval, ...row }) => ({
        ...row,
        low: interval?.low ?? null,
        high: interval?.high ?? null,
      })),
      picture: null,
    }),
  };
}

async function showWeakness(c: WebContext): Promise<Response> {
  const weakness = await weaknessHere(c);
  const { findingTitle, sentence, certainty, people, daysLost } = weakness;
  const form = newForm({
    title: findingTitle.slice(0, 200),
    weakness: sentence,
    certainty,
    people,
    ...(daysLost !== null && { daysLost }),
  });
  return weaknessPage(c, weakness, form);
}

async function weaknessPage(c: WebContext, weakness: Weakness, form: FormState): Promise<Response> {
  const { ctx, t, format } = c.var;
  const { log, sentence, chart, cases, people, action } = weakness;
  const explained = await explain(ctx, "finding.open", log);
  const shown = cases.rows.length;
  return show(
    c,
    <WeaknessPage
      title={sentence}
      log={{ href: `${addressOfLog(log)}/waktu`, name: log.name }}
      chart={chart}
      cases={cases}
      shown={
        shown === people
          ? null
          : t("processes.lost.worst.first", { shown: format.count(shown), n: format.count(people) })
      }
      finding={{
        form,
        action,
        places: null,
        right: explained.allowed ? null : rightBox(explained, t.lang),
      }}
      t={t}
    />,
    form.errors.length > 0 ? 422 : 200,
  );
}

async function openFromWeakness(c: WebContext): Promise<Response> {
  const weakness = await weaknessHere(c);
  const { agencyId, unitId, serviceId } = weakness.log;
  return sendFinding(c, {
    given: { agencyId, unitId, serviceId, stepId: weakness.stepId, componentKey: "timeLimit" },
    seen: async () => weakness.seen(),
    again: (form) => weaknessPage(c, weakness, form),
  });
}

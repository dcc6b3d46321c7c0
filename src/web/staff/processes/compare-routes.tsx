import {
  type ComparedCases,
  comparedCasesAnalysis,
  comparisonAnalysis,
  complaintsOfLog,
  type StoredLog,
  valuesAnalysis,
  withComplaints,
} from "../../../modules/processes/index.ts";
import { MutuError } from "../../../platform/errors.ts";
import type { Words } from "../../../platform/i18n/words.ts";
import { explain } from "../../../platform/rights/decide.ts";
import { type FormState, newForm } from "../../form/form-state.ts";
import { type Route, route } from "../../route.ts";
import { sendCsv } from "../../send-csv.ts";
import { show } from "../../show.tsx";
import { type Filter, Link, type TableProps } from "../../ui/index.tsx";
import type { WebContext } from "../../web-context.ts";
import { sendFinding } from "../open-finding/send-finding.ts";
import { rightBox } from "../right-box.ts";
import { answerHere } from "./answer-here.ts";
import { ComparedCasesPage, ComparePage } from "./compare-page.tsx";
import {
  type ComparisonOfLog,
  comparedTimes,
  comparisonInWords,
  comparisonLead,
  comparisonSentence,
  differingTable,
  largestDifference,
  seenComparison,
  throughputSentence,
} from "./compare-words.tsx";
import { type Asked, addressOfComparison, type ComparedOfLog, groupsOf } from "./compared-groups.ts";
import { addressOfCase, addressOfLog } from "./log-address.ts";
import { logHere } from "./log-here.ts";
import { logSections } from "./log-sections.ts";
import { LogFindingPage } from "./risk-page.tsx";

const path = "/staf/proses/:agency/:id/banding";

/** Two groups of cases side by side, the cases behind a difference, and the finding that is made of it. */
export const compareRoutes: readonly Route[] = [
  route("processes", { method: "GET", path, access: "signed-in", handler: showComparison }),
  route("processes", { method: "GET", path: `${path}.csv`, access: "signed-in", handler: download }),
  route("processes", { method: "GET", path: `${path}/kasus`, access: "signed-in", handler: showCases }),
  route("processes", { method: "GET", path: `${path}/temuan`, access: "signed-in", handler: showFinding }),
  route("processes", { method: "POST", path: `${path}/temuan`, access: "signed-in", handler: openFinding }),
];

/** Cases that are shown of each group. */
const shownCases = 20;

function askedBy(c: WebContext): Asked {
  const word = (name: string) => c.req.query(name) ?? null;
  const complained = word("pengaduan") !== null;
  return {
    attribute: word("menurut"),
    one: word("satu"),
    other: word("dua"),
    since: word("sejak"),
    complained,
  };
}

function groupsHere(c: WebContext, log: StoredLog, words: Words): Promise<ComparedOfLog> {
  const valuesOf = (attribute: string, most: number) =>
    answerHere(c, log, valuesAnalysis, { attribute, most });
  return groupsOf(log, valuesOf, askedBy(c), words);
}

/** The log with its groups, and with what is known of complaints where they part it. */
async function partedHere(c: WebContext, words: Words): Promise<Pick<ComparisonOfLog, "log" | "groups">> {
  const log = await logHere(c);
  const groups = await groupsHere(c, log, words);
  return { log: groups.parting.by === "complained" ? await withComplaints(c.var.ctx, log) : log, groups };
}

async function comparisonHere(c: WebContext): Promise<ComparisonOfLog> {
  const words: Words = { t: c.var.t, format: c.var.format };
  const { log, groups } = await partedHere(c, words);
  return { log, groups, found: await answerHere(c, log, comparisonAnalysis, { parting: groups.parting }) };
}

async function showComparison(c: WebContext): Promise<Response> {
  const { t, format } = c.var;
  const words: Words = { t, format };
  const comparison = await comparisonHere(c);
  const { log, groups, found } = comparison;
  return show(
    c,
    <ComparePage
      title={comparisonSentence(comparison, words)}
      lead={comparisonLead(comparison, words)}
      sections={logSections(log, t)}
      filters={filtersOf(log, groups, await complaintsOfLog(c.var.ctx, log), words)}
      date={{
        form: newForm({ sejak: format.shortDay(groups.since) }),
        action: `${addressOfLog(log)}/banding`,
      }}
      found={
        found.reason === null
          ? {
              map: comparisonInWords(comparison, words),
              differing: differingTable(comparison, words),
              times: comparedTimes(comparison, words),
              throughput: throughputSentence(comparison, words),
              download: addressOfComparison(log, groups, { page: ".csv" }),
              finding: found.differing === 0 ? null : addressOfComparison(log, groups, { page: "/temuan" }),
            }
          : null
      }
      t={t}
    />,
  );
}

/** What the cases are parted by, and of an attribute which two of its values. */
function filtersOf(
  log: StoredLog,
  groups: ComparedOfLog,
  { naming }: { readonly naming: number },
  { t, format }: Words,
): readonly Filter[] {
  const address = `${addressOfLog(log)}/banding`;
  const { parting, attribute, attributes, values, names } = groups;
  const by: Filter = {
    name: t("processes.compare.by"),
    options: [
      { label: t("processes.compare.by-start"), href: address, isOn: parting.by === "start" },
      ...(naming === 0
        ? []
        : [
            {
              label: t("processes.compare.by-complaints"),
              href: `${address}?pengaduan=ya`,
              isOn: parting.by === "complained",
            },
          ]),
      ...attributes.map((name) => ({
        label: name,
        href: `${address}?${new URLSearchParams({ menurut: name })}`,
        isOn: name === attribute,
      })),
    ],
  };
  if (attribute === null) return [by];
  const chosen = (side: 0 | 1): Filter => ({
    name: t(side === 0 ? "processes.compare.one" : "processes.compare.other"),
    options: values
      .filter(({ value }) => value !== names[1 - side])
      .map(({ value, cases }) => ({
        label: t("processes.compare.choice", { value, n: format.count(cases) }),
        href: `${address}?${new URLSearchParams({ menurut: attribute, satu: side === 0 ? value : names[0], dua: side === 1 ? value : names[1] })}`,
        isOn: value === names[side],
      })),
  });
  return [by, chosen(0), chosen(1)];
}

async function download(c: WebContext): Promise<Response> {
  const { log, found } = await comparisonHere(c);
  const columns = [
    ...["kind", "what", "first", "second", "firstValue", "secondValue"],
    ...["difference", "low", "high", "p", "pAdjusted", "differs"],
  ];
  const shares = [
    ...found.steps.map((one) => ({ kind: "step", what: one.name, ...one })),
    ...found.pairs.map((one) => ({ kind: "pair", what: `${one.from} > ${one.to}`, ...one })),
    ...found.paths.map((one) => ({ kind: "path", what: one.path.join(" > "), ...one })),
  ].map(({ kind, what, cases, shares, ...one }) => [
    ...[kind, what, ...cases, ...shares, one.difference, one.interval.low, one.interval.high],
    ...[one.p, one.pAdjusted, one.differs],
  ]);
  const times = found.times.map(({ from, to, groups, ...one }) => [
    ...["time", `${from} > ${to}`, ...groups.map(({ n }) => n), ...groups.map(({ value }) => value)],
    ...[one.difference, one.interval.low, one.interval.high, one.p, one.pAdjusted, one.differs],
  ]);
  return sendCsv(c, `banding-${log.id}.csv`, { columns, rows: [...shares, ...times] });
}

/** Cases of both groups with a step, or with one step directly after another, as far as they were watched. */
async function showCases(c: WebContext): Promise<Response> {
  const { t, format } = c.var;
  const words: Words = { t, format };
  const [step, from, to] = ["langkah", "dari", "ke"].map((name) => c.req.query(name));
  const isWay = from !== undefined && to !== undefined;
  if (step === undefined && !isWay) throw new MutuError("not-found", "error.not-found");
  const having = isWay
    ? ({ keep: "follows", first: from, second: to, directly: true, withinSeconds: null } as const)
    : ({ keep: "cases-with", activities: [step ?? ""] } as const);
  const { log, groups } = await partedHere(c, words);
  const question = { parting: groups.parting, having, most: shownCases };
  const sides = await answerHere(c, log, comparedCasesAnalysis, question);
  const what = isWay ? t("processes.compare.way", { from, to }) : (step ?? "");
  const [n1 = 0, n2 = 0] = sides.map(({ cases }) => cases);
  return show(
    c,
    <ComparedCasesPage
      title={t("processes.compare.cases.title", {
        what,
        ...{ first: groups.names[0], second: groups.names[1] },
        ...{ n1: format.count(n1), n2: format.count(n2) },
      })}
      log={{ href: addressOfComparison(log, groups), name: log.name }}
      groups={sides.map(({ examples }, side) => ({
        name: groups.names[side] ?? "",
        table: examples.length === 0 ? null : casesTable(log, examples, words),
      }))}
      t={t}
    />,
  );
}

function casesTable(log: StoredLog, examples: ComparedCases["examples"], { t, format }: Words): TableProps {
  return {
    caption: t("processes.compare.case"),
    captionHidden: true,
    columns: [
      { key: "case", name: t("processes.compare.case") },
      { key: "began", name: t("processes.compare.case.began"), numeric: true },
    ],
    rows: examples.map(({ name, began }) => ({
      case: <Link href={addressOfCase(log, name)}>{name}</Link>,
      began: format.shortMoment(began),
    })),
  };
}

async function showFinding(c: WebContext): Promise<Response> {
  const words: Words = { t: c.var.t, format: c.var.format };
  const comparison = await comparisonHere(c);
  const [first, second] = comparison.groups.names;
  const form = newForm({
    title: words
      .t("processes.compare.finding-title", { name: comparison.log.name, first, second })
      .slice(0, 200),
    weakness: `${comparisonSentence(comparison, words)}. ${largestDifference(comparison, words)}.`,
    certainty: "likely",
    people: "",
    daysLost: "",
  });
  return findingPage(c, comparison, form);
}

async function findingPage(c: WebContext, comparison: ComparisonOfLog, form: FormState): Promise<Response> {
  const { ctx, t, format } = c.var;
  const words: Words = { t, format };
  const { log, groups } = comparison;
  const explained = await explain(ctx, "finding.open", log);
  return show(
    c,
    <LogFindingPage
      title={comparisonSentence(comparison, words)}
      lead={comparisonLead(comparison, words)}
      log={{ href: addressOfComparison(log, groups), name: log.name }}
      chart={comparisonInWords(comparison, words)}
      finding={{
        form,
        action: addressOfComparison(log, groups, { page: "/temuan" }),
        places: null,
        right: explained.allowed ? null : rightBox(explained, t.lang),
      }}
      t={t}
    />,
    form.errors.length > 0 ? 422 : 200,
  );
}

async function openFinding(c: WebContext): Promise<Response> {
  const words: Words = { t: c.var.t, format: c.var.format };
  const comparison = await comparisonHere(c);
  const { agencyId, unitId, serviceId } = comparison.log;
  return sendFinding(c, {
    given: { agencyId, unitId, serviceId, componentKey: "procedure" },
    seen: async () => seenComparison(comparison, words),
    again: (form) => findingPage(c, comparison, form),
  });
}

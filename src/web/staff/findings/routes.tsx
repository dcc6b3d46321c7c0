import {
  evidenceOf,
  type Finding,
  findingById,
  findingsIn,
  mayDecline,
  programmeOfProposal,
  proposalsAnswering,
  weight,
} from "../../../modules/improvement/index.ts";
import { explain } from "../../../platform/rights/decide.ts";
import { type Route, route } from "../../route.ts";
import { show } from "../../show.tsx";
import type { Fact } from "../../ui/index.tsx";
import { Link, Tag } from "../../ui/index.tsx";
import type { WebContext } from "../../web-context.ts";
import { addressed } from "../address.ts";
import { evidenceBoxes } from "../improvement/evidence-boxes.ts";
import { unitNames } from "../offices.ts";
import { personHere } from "../person-here.ts";
import { rightBox } from "../right-box.ts";
import { threadOf } from "../thread.tsx";
import { declineFindingRoutes } from "./decline-routes.tsx";
import { placeOf } from "./finding-facts.ts";
import { FindingPage, type NextStep } from "./finding-page.tsx";
import { findingTones, findingViews, viewOf } from "./finding-states.ts";
import { waysFor } from "./lawful-ways.ts";
import { FindingsPage } from "./list-page.tsx";
import { newFindingRoutes, recordPath } from "./new-routes.tsx";

export const findingRoutes: readonly Route[] = [
  ...newFindingRoutes,
  route("findings", { method: "GET", path: "/staf/temuan", access: "signed-in", handler: showList }),
  route("findings", {
    method: "GET",
    path: "/staf/temuan/:agency/:id",
    access: "signed-in",
    handler: showFinding,
  }),
  ...declineFindingRoutes,
];

async function showList(c: WebContext): Promise<Response> {
  const { ctx, t } = c.var;
  const view = viewOf(c.req.query("keadaan"));
  const findings = await findingsIn(ctx, findingViews[view].states);
  const names = await unitNames(
    ctx,
    findings.map(({ unitId }) => unitId),
  );
  const rows = findings
    .toSorted((a, b) => weight(b) - weight(a))
    .map((finding) => ({
      href: `/staf/temuan/${finding.agencyId}/${finding.id}`,
      title: finding.title,
      note: t("findings.row", {
        number: finding.number,
        unit: names.unit(finding.unitId),
        kind: t(`findings.kind-short.${finding.kind}`),
      }),
      state: t(`findings.state.${finding.state}`),
      tone: findingTones[finding.state],
      lost: lostOf(c, finding),
    }));
  const mayRecord = (await explain(ctx, "finding.open", personHere(c).actor)).allowed;
  return show(c, <FindingsPage view={view} rows={rows} record={mayRecord ? recordPath : null} t={t} />);
}

function lostOf({ var: { t, format } }: WebContext, { daysLost }: Finding): string {
  return daysLost === null
    ? t("findings.lost.unknown")
    : t("findings.lost", { days: format.number(daysLost, 0) });
}

async function showFinding(c: WebContext): Promise<Response> {
  const { ctx, t } = c.var;
  const { agencyId, id } = addressed(c);
  const finding = await findingById(ctx, agencyId, id);
  const { subjects, next } = await whatFollowed(c, finding);
  return show(
    c,
    <FindingPage
      title={finding.title}
      sentence={sentenceOf(c, finding)}
      weakness={finding.weakness}
      next={next}
      facts={await factsOf(c, finding)}
      evidence={await evidenceBoxes(c, finding.agencyId, await evidenceOf(ctx, finding))}
      ways={await waysFor(c, finding)}
      thread={await threadOf(c, subjects)}
      t={t}
    />,
  );
}

function sentenceOf({ var: { t, format } }: WebContext, finding: Finding): string {
  const reopened = finding.stateReason === "made-worse" ? "made-worse" : "not-shown";
  return t(`findings.sentence.${finding.state}`, {
    since: format.day(format.dayOf(finding.openedAt)),
    verdict: t(`findings.reopened.${reopened}`),
    reason: finding.stateReason,
  });
}

async function factsOf(c: WebContext, finding: Finding): Promise<readonly Fact[]> {
  const { ctx, t } = c.var;
  const names = await unitNames(ctx, [finding.unitId]);
  const { people, signalId } = finding;
  return [
    {
      name: t("findings.fact.state"),
      value: <Tag tone={findingTones[finding.state]}>{t(`findings.state.${finding.state}`)}</Tag>,
    },
    { name: t("findings.fact.number"), value: finding.number },
    { name: t("findings.fact.unit"), value: names.withAgency(finding.unitId) },
    ...(await placeOf(c, finding)),
    { name: t("findings.fact.kind"), value: t(`findings.kind.${finding.kind}`) },
    { name: t("findings.fact.certainty"), value: t(`findings.certainty.${finding.certainty}`) },
    {
      name: t("findings.fact.people"),
      value: people === null ? t("findings.unknown") : t("findings.people", { n: people }),
    },
    { name: t("findings.fact.lost"), value: lostOf(c, finding) },
    ...(signalId === null
      ? []
      : [
          {
            name: t("findings.fact.signal"),
            value: (
              <Link href={`/staf/peringatan/${finding.agencyId}/${signalId}`}>
                {t("findings.fact.signal.link")}
              </Link>
            ),
          },
        ]),
  ];
}

/** Everything that came of a finding, for its thread, and the step that is next. */
async function whatFollowed(c: WebContext, finding: Finding) {
  const { ctx, t } = c.var;
  const proposals = await proposalsAnswering(ctx, finding);
  const newest = proposals[0] ?? null;
  const programme = newest && (await programmeOfProposal(ctx, newest.agencyId, newest.id));
  const subjects = [
    { kind: "finding", id: finding.id },
    ...proposals.map(({ id }) => ({ kind: "proposal", id })),
    ...(programme ? [{ kind: "programme", id: programme.id }] : []),
  ];
  const open = finding.state === "open" || finding.state === "reopened";
  if (open) return { subjects, next: await toPropose(c, finding) };
  if (programme) {
    return {
      subjects,
      next: {
        sentence: t("findings.step.programme", { number: programme.number }),
        link: link("program", programme, t("findings.step.programme.do")),
        right: null,
        decline: null,
      },
    };
  }
  const next = newest && {
    sentence: t("findings.step.decision", { number: newest.number }),
    link: link("usulan", newest, t("findings.step.decision.do")),
    right: null,
    decline: null,
  };
  return { subjects, next };
}

async function toPropose(c: WebContext, finding: Finding): Promise<NextStep> {
  const { ctx, t, lang } = c.var;
  const explained = await explain(ctx, "proposal.submit", finding);
  const href = `/staf/temuan/${finding.agencyId}/${finding.id}/usulkan`;
  return {
    sentence: t("findings.step.propose"),
    link: explained.allowed ? { href, label: t("findings.step.propose.do") } : null,
    right: explained.allowed ? null : rightBox(explained, lang),
    decline: await declineAddress(c, finding),
  };
}

/** Where a reader may say that a finding is not pursued; null for all others. */
async function declineAddress(c: WebContext, finding: Finding): Promise<string | null> {
  const { allowed } = await explain(c.var.ctx, "finding.open", finding);
  const { personId, functionCode } = personHere(c).actor;
  const may = allowed && mayDecline(finding, { personId, functionCode });
  return may ? `/staf/temuan/${finding.agencyId}/${finding.id}/hentikan` : null;
}

function link(path: string, to: { readonly agencyId: string; readonly id: string }, label: string) {
  return { href: `/staf/${path}/${to.agencyId}/${to.id}`, label };
}

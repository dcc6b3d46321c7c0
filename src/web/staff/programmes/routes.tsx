import {
  actionsOf,
  BringIntoForce,
  bringIntoForce,
  computeEffect,
  type Effect,
  effectOf,
  findSlips,
  type Programme,
  type Proposal,
  peopleOfProgramme,
  plusDays,
  programmeById,
  programmesIn,
  proposalById,
  VerifyEffect,
  verificationOf,
  verifyEffect,
  type WatchedAction,
} from "../../../modules/improvement/index.ts";
import { localDate } from "../../../platform/local-date.ts";
import { explain } from "../../../platform/rights/decide.ts";
import { carryOut } from "../../form/carry-out.ts";
import { type FormState, newForm } from "../../form/form-state.ts";
import { invalidForm } from "../../form/invalid-form.ts";
import { parseForm } from "../../form/parse-form.ts";
import { measureName, movedBy, sizeOf } from "../../improvement/measure-words.ts";
import { type Route, route } from "../../route.ts";
import { show } from "../../show.tsx";
import { type Fact, Link } from "../../ui/index.tsx";
import type { WebContext } from "../../web-context.ts";
import { addressed } from "../address.ts";
import { effectShown } from "../improvement/effect-shown.ts";
import { newsOf } from "../news.ts";
import { type UnitNames, unitNames } from "../offices.ts";
import { rightBox } from "../right-box.ts";
import { threadOf } from "../thread.tsx";
import { actionRoutes } from "./action-routes.tsx";
import { shownEffect } from "./effect-section.tsx";
import { ProgrammesPage } from "./list-page.tsx";
import { ProgrammePage, type ProgrammeStep, type ShownAction } from "./programme-page.tsx";
import { actionState, programmeTones, programmeViewOf, programmeViews } from "./programme-states.ts";
import { startRoutes } from "./start-routes.tsx";

const path = "/staf/program/:agency/:id";

export const programmeRoutes: readonly Route[] = [
  route("programmes", { method: "GET", path: "/staf/program", access: "signed-in", handler: showList }),
  route("programmes", { method: "GET", path, access: "signed-in", handler: (c) => showProgramme(c) }),
  route("programmes", { method: "POST", path: `${path}/berlaku`, access: "signed-in", handler: intoForce }),
  route("programmes", { method: "POST", path: `${path}/hitung`, access: "signed-in", handler: compute }),
  route("programmes", { method: "POST", path: `${path}/sahkan`, access: "signed-in", handler: judge }),
  ...startRoutes,
  ...actionRoutes,
];

async function showList(c: WebContext): Promise<Response> {
  const { ctx, t } = c.var;
  const view = programmeViewOf(c.req.query("keadaan"));
  const found = await programmesIn(ctx, programmeViews[view].states);
  const names = await unitNames(
    ctx,
    found.map(({ unitId }) => unitId),
  );
  const rows = await Promise.all(
    found.map(async (programme) => {
      const watched = await findSlips(ctx, await actionsOf(ctx, programme.agencyId, programme.id));
      return {
        href: addressOf(programme),
        title: programme.title,
        note: t("programmes.row", { number: programme.number, unit: names.unit(programme.unitId) }),
        state: t(`programmes.state.${programme.state}`),
        tone: programmeTones[programme.state],
        slips: slipsOf(c, watched) ?? "",
      };
    }),
  );
  return show(c, <ProgrammesPage view={view} rows={rows} t={t} />);
}

function addressOf({ agencyId, id }: Programme): string {
  return `/staf/program/${agencyId}/${id}`;
}

/** How many actions slip, in words; null when none does. */
function slipsOf({ var: { t } }: WebContext, watched: readonly WatchedAction[]): string | null {
  const n = watched.filter(({ slipped }) => slipped.slipping).length;
  return n === 0 ? null : t("programmes.slips", { n });
}

const news = {
  dimulai: "programmes.done.started",
  berlaku: "programmes.done.in-force",
  dihitung: "programmes.done.computed",
  diperiksa: "programmes.done.checked",
} as const;

/** A form that was refused, and the step that it belongs to. */
type Given = { readonly kind: "in-force" | "verify"; readonly form: FormState };

async function showProgramme(c: WebContext, given: Given | null = null): Promise<Response> {
  const { ctx, t, format } = c.var;
  const { agencyId, id } = addressed(c);
  const programme = await programmeById(ctx, agencyId, id);
  const proposal = await proposalById(ctx, agencyId, programme.proposalId);
  const watched = await findSlips(ctx, await actionsOf(ctx, agencyId, id));
  const effect = await effectOf(ctx, agencyId, id);
  const names = await unitNames(ctx, [programme.unitId, ...watched.map(({ action }) => action.ownerUnitId)]);
  const about: About = { programme, proposal, watched, effect };
  return show(
    c,
    <ProgrammePage
      here={addressOf(programme)}
      title={programme.title}
      sentence={await sentenceOf(c, about)}
      news={newsOf(c, news)}
      step={await stepOf(c, about, given)}
      slips={programme.state === "closed" ? null : slipsOf(c, watched)}
      actions={watched.map((one) => shownAction(c, one, names))}
      effect={await shownEffect(c, about)}
      facts={factsOf(c, about, names)}
      thread={await threadOf(c, subjectsOf(about))}
      words={{ t, format }}
    />,
    given === null ? 200 : 422,
  );
}

type About = {
  readonly programme: Programme;
  readonly proposal: Proposal;
  readonly watched: readonly WatchedAction[];
  readonly effect: Effect | null;
};

function subjectsOf({ programme, proposal, watched, effect }: About) {
  return [
    { kind: "proposal", id: proposal.id },
    { kind: "programme", id: programme.id },
    ...watched.flatMap(({ action }) => [
      { kind: "request", id: action.requestId },
      { kind: "action", id: action.id },
    ]),
    ...(effect === null ? [] : [{ kind: "effect", id: effect.id }]),
  ];
}

function isOver({ var: { ctx } }: WebContext, { windowEndsOn }: Programme): boolean {
  return windowEndsOn !== null && localDate(ctx.now, ctx.zone) > windowEndsOn;
}

async function sentenceOf(c: WebContext, { programme, effect }: About): Promise<string> {
  const { ctx, t, format } = c.var;
  const { state, changedOn, windowEndsOn } = programme;
  const days = {
    changedOn: changedOn === null ? "" : format.day(changedOn),
    windowEndsOn: windowEndsOn === null ? "" : format.day(windowEndsOn),
  };
  if (state === "closed" && effect) {
    return t("programmes.sentence.closed", {
      verdict: t(`improvement.verdict.${effect.assessment.verdict}`),
    });
  }
  if (state !== "measuring") return t("programmes.sentence.running");
  if (effect && !(await verificationOf(ctx, effect.agencyId, effect.id)))
    return t("programmes.sentence.computed");
  return t(isOver(c, programme) ? "programmes.sentence.over" : "programmes.sentence.measuring", days);
}

function shownAction(c: WebContext, { action, slipped }: WatchedAction, names: UnitNames): ShownAction {
  const { t, format } = c.var;
  return {
    href: `/staf/program/${action.agencyId}/${action.programmeId}/tindakan/${action.id}`,
    title: action.title,
    owner: names.withAgency(action.ownerUnitId),
    due: format.shortDay(action.dueOn),
    progress: format.percent(action.progress, 0),
    state: actionState(action, t),
    slip:
      slipped.why === null || slipped.why === "refused"
        ? null
        : {
            tone: slipped.why === "late" ? "bad" : "warn",
            text: t(`programmes.slip.${slipped.why}`),
            instead: slipped.why === "silent",
          },
  };
}

function factsOf(c: WebContext, { programme, proposal }: About, names: UnitNames): readonly Fact[] {
  const { t, format } = c.var;
  const words = { t, format };
  const { metric, direction, predictedSize, windowDays } = proposal;
  const day = (iso: string | null) => (iso === null ? t("programmes.fact.not-yet") : format.day(iso));
  return [
    { name: t("programmes.fact.number"), value: programme.number },
    { name: t("programmes.fact.unit"), value: names.withAgency(programme.unitId) },
    {
      name: t("programmes.fact.proposal"),
      value: (
        <Link href={`/staf/usulan/${proposal.agencyId}/${proposal.id}`}>
          {t("proposals.finding", { number: proposal.number, title: proposal.title })}
        </Link>
      ),
    },
    {
      name: t("programmes.fact.prediction"),
      value: t("improvement.predicted", {
        measure: measureName(metric, words, names.unit(programme.unitId)),
        moved: movedBy(direction, sizeOf(metric, predictedSize, words), t),
        days: windowDays,
      }),
    },
    { name: t("programmes.fact.changedOn"), value: day(programme.changedOn) },
    { name: t("programmes.fact.windowEndsOn"), value: day(programme.windowEndsOn) },
  ];
}

async function stepOf(c: WebContext, about: About, given: Given | null): Promise<ProgrammeStep> {
  const { ctx, t, format } = c.var;
  const { programme, effect } = about;
  if (programme.state === "closed") return { kind: "publish" };
  if (programme.state === "running") return toBringIntoForce(c, about, given);
  const judged = effect && (await verificationOf(ctx, effect.agencyId, effect.id));
  if (effect && !judged) return toVerify(c, effect, given);
  if (!isOver(c, programme)) {
    const from = format.day(plusDays(programme.windowEndsOn ?? "", 1));
    return { kind: "wait", sentence: t("programmes.wait", { from }) };
  }
  const explained = await explain(ctx, "effect.compute", programme);
  if (!explained.allowed) return { kind: "right", own: false, box: rightBox(explained, c.var.lang) };
  const lead = judged
    ? t("programmes.compute.again", { reason: judged.reason })
    : t("programmes.compute.lead");
  return { kind: "compute", lead };
}

async function toBringIntoForce(
  c: WebContext,
  { programme, proposal, watched }: About,
  given: Given | null,
): Promise<ProgrammeStep> {
  const { ctx, t, lang } = c.var;
  const explained = await explain(ctx, "programme.start", programme);
  if (!explained.allowed) return { kind: "right", own: false, box: rightBox(explained, lang) };
  const unchecked = watched.filter(({ action }) => action.state !== "verified").length;
  return {
    kind: "in-force",
    form: given?.form ?? newForm({ version: programme.version }),
    lead: t("programmes.in-force.lead", { days: proposal.windowDays }),
    warn: unchecked === 0 ? null : t("programmes.in-force.open-actions", { n: unchecked }),
  };
}

async function toVerify(c: WebContext, effect: Effect, given: Given | null): Promise<ProgrammeStep> {
  const { ctx, lang } = c.var;
  const people = await peopleOfProgramme(ctx, effect.agencyId, effect.programmeId);
  const notBy = [effect.computedBy, ...people];
  const explained = await explain(ctx, "effect.verify", { agencyId: effect.agencyId, notBy });
  if (explained.allowed) return { kind: "verify", form: given?.form ?? newForm() };
  const mayRemind = (await explain(ctx, "reminder.send", { agencyId: effect.agencyId })).allowed;
  const reminding = {
    agencyId: effect.agencyId,
    subjectKind: "effect",
    subjectId: effect.id,
    back: `/staf/program/${effect.agencyId}/${effect.programmeId}`,
  } as const;
  const box = rightBox(explained, lang, mayRemind ? reminding : undefined);
  return { kind: "right", own: explained.reason === "own-work", box };
}

async function intoForce(c: WebContext): Promise<Response> {
  const { agencyId, id: programmeId } = addressed(c);
  const given = { agencyId, programmeId };
  const sent = parseForm(c, BringIntoForce, { labels: "programmes.in-force", given });
  if (!sent.ok) return showProgramme(c, { kind: "in-force", form: sent.form });
  try {
    return await carryOut(c, async (ctx) => addressAfter(await bringIntoForce(ctx, sent.value), "berlaku"));
  } catch (error) {
    return showProgramme(c, { kind: "in-force", form: invalidForm(c, "changedOn", error) });
  }
}

function addressAfter(programme: Programme, word: keyof typeof news): string {
  return `${addressOf(programme)}?kabar=${word}`;
}

async function compute(c: WebContext): Promise<Response> {
  const { agencyId, id: programmeId } = addressed(c);
  return carryOut(c, async (ctx) => {
    await computeEffect(ctx, { agencyId, programmeId }, effectShown);
    return `/staf/program/${agencyId}/${programmeId}?kabar=dihitung`;
  });
}

async function judge(c: WebContext): Promise<Response> {
  const { ctx } = c.var;
  const { agencyId, id } = addressed(c);
  const effect = await effectOf(ctx, agencyId, id);
  const sent = parseForm(c, VerifyEffect, {
    labels: "programmes.verify",
    given: { agencyId, effectId: effect?.id },
  });
  if (!sent.ok) return showProgramme(c, { kind: "verify", form: sent.form });
  return carryOut(c, async (ctx) => {
    await verifyEffect(ctx, sent.value);
    return `/staf/program/${agencyId}/${id}?kabar=diperiksa`;
  });
}

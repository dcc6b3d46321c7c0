import { z } from "zod";
import { namesOf } from "../../../modules/organisations/index.ts";
import { MutuError } from "../../../platform/errors.ts";
import { type AuthorityChange, authorityChangeById } from "../../../platform/rights/authority-changes.ts";
import { explain } from "../../../platform/rights/decide.ts";
import { matrixNumbered, newestMatrix, rightNamed } from "../../../platform/rights/load-matrix.ts";
import type { Right } from "../../../platform/rights/matrix.ts";
import {
  ProposeAuthorityChange,
  proposeAuthorityChange,
} from "../../../platform/rights/propose-authority-change.ts";
import {
  SettleAuthorityChange,
  settleAuthorityChange,
} from "../../../platform/rights/settle-authority-change.ts";
import { type FormState, newForm } from "../../form/form-state.ts";
import { parseForm } from "../../form/parse-form.ts";
import { type Refused, refusedForm } from "../../form/refused-form.ts";
import { type Route, route } from "../../route.ts";
import { goTo, show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { personHere } from "../person-here.ts";
import { rightBox } from "../right-box.ts";
import { shownRight, stateShown } from "./authority-routes.tsx";
import { authorityPath, changedFacts, changePath, settlePath } from "./authority-words.ts";
import { ChangeAuthorityPage } from "./change-authority-page.tsx";
import { gradeShown } from "./grades.ts";
import { SettleAuthorityPage, type Settling } from "./settle-authority-page.tsx";

type Status = 200 | Refused["status"];

const area = "settings";
const change = { path: changePath(":key"), access: { right: "authority.propose" } } as const;
const settle = { path: settlePath(":id") } as const;

/** Changing the matrix: one person proposes, another one settles (AUT-21). */
export const authorityChangeRoutes: readonly Route[] = [
  route(area, { ...change, method: "GET", handler: showFreshChange }),
  route(area, { ...change, method: "POST", handler: takeChange }),
  route(area, {
    ...settle,
    method: "GET",
    access: "signed-in",
    handler: (c) => showSettle(c, newForm(), 200),
  }),
  route(area, { ...settle, method: "POST", access: { right: "authority.confirm" }, handler: takeSettling }),
];

/** The form begins with the entry as the newest version has it, whether that is in force yet or not. */
async function showFreshChange(c: WebContext) {
  const { proposes, decides, decidesMode, verifies, informed } = await entryHere(c);
  return showChange(c, newForm({ proposes, decides, decidesMode, verifies, informed }), 200);
}

async function showChange(c: WebContext, form: FormState, status: Status) {
  const { t, lang } = c.var;
  const { matrix } = await newestMatrix(c.var.ctx);
  const right = await entryHere(c);
  return show(
    c,
    <ChangeAuthorityPage
      form={form}
      right={shownRight(c, matrix, right)}
      deciderStays={right.grade === "primary"}
      functions={matrix.functions.map((one) => ({ value: one.code, label: one[lang] }))}
      t={t}
    />,
    status,
  );
}

async function takeChange(c: WebContext) {
  const { agencyId } = personHere(c).actor;
  const right = await entryHere(c);
  const stays = right.grade === "primary" ? { decides: right.decides, decidesMode: right.decidesMode } : {};
  const given = { agencyId, key: right.key, ...stays };
  const sent = parseForm(c, ProposeAuthorityChange, { labels: "authority", given });
  if (!sent.ok) return showChange(c, sent.form, 422);
  try {
    await proposeAuthorityChange(c.var.ctx, sent.value);
    return goTo(c, `${authorityPath}?kabar=usul`);
  } catch (error) {
    const { form, status } = refusedForm(c, refusedField(error), error);
    return showChange(c, form, status);
  }
}

/** The field that a refusal of the verb is about. */
function refusedField(error: unknown): string {
  const key = error instanceof MutuError ? error.key : "";
  if (key === "authority.mode-missing") return "decidesMode";
  return key === "authority.day-over" || key === "authority.later-version" ? "from" : "proposes";
}

/** @throws MutuError `not-found` */
async function entryHere(c: WebContext): Promise<Right> {
  const { matrix } = await newestMatrix(c.var.ctx);
  const right = matrix.actions.find(({ key }) => key === c.req.param("key"));
  if (!right) throw new MutuError("not-found", "error.not-found");
  return right;
}

async function showSettle(c: WebContext, form: FormState, status: Status) {
  const { ctx, t, lang, format } = c.var;
  const proposed = await authorityChangeById(ctx, changeIdHere(c));
  const matrix = await matrixNumbered(ctx, proposed.onNumber);
  const before = rightNamed(matrix, proposed.key);
  const facts = [
    ...changedFacts(c, matrix.functions, { before, after: proposed.holders }),
    { name: t("settings.grade"), value: gradeShown(before.grade, t).words },
    { name: t("authority.from"), value: format.day(proposed.from) },
    { name: t("authority.reason"), value: proposed.reason },
    ...(await peopleFacts(c, proposed)),
    { name: t("authority.state"), value: stateShown(c, proposed).words },
  ];
  const { id } = proposed;
  const settling = await settlingOf(c, proposed);
  return show(c, <SettleAuthorityPage {...{ form, id, facts, settling, t }} action={before[lang]} />, status);
}

/** @throws MutuError `not-found` for an address that names no change */
function changeIdHere(c: WebContext): string {
  const id = z.uuid().safeParse(c.req.param("id"));
  if (!id.success) throw new MutuError("not-found", "error.not-found");
  return id.data;
}

async function peopleFacts(c: WebContext, { proposedBy, settledBy, answer }: AuthorityChange) {
  const { ctx, t } = c.var;
  const names = await namesOf(ctx, settledBy === null ? [proposedBy] : [proposedBy, settledBy]);
  const proposer = { name: t("authority.ahead.by"), value: names.get(proposedBy) ?? "" };
  if (settledBy === null) return [proposer];
  return [
    proposer,
    { name: t("authority.settled-by"), value: names.get(settledBy) ?? "" },
    { name: t("authority.answer"), value: answer },
  ];
}

async function settlingOf(c: WebContext, { state, proposedBy }: AuthorityChange): Promise<Settling> {
  const { ctx, lang } = c.var;
  const { agencyId, personId } = personHere(c).actor;
  if (state !== "waiting") return "over";
  if (personId === proposedBy) return "own";
  const explained = await explain(ctx, "authority.confirm", { agencyId });
  return explained.allowed ? "theirs" : rightBox(explained, lang);
}

async function takeSettling(c: WebContext) {
  const given = { agencyId: personHere(c).actor.agencyId, changeId: changeIdHere(c) };
  const sent = parseForm(c, SettleAuthorityChange, { labels: "authority", given });
  if (!sent.ok) return showSettle(c, sent.form, 422);
  try {
    await settleAuthorityChange(c.var.ctx, sent.value);
    return goTo(c, `${authorityPath}?kabar=putus`);
  } catch (error) {
    const { form, status } = refusedForm(c, "outcome", error);
    return showSettle(c, form, status);
  }
}

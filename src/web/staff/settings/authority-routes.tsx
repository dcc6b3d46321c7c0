import { namesOf } from "../../../modules/organisations/index.ts";
import { type AuthorityChange, changesAhead } from "../../../platform/rights/authority-changes.ts";
import { explain } from "../../../platform/rights/decide.ts";
import { matrixInForce } from "../../../platform/rights/load-matrix.ts";
import { type AuthorityMatrix, articlesOf, type Right } from "../../../platform/rights/matrix.ts";
import { type Route, route } from "../../route.ts";
import { show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { newsOf } from "../news.ts";
import { personHere } from "../person-here.ts";
import { rightBox } from "../right-box.ts";
import { AuthorityPage, type ShownRight } from "./authority-page.tsx";
import { authorityPath, functionNames } from "./authority-words.ts";
import { gradeShown } from "./grades.ts";

/** The authority matrix in force, and what is about to change in it. */
export const authorityRoutes: readonly Route[] = [
  route("settings", { method: "GET", path: authorityPath, access: "signed-in", handler: showAuthority }),
];

async function showAuthority(c: WebContext) {
  const { ctx, t, lang } = c.var;
  const { agencyId } = personHere(c).actor;
  const matrix = await matrixInForce(ctx);
  const explained = await explain(ctx, "authority.propose", { agencyId });
  return show(
    c,
    <AuthorityPage
      rights={matrix.actions.map((right) => shownRight(c, matrix, right))}
      ahead={await shownChanges(c, matrix)}
      right={explained.allowed ? null : rightBox(explained, lang)}
      news={newsOf(c, { usul: "authority.news.proposed", putus: "authority.news.settled" })}
      t={t}
    />,
  );
}

async function shownChanges(c: WebContext, { actions }: AuthorityMatrix) {
  const { ctx, format, lang } = c.var;
  const ahead = await changesAhead(ctx);
  const names = await namesOf(
    ctx,
    ahead.map(({ proposedBy }) => proposedBy),
  );
  return ahead.map((change) => ({
    id: change.id,
    action: actions.find(({ key }) => key === change.key)?.[lang] ?? change.key,
    from: format.shortDay(change.from),
    by: names.get(change.proposedBy) ?? "",
    state: stateShown(c, change),
  }));
}

export function stateShown(c: WebContext, { state }: AuthorityChange) {
  const tone = { waiting: "warn", confirmed: "good", rejected: "info" } as const;
  return { words: c.var.t(`authority.state.${state}`), tone: tone[state] };
}

export function shownRight(c: WebContext, { functions }: AuthorityMatrix, right: Right): ShownRight {
  const { t, lang } = c.var;
  return {
    key: right.key,
    action: right[lang],
    decides: functionNames(c, functions, right.decides),
    proposes: functionNames(c, functions, right.proposes),
    basis: articlesOf(right).join("; "),
    grade: gradeShown(right.grade, t),
    delegable: t(`authority.delegable.${right.delegable}`),
  };
}

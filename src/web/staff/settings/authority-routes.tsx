import { matrixInForce } from "../../../platform/rights/load-matrix.ts";
import { type AuthorityMatrix, articlesOf, type Right } from "../../../platform/rights/matrix.ts";
import { type Route, route } from "../../route.ts";
import { show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { AuthorityPage, type ShownRight } from "./authority-page.tsx";
import { gradeShown } from "./grades.ts";

/** The authority matrix in force. Changing it needs two persons (AUT-21) and is not offered here. */
export const authorityRoutes: readonly Route[] = [
  route("settings", {
    method: "GET",
    path: "/staf/administrasi/wewenang",
    access: "signed-in",
    handler: showAuthority,
  }),
];

async function showAuthority(c: WebContext) {
  const matrix = await matrixInForce(c.var.ctx);
  const rights = matrix.actions.map((right) => shownRight(c, matrix, right));
  return show(c, <AuthorityPage rights={rights} t={c.var.t} />);
}

function shownRight(c: WebContext, { functions }: AuthorityMatrix, right: Right): ShownRight {
  const { t, lang } = c.var;
  const named = (codes: readonly string[]) =>
    codes.map((code) => functions.find((one) => one.code === code)?.[lang] ?? code).join(", ");
  return {
    action: right[lang],
    decides: named(right.decides),
    proposes: named(right.proposes),
    basis: articlesOf(right).join("; "),
    grade: gradeShown(right.grade, t),
    delegable: t(`settings.delegable.${right.delegable}`),
  };
}

import {
  type ApiToken,
  MakeToken,
  makeToken,
  RevokeToken,
  revokeToken,
  rightsOfFunction,
  tokensOf,
} from "../../../modules/organisations/index.ts";
import { MutuError } from "../../../platform/errors.ts";
import { matrixInForce, rightNamed } from "../../../platform/rights/load-matrix.ts";
import { type FormState, newForm } from "../../form/form-state.ts";
import { parseForm } from "../../form/parse-form.ts";
import { type Refused, refusedForm } from "../../form/refused-form.ts";
import { type Route, route } from "../../route.ts";
import { goTo, show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { personHere } from "../person-here.ts";
import { may } from "./may.ts";
import { hasPassword, takePasswordAgain } from "./password-again.ts";
import { MakeTokenPage, type ShownToken, TokenMadePage, TokensPage } from "./tokens-page.tsx";

const area = "administration";
const path = "/staf/administrasi/token";
const makePath = "/staf/administrasi/token/buat";
const access = { right: "token.make" } as const;

/** Keys of programs. */
export const tokenRoutes: readonly Route[] = [
  route(area, { method: "GET", path, access: "signed-in", handler: showTokens }),
  route(area, {
    method: "GET",
    path: makePath,
    access,
    handler: (c) => showMake(c, newForm({ days: 90 }), 200),
  }),
  route(area, { method: "POST", path: makePath, access, handler: takeMake }),
  route(area, { method: "POST", path: "/staf/administrasi/token/cabut", access, handler: takeRevoke }),
];

async function showTokens(c: WebContext) {
  const { ctx, t } = c.var;
  const { agencyId } = personHere(c).actor;
  const tokens = (await tokensOf(ctx, agencyId)).map((token) => shownToken(c, token));
  const mayMake = await may(c, "token.make");
  return show(c, <TokensPage tokens={tokens} agencyId={agencyId} mayMake={mayMake} t={t} />);
}

function shownToken(c: WebContext, token: ApiToken): ShownToken {
  const { ctx, t, format } = c.var;
  const { id, name, lastUsedAt, revokedAt, expiresAt } = token;
  return {
    id,
    name,
    owner: `${token.owner}, ${token.position}`,
    rights: token.rights.join(", "),
    until: format.shortDay(format.dayOf(expiresAt)),
    used: lastUsedAt === null ? t("administration.token.never") : format.shortMoment(lastUsedAt),
    state: revokedAt !== null ? "revoked" : expiresAt <= ctx.now ? "over" : "good",
  };
}

async function showMake(c: WebContext, form: FormState, status: 200 | Refused["status"]) {
  const { ctx, t, lang } = c.var;
  const matrix = await matrixInForce(ctx);
  const rights = rightsOfFunction(matrix, personHere(c).actor.functionCode).map((key) => {
    return { value: key, label: `${rightNamed(matrix, key)[lang]} (${key})` };
  });
  const asksPassword = await hasPassword(c);
  return show(c, <MakeTokenPage form={form} rights={rights} asksPassword={asksPassword} t={t} />, status);
}

async function takeMake(c: WebContext) {
  const { t, format } = c.var;
  const sent = parseForm(c, MakeToken, { labels: "administration.token" });
  if (!sent.ok) return showMake(c, sent.form, 422);
  try {
    await takePasswordAgain(c);
    const { token, expiresAt } = await makeToken(c.var.ctx, sent.value);
    return show(c, <TokenMadePage token={token} day={format.day(format.dayOf(expiresAt))} t={t} />);
  } catch (error) {
    const { form, status } = refusedForm(c, "yourPassword", error);
    return showMake(c, form, status);
  }
}

async function takeRevoke(c: WebContext) {
  const sent = parseForm(c, RevokeToken);
  if (!sent.ok) throw new MutuError("not-found", "error.not-found");
  await revokeToken(c.var.ctx, sent.value);
  return goTo(c, path);
}

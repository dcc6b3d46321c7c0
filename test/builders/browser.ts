import { actorOfSession } from "../../src/platform/auth/actor.ts";
import type { Context } from "../../src/platform/context.ts";
import { systemRandom } from "../../src/platform/ids.ts";
import { explain } from "../../src/platform/rights/decide.ts";
import { createApp } from "../../src/web/app.ts";
import type { Route } from "../../src/web/route.ts";
import { nobody } from "./context.ts";
import { testAssets } from "./pages.ts";

export type Seen = {
  readonly status: number;
  readonly html: string;
  readonly headers: Headers;
  readonly path: string;
};

/** What is typed and chosen in a form, by the names of its fields. */
export type Filled = Readonly<Record<string, string | File | readonly string[]>>;

/** A browser without scripts: it keeps cookies, follows redirects, and sends the form that its page showed. */
export type Browser = {
  readonly cookies: Map<string, string>;
  /** Every `Set-Cookie` so far, as it came. */
  readonly setCookies: readonly string[];
  /** The headers of the last answer of a path, before any redirect was followed. */
  answered(path: string): Headers | undefined;
  open(path: string): Promise<Seen>;
  /** Fills in and sends a form of the page that is open; what it already holds goes along. */
  send(action: string, fields?: Filled): Promise<Seen>;
  /** Sends a form that no page showed. */
  force(action: string, fields: Readonly<Record<string, string>>): Promise<Seen>;
  /** The same visitor when the server's clock shows another time. */
  later(ctx: Context): Browser;
};

const rights = async (ctx: Context, right: string) => {
  if (ctx.actor.kind !== "person") return false;
  const { allowed, mayPropose } = await explain(ctx, right, { agencyId: ctx.actor.agencyId });
  return allowed || mayPropose;
};

/** The pages of some areas on a real database, as one visitor meets them: a citizen of `ctx`, or nobody. `cookie` signs in, as `signInAs` answers it. */
export function aBrowser(ctx: Context, areas: readonly (readonly Route[])[], cookie = ""): Browser {
  const cookies = new Map<string, string>();
  if (cookie !== "") keep(cookies, cookie);
  return browserOf(ctx, areas, cookies);
}

function browserOf(
  ctx: Context,
  areas: readonly (readonly Route[])[],
  cookies: Map<string, string>,
): Browser {
  const { origin } = ctx.settings;
  const app = createApp({
    settings: ctx.settings,
    log: ctx.log,
    random: systemRandom,
    assets: testAssets,
    resolveActor: (token) => actorOfSession(ctx, token),
    holds: rights,
    contextFor: async ({ signedIn, lang, requestId, reading }) => ({
      ...ctx,
      lang,
      requestId,
      reading,
      actor: signedIn?.actor ?? (ctx.actor.kind === "public" ? ctx.actor : nobody),
    }),
    areas,
  });
  const setCookies: string[] = [];
  const answers = new Map<string, Headers>();
  let page = "";

  const ask = async (path: string, init: RequestInit, hops = 5): Promise<Seen> => {
    const headers = {
      Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
      Origin: origin,
    };
    const answer = await app.request(`${origin}${path}`, { ...init, headers });
    answers.set(path, answer.headers);
    for (const set of answer.headers.getSetCookie()) {
      setCookies.push(set);
      keep(cookies, set);
    }
    const to = answer.headers.get("Location");
    if (to !== null && hops > 0) return ask(to, { method: "GET" }, hops - 1);
    page = await answer.text();
    return { status: answer.status, html: page, headers: answer.headers, path };
  };

  return {
    cookies,
    setCookies,
    answered: (path) => answers.get(path),
    force: (action, fields) => ask(action, { method: "POST", body: new URLSearchParams(fields) }),
    open: (path) => ask(path, { method: "GET" }),
    send: (action, fields = {}) => {
      const body = new FormData();
      for (const [name, value] of shownFields(page, action)) body.append(name, value);
      for (const [name, value] of Object.entries(fields)) {
        body.delete(name);
        for (const one of Array.isArray(value) ? value : [value]) body.append(name, one);
      }
      const hasFile = [...body.values()].some((value) => value instanceof File);
      return ask(action, { method: "POST", body: hasFile ? body : asText(body) });
    },
    later: (other) => browserOf(other, areas, cookies),
  };
}

/** A form without files, as a browser sends it. */
function asText(form: FormData): URLSearchParams {
  return new URLSearchParams([...form].map(([name, value]): [string, string] => [name, String(value)]));
}

/**
 * What the first form with this action would send if nobody typed anything.
 * @throws Error when the page shows no such form
 */
function shownFields(page: string, action: string): [string, string][] {
  const written = action.replaceAll("&", "&amp;");
  const form = page.split("<form").find((part) => part.includes(`action="${written}"`));
  if (form === undefined) throw new Error(`the page shows no form to ${action}`);
  const [inside = ""] = form.split("</form>");
  return [...inputsOf(inside), ...selectsOf(inside), ...textAreasOf(inside)];
}

function inputsOf(form: string): [string, string][] {
  return [...form.matchAll(/<input [^>]*>/g)].flatMap(([tag]): [string, string][] => {
    const type = attribute(tag, "type") ?? "text";
    const name = attribute(tag, "name") ?? "";
    const isLeft = (type === "radio" || type === "checkbox") && !/ checked/.test(tag);
    return isLeft || type === "file" ? [] : [[name, attribute(tag, "value") ?? ""]];
  });
}

function selectsOf(form: string): [string, string][] {
  return [...form.matchAll(/<select [^>]*>.*?<\/select>/gs)].map(([select]) => {
    const options = [...select.matchAll(/<option [^>]*>/g)].map(([tag]) => tag);
    const chosen = options.find((tag) => / selected/.test(tag)) ?? options[0] ?? "";
    return [attribute(select, "name") ?? "", attribute(chosen, "value") ?? ""];
  });
}

function textAreasOf(form: string): [string, string][] {
  return [...form.matchAll(/(<textarea [^>]*>)(.*?)<\/textarea>/gs)].map(([, tag = "", text = ""]) => [
    attribute(tag, "name") ?? "",
    plain(text),
  ]);
}

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? null : plain(found);
}

function plain(html: string): string {
  return html
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&amp;", "&");
}

function keep(cookies: Map<string, string>, header: string): void {
  const [pair = ""] = header.split(";");
  const at = pair.indexOf("=");
  const value = pair.slice(at + 1);
  if (value === "" || /max-age=0/i.test(header)) cookies.delete(pair.slice(0, at));
  else cookies.set(pair.slice(0, at), value);
}

import { Hono, type MiddlewareHandler } from "hono";
import { compress } from "hono/compress";
import type { PersonAtWork } from "../platform/auth/actor.ts";
import { hashOf } from "../platform/auth/secrets.ts";
import type { Context } from "../platform/context.ts";
import { translator } from "../platform/i18n/translate.ts";
import type { Random } from "../platform/ids.ts";
import type { Log } from "../platform/log.ts";
import type { RequestTally } from "../platform/metrics/request-tally.ts";
import { type UnlockedKeys, unlockedKeys } from "../platform/sealing/unlocked-keys.ts";
import type { Settings } from "../platform/settings/settings.ts";
import type { Assets } from "./assets/assets.ts";
import { answerError } from "./errors/answer-error.tsx";
import { setFrame } from "./frame-of.ts";
import { splitLanguage } from "./language-path.ts";
import { type Holds, requireAccess } from "./middleware/access.ts";
import { limitBody } from "./middleware/body-limit.ts";
import { countPosts } from "./middleware/count-posts.ts";
import { countRequests } from "./middleware/count-requests.ts";
import { refuseCrossSite } from "./middleware/cross-site.ts";
import { readForm, requireFormToken } from "./middleware/read-form.ts";
import { requestLog } from "./middleware/request-log.ts";
import { securityHeaders } from "./middleware/security-headers.ts";
import { type PostCounter, postCounter, signInsBegun } from "./post-counter.ts";
import { checkRoutes, type Route } from "./route.ts";
import { sessionToken } from "./session-cookie.ts";
import { themeRoutes } from "./theme-routes.ts";
import type { RequestFacts, WebEnv } from "./web-context.ts";

/** An application with its own doors below one path, such as the API with its tokens and its OpenAPI document. */
export type Mounted = { readonly path: "/api" | `/api/${string}`; readonly app: Hono };

/** What the pages need from the rest of Mutu; `main.ts` puts it together. */
export type WebDeps = {
  readonly settings: Pick<Settings, "origin" | "zone" | "secret">;
  readonly log: Log;
  readonly random: Random;
  readonly assets: Assets;
  /** The person of a session, or null when the session is unknown, idle for too long or ended. */
  resolveActor(sessionToken: string): Promise<PersonAtWork | null>;
  readonly holds: Holds;
  contextFor(facts: RequestFacts): Promise<Context>;
  readonly areas: readonly (readonly Route[])[];
  readonly mounted?: readonly Mounted[];
  /** Counts what was answered; nothing counts where there is none. */
  readonly tally?: RequestTally;
};

/**
 * All pages as one application. Order of a request: headers, number and log line, language and frame, static files,
 * origin; then for the route that answers: size of the body, the form, the session, Context, access, the form's token.
 * @throws Error when a route declares no access or two routes claim one place
 */
export function createApp(deps: WebDeps): Hono<WebEnv> {
  const { settings, log, assets } = deps;
  const secure = settings.origin.startsWith("https://");
  const routes = [...themeRoutes, ...deps.areas.flat()];
  checkRoutes(routes);

  const app = new Hono<WebEnv>({ getPath: (request) => splitLanguage(new URL(request.url).pathname).path });
  app.onError((error, c) => answerError(c, error, log));
  app.notFound((c) => answerError(c, null, log));
  app.use(prepare(deps, { routes, secure, unlocked: unlockedKeys() }));
  app.use(securityHeaders(secure));
  app.use(requestLog(log));
  if (deps.tally) app.use(countRequests(deps.tally));
  app.use(compress());
  app.get("/aset/*", async (c, next) => {
    const answer = await assets.answer(c.req.path, c.req.header("Accept-Encoding") ?? "");
    return answer ?? next();
  });
  app.use(refuseCrossSite(settings.origin));
  for (const { path, app: mountedApp } of deps.mounted ?? []) app.route(path, mountedApp);
  const counters = { forms: postCounter(deps.random), signIns: postCounter(deps.random, signInsBegun) };
  for (const route of routes) {
    app.on(route.method, [route.path], ...doors(route, deps, counters), route.handler);
  }
  return app;
}

type Prepared = {
  readonly routes: readonly Route[];
  readonly secure: boolean;
  readonly unlocked: UnlockedKeys;
};

/** Everything that an error page needs is there before anything can fail. */
function prepare(deps: WebDeps, { routes, secure, unlocked }: Prepared): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const { lang } = splitLanguage(new URL(c.req.url).pathname);
    c.set("requestId", requestNumber(deps.random));
    c.set("secure", secure);
    c.set("routes", routes);
    c.set("route", null);
    c.set("isUntimed", false);
    c.set("lang", lang);
    c.set("t", translator(lang));
    c.set("signedIn", null);
    c.set("unlocked", unlocked);
    c.set("form", null);
    setFrame(c, deps);
    c.header("X-Request-Id", c.var.requestId);
    await next();
  };
}

/** The doors of one route, in order. */
function doors(
  route: Route,
  deps: WebDeps,
  { forms, signIns }: { readonly forms: PostCounter; readonly signIns: PostCounter },
): MiddlewareHandler<WebEnv>[] {
  const isPost = route.method === "POST";
  const counter = route.isCounted === "sign-in" ? signIns : forms;
  return [
    announce(route),
    ...(isPost ? [limitBody(route.body ?? "form"), readForm] : []),
    findPerson(deps),
    giveContext(deps),
    requireAccess(route.access, deps.holds),
    ...(isPost ? [requireFormToken(deps.settings.secret)] : []),
    ...(isPost && route.isCounted ? [countPosts(counter)] : []),
  ];
}

function announce(route: Route): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    c.set("route", route);
    c.set("isUntimed", route.isUntimed === true);
    await next();
  };
}

function findPerson(deps: WebDeps): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const token = sessionToken(c);
    if (token !== "") {
      c.set("signedIn", await deps.resolveActor(token));
      setFrame(c, deps);
    }
    await next();
  };
}

function giveContext(deps: WebDeps): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const { requestId, lang, signedIn, unlocked } = c.var;
    const reading = signedIn === null ? null : unlocked.of(hashOf(sessionToken(c)));
    c.set("ctx", await deps.contextFor({ requestId, lang, signedIn, reading, signal: c.req.raw.signal }));
    await next();
  };
}

/** Ten letters and digits without look-alikes: short enough to be read out on the telephone. */
function requestNumber(random: Random): string {
  const letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  return Array.from(random.bytes(10), (byte) => letters[byte % 32]).join("");
}

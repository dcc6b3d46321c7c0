import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Hono } from "hono";
import type { PersonAtWork } from "../../src/platform/auth/actor.ts";
import type { Context, Role } from "../../src/platform/context.ts";
import { systemRandom } from "../../src/platform/ids.ts";
import { silentLog } from "../../src/platform/log.ts";
import { createApp, type WebDeps } from "../../src/web/app.ts";
import { openAssets } from "../../src/web/assets/assets.ts";
import { formToken } from "../../src/web/form/form-token.ts";
import type { Route } from "../../src/web/route.ts";
import type { WebEnv } from "../../src/web/web-context.ts";
import { memoryFiles } from "./memory-files.ts";

const secret = new TextEncoder().encode("a secret of tests, nothing else");
const token = "session-of-a-test";
const origin = "http://localhost:3000";

/** Compiled stylesheets are kept between runs under the hash of their sources. */
export const testAssets = openAssets(join(tmpdir(), "mutu-assets"));

/** Pages in process, asked like a browser asks. */
export type Pages = {
  readonly app: Hono<WebEnv>;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** Sends a form with the token of the session, as a page of ours would. */
  post(path: string, fields: FormFieldsGiven, headers?: Readonly<Record<string, string>>): Promise<Response>;
};

type FormFieldsGiven = Readonly<Record<string, string | readonly string[]>>;

/**
 * The application with the areas of a test. Without `signedIn` the visitor is a citizen; without `contextFor` a handler
 * has settings and files, but no database.
 */
export function pages(areas: readonly (readonly Route[])[], given: PagesGiven = {}): Pages {
  const { signedIn = null, ...deps } = given;
  const settings = given.settings ?? { origin, zone: "Asia/Jakarta", secret };
  const app = createApp({
    settings,
    log: silentLog,
    random: systemRandom,
    assets: testAssets,
    resolveActor: async (session) => (session === token ? signedIn : null),
    holds: async () => true,
    contextFor: async () => ({ settings, files: memoryFiles() }) as unknown as Context,
    areas,
    ...deps,
  });
  const cookie = signedIn === null ? {} : { Cookie: `mutu=${token}` };
  const session = signedIn === null ? "" : token;
  return {
    app,
    get: async (path, headers = {}) =>
      app.request(`${origin}${path}`, { headers: { ...cookie, ...headers } }),
    post: async (path, fields, headers = {}) => {
      const body = new URLSearchParams([["_token", formToken(settings.secret, session, systemRandom)]]);
      for (const [name, value] of Object.entries(fields)) {
        for (const one of typeof value === "string" ? [value] : value) body.append(name, one);
      }
      const own = { Origin: origin, "Sec-Fetch-Site": "same-origin" };
      return app.request(`${origin}${path}`, {
        method: "POST",
        body,
        headers: { ...cookie, ...own, ...headers },
      });
    },
  };
}

export type PagesGiven = Partial<Omit<WebDeps, "areas">> & { readonly signedIn?: PersonAtWork | null };

/** A person signed in, with a role and nothing else that matters. */
export function aPerson(role: Role): PersonAtWork {
  const id = "00000000-0000-7000-8000-000000000001";
  return {
    name: "Rina Contoh",
    position: "Manajer Kualitas Layanan Publik",
    zone: "Asia/Jakarta",
    actor: {
      kind: "person",
      personId: id,
      agencyId: id,
      grantId: id,
      role,
      functionCode: role,
      scope: { agencies: [id], units: "all", restricted: false, identity: false },
    },
  };
}

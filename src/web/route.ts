import type { WebContext } from "./web-context.ts";

/** Who may enter: anyone, anyone signed in, or only a person whose role holds the named right. */
export type Access = "public" | "signed-in" | { readonly right: string };

/** One page or one form target. What a route does not declare it does not have: there is no default access. */
export type Route = {
  readonly area: string;
  readonly method: "GET" | "POST";
  /** The Indonesian path; English is the same path under `/en`. */
  readonly path: string;
  readonly access: Access;
  /** The size of body that a POST accepts: a form of 64 kB unless files come with it (25 MB). */
  readonly body?: "form" | "upload";
  /** A form that anyone may send and that stores something, or begins to sign in: at most so many from one network. */
  readonly isCounted?: boolean | "sign-in";
  /**
   * Where an anonymous report may be sent or followed: a request that ends well is neither logged nor counted, since either
   * would tell the minute of the report (PRV-10). A failure of Mutu is, since it took no report.
   */
  readonly isUntimed?: true;
  readonly handler: (c: WebContext) => Response | Promise<Response>;
};

/** Declares a route of an area. The area's `routes.tsx` exports the list of them. */
export function route(area: string, declared: Omit<Route, "area">): Route {
  return { area, ...declared };
}

/**
 * Refuses to start with a route that declares no access, or with two routes in one place.
 * @throws Error naming the route
 */
export function checkRoutes(routes: readonly Route[]): void {
  const seen = new Set<string>();
  for (const { area, method, path, access } of routes) {
    const name = `${method} ${path} (${area})`;
    const declared = access === "public" || access === "signed-in" || typeof access?.right === "string";
    if (!declared) throw new Error(`${name} declares no access`);
    if (!path.startsWith("/")) throw new Error(`${name} must begin with a slash`);
    if (seen.has(`${method} ${path}`)) throw new Error(`${name} is declared twice`);
    seen.add(`${method} ${path}`);
  }
}

/**
 * The page to go on to after signing in or switching something: only an address that one of our own GET routes answers.
 * Everything else, such as another host in any spelling, is null.
 */
export function knownPath(routes: readonly Route[], wanted: string | undefined): string | null {
  if (wanted === undefined || !/^\/[\w\-/.?=&%+]*$/.test(wanted) || wanted.includes("//")) return null;
  const [path = ""] = wanted.split("?");
  const bare = path.replace(/^\/en(?=\/|$)/, "") || "/";
  return routes.some((r) => r.method === "GET" && matches(r.path, bare)) ? wanted : null;
}

function matches(pattern: string, path: string): boolean {
  const wanted = pattern.split("/");
  const parts = path.split("/");
  if (wanted.length !== parts.length) return false;
  return wanted.every((part, i) => {
    const value = parts[i] ?? "";
    return part.startsWith(":") ? /^[\w-]+$/.test(value) : part === value;
  });
}

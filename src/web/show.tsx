import type { Child } from "hono/jsx";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { pathIn } from "./language-path.ts";
import { FrameContext } from "./ui/frame/frame.ts";
import type { WebContext } from "./web-context.ts";

/** Answers with a page: `show(c, <DueSoonPage rows={rows} t={t} />)`. A form that failed is shown with 422. */
export function show(c: WebContext, page: Child, status: ContentfulStatusCode = 200): Response {
  const html = String(<FrameContext.Provider value={c.var.frame}>{page}</FrameContext.Provider>);
  return c.html(`<!doctype html>${html}`, status);
}

/** Goes on to another page of ours after a form was carried out (303), in the reader's language. */
export function goTo(c: WebContext, path: string): Response {
  return c.redirect(pathIn(c.var.lang, path), 303);
}

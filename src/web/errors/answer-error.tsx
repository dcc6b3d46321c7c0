import type { Log } from "../../platform/log.ts";
import { show } from "../show.tsx";
import type { WebContext } from "../web-context.ts";
import { ErrorPage } from "./error-page.tsx";
import { problem } from "./problem.ts";
import { type Explained, explain } from "./status.ts";

const retryAfterSeconds = 60;

/**
 * Answers an error on its own page, or as a problem document below `/api`. A form that was on its way is given back.
 * @param error null when no route answers the address
 */
export function answerError(c: WebContext, error: Error | null, log: Log): Response {
  const explained: Explained =
    error === null ? { status: 404, code: "not-found", message: null } : explain(error);
  if (error !== null && explained.code === "defect") {
    log("error", "defect", { requestId: c.var.requestId, error: error.name, stack: placesOf(error) });
  }
  if (explained.status === 429 || explained.status === 503) c.header("Retry-After", secondsOf(explained));
  if (c.req.path === "/api" || c.req.path.startsWith("/api/")) return problem(c, explained);
  return show(
    c,
    <ErrorPage {...explained} requestId={c.var.requestId} form={c.var.form} path={c.req.path} />,
    explained.status,
  );
}

function secondsOf({ message }: Explained): string {
  return String(message?.facts.seconds ?? retryAfterSeconds);
}

/** Where it happened, without the message: that could hold what somebody typed. */
function placesOf(error: Error): string {
  const lines = (error.stack ?? "").split("\n").filter((line) => line.trimStart().startsWith("at "));
  return lines.slice(0, 8).join("\n");
}

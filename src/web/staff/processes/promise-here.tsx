import { type PromisedTime, promiseOfLog, type StoredLog } from "../../../modules/processes/index.ts";
import { show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { addressOfLog } from "./log-address.ts";
import { logHere } from "./log-here.ts";
import { logSections } from "./log-sections.ts";
import { LackingPage } from "./risk-page.tsx";

/** A log whose cases end, of a service that promises a time. */
export type PromiseHere = { readonly log: StoredLog; readonly promised: PromisedTime };

/**
 * Answers with what needs a promise and ends of cases, or with a page that says which of them is missing and where it is
 * put.
 */
export async function withPromise(
  c: WebContext,
  answer: (here: PromiseHere) => Promise<Response>,
): Promise<Response> {
  const { ctx } = c.var;
  const log = await logHere(c);
  if (log.endActivities.length === 0) return lacking(c, log, "end");
  const promised = await promiseOfLog(ctx, log);
  return promised === null ? lacking(c, log, "promise") : answer({ log, promised });
}

function lacking(c: WebContext, log: StoredLog, what: "end" | "promise"): Promise<Response> | Response {
  const { t } = c.var;
  const steps = {
    end: { href: addressOfLog(log), label: t("processes.risk.choose-end") },
    promise: { href: "/staf/layanan", label: t("processes.risk.services") },
  };
  return show(
    c,
    <LackingPage
      title={t(`processes.risk.unknown-${what}`)}
      text={t(`processes.risk.unknown-${what}.text`)}
      step={steps[what]}
      sections={logSections(log, t)}
      t={t}
    />,
  );
}

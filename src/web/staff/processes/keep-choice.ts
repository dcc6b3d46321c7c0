import { splitLanguage } from "../../language-path.ts";
import type { Route } from "../../route.ts";
import type { WebContext } from "../../web-context.ts";
import { choiceHere } from "./log-here.ts";

/**
 * Keeps the choice of cases from page to page: whatever leads from a page about some cases of a log to another page of that
 * log, link, form or redirection, leads to the same cases, so that no page has to think of it.
 */
export function keepingChoice(routes: readonly Route[]): readonly Route[] {
  return routes.map((one) => ({ ...one, handler: async (c) => kept(c, await one.handler(c)) }));
}

async function kept(c: WebContext, answer: Response): Promise<Response> {
  const choice = choiceHere(c);
  if (choice === "") return answer;
  const log = `/staf/proses/${c.req.param("agency")}/${c.req.param("id")}`;
  const location = answer.headers.get("Location");
  if (location !== null) {
    if (leadsTo(log, location)) answer.headers.set("Location", withChoice(location, choice, "&"));
    return answer;
  }
  if (!answer.headers.get("Content-Type")?.startsWith("text/html")) return answer;
  const headers = new Headers(answer.headers);
  headers.delete("Content-Length");
  return new Response(inHtml(await answer.text(), log, choice), { status: answer.status, headers });
}

/** The pages of ours write attributes in quotes and `&` as `&amp;`; a form that only looks loses the query of its address. */
function inHtml(html: string, log: string, choice: string): string {
  const asQuery = choice.replaceAll("&", "&amp;");
  return html
    .replaceAll(/ (href|action)="([^"]*)"/g, (whole, name: string, address: string) =>
      leadsTo(log, address) ? ` ${name}="${withChoice(address, asQuery, "&amp;")}"` : whole,
    )
    .replaceAll(/<form method="get" action="([^"]*)"[^>]*>/g, (form, address: string) =>
      leadsTo(log, address) ? form + asFields(choice) : form,
    );
}

function leadsTo(log: string, address: string): boolean {
  const { path } = splitLanguage(/^[^?#]*/.exec(address)?.[0] ?? "");
  return path === log || path.startsWith(`${log}/`);
}

/** An address with the choice behind it, unless it makes one of its own. */
function withChoice(address: string, choice: string, and: "&" | "&amp;"): string {
  const [path = "", fragment] = address.split("#");
  if (/[?;&](?:saring|kelompok)=/.test(path)) return address;
  const joined = `${path}${path.includes("?") ? and : "?"}${choice}`;
  return fragment === undefined ? joined : `${joined}#${fragment}`;
}

function asFields(choice: string): string {
  return [...new URLSearchParams(choice)]
    .map(([name, value]) => `<input type="hidden" name="${name}" value="${escaped(value)}">`)
    .join("");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

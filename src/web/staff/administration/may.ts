import { explain } from "../../../platform/rights/decide.ts";
import type { WebContext } from "../../web-context.ts";
import { personHere } from "../person-here.ts";

/** Whether the person may use a right on their own agency: a page shows no button that would be refused. */
export async function may(c: WebContext, right: string): Promise<boolean> {
  const { agencyId } = personHere(c).actor;
  return (await explain(c.var.ctx, right, { agencyId })).allowed;
}

/** An administrator writes positions down; the accountable official grants them. */
export async function mayAppoint(c: WebContext): Promise<boolean> {
  return (await may(c, "person.invite")) || may(c, "settings.grantRole");
}

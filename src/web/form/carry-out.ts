import type { TxContext } from "../../platform/context.ts";
import { transact } from "../../platform/db/transact.ts";
import { once } from "../../platform/idempotency.ts";
import { goTo } from "../show.tsx";
import type { WebContext } from "../web-context.ts";
import { keyField, tokenField } from "./form-token.ts";

/**
 * Carries out what a form asks, once, and goes on to the page that the work answers: the same press sent again changes
 * nothing and leads to the same page (REL-02).
 * @param work  answers the Indonesian path to go on to
 */
export async function carryOut(c: WebContext, work: (ctx: TxContext) => Promise<string>): Promise<Response> {
  const key = String(c.var.form?.get(keyField) ?? "");
  const content = { path: c.req.path, fields: fieldsOf(c.var.form ?? new FormData()) };
  const path = await transact(c.var.ctx, (ctx) =>
    key === "" ? work(ctx) : once(ctx, { key, content }, () => work(ctx)),
  );
  return goTo(c, path);
}

/** What was sent, without what the frame adds; a file by its name and size. */
function fieldsOf(form: FormData): readonly (readonly string[])[] {
  return [...form]
    .filter(([name]) => name !== keyField && name !== tokenField)
    .map(([name, value]) => [name, typeof value === "string" ? value : `${value.name} ${value.size}`]);
}

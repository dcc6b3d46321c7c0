import { Remind, remind } from "../../../modules/coordination/index.ts";
import { MutuError } from "../../../platform/errors.ts";
import { carryOut } from "../../form/carry-out.ts";
import { parseForm } from "../../form/parse-form.ts";
import { knownPath, type Route, route } from "../../route.ts";
import type { WebContext } from "../../web-context.ts";

/** The press that right boxes offer: remind whoever holds a right, then go back to the page it was pressed on. */
export const remindRoutes: readonly Route[] = [
  route("coordination", {
    method: "POST",
    path: "/staf/ingatkan",
    access: "signed-in",
    handler: sendReminder,
  }),
];

async function sendReminder(c: WebContext): Promise<Response> {
  const sent = parseForm(c, Remind);
  if (!sent.ok) throw new MutuError("not-found", "error.not-found");
  const back = knownPath(c.var.routes, String(c.var.form?.get("back") ?? "")) ?? "/staf/agenda";
  return carryOut(c, async (ctx) => {
    await remind(ctx, sent.value);
    return `${back}?kabar=diingatkan`;
  });
}

import { z } from "zod";
import { type FormState, newForm } from "../../form/form-state.ts";
import type { Refused } from "../../form/refused-form.ts";
import { type Route, route } from "../../route.ts";
import { goTo, show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { ConfirmPage, type ConfirmPageProps } from "./confirm-page.tsx";
import { proofOf, proofPage } from "./proof.ts";

export type Status = 200 | Refused["status"];

/** The form of a change that needs nothing but the proof. Who proved themselves elsewhere types no password. */
export const Confirm = z.strictObject({ currentPassword: z.string().max(1_000).default("") });

type Shower = (c: WebContext, form: FormState, status: Status) => Response | Promise<Response>;

/** A page with a form and the form's target, at one address. */
export function confirmed(
  path: string,
  shower: Shower,
  take: (c: WebContext) => Response | Promise<Response>,
): readonly Route[] {
  const access = "signed-in";
  return [
    route("account", { method: "GET", path, access, handler: (c) => shower(c, newForm(), 200) }),
    route("account", { method: "POST", path, access, handler: take }),
  ];
}

type Asked = Omit<ConfirmPageProps, "asksPassword" | "t">;

/** Shows a change that asks for a proof, or the page that asks for it where there is no password. */
export async function showConfirm(c: WebContext, asked: Asked, status: Status): Promise<Response> {
  const proof = await proofOf(c);
  if (proof === "elsewhere") return goTo(c, proofPage(asked.action));
  return show(c, <ConfirmPage {...asked} asksPassword={proof === "password"} t={c.var.t} />, status);
}

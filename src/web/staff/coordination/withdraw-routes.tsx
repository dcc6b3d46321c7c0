import { requestAsked, WithdrawRequest, withdrawRequest } from "../../../modules/coordination/index.ts";
import { carryOut } from "../../form/carry-out.ts";
import { type FormState, newForm } from "../../form/form-state.ts";
import { parseForm } from "../../form/parse-form.ts";
import { type Route, route } from "../../route.ts";
import { show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { addressed } from "../address.ts";
import { unitNames } from "../offices.ts";
import { ReasonPage } from "../reason-page.tsx";
import { requestAddress } from "./request-steps.ts";

const path = "/staf/koordinasi/:agency/:id/tarik";
const access = { right: "request.withdraw" } as const;

/** Taking a request back: a page that says what will happen. */
export const withdrawRequestRoutes: readonly Route[] = [
  route("coordination", {
    method: "GET",
    path,
    access,
    handler: async (c) => {
      const { agencyId, id } = addressed(c);
      const { version } = await requestAsked(c.var.ctx, agencyId, id);
      return showForm(c, newForm({ version }));
    },
  }),
  route("coordination", { method: "POST", path, access, handler: withdraw }),
];

async function showForm(c: WebContext, form: FormState, status: 200 | 422 = 200): Promise<Response> {
  const { ctx, t } = c.var;
  const { agencyId, id } = addressed(c);
  const { title, toUnitId } = await requestAsked(ctx, agencyId, id);
  const office = (await unitNames(ctx, [toUnitId])).withAgency(toUnitId);
  const request = requestAddress({ agencyId, id });
  return show(
    c,
    <ReasonPage
      title={t("coordination.withdraw.title")}
      lead={t("coordination.withdraw.lead", { title, office })}
      crumbs={[
        { href: "/staf/koordinasi", name: t("coordination.name") },
        { href: request, name: title },
      ]}
      form={form}
      action={`${request}/tarik`}
      reason={t("coordination.withdraw.reason")}
      press={t("coordination.withdraw")}
    />,
    status,
  );
}

async function withdraw(c: WebContext): Promise<Response> {
  const { agencyId, id: requestId } = addressed(c);
  const given = { agencyId, requestId };
  const sent = parseForm(c, WithdrawRequest, { labels: "coordination.withdraw", given });
  if (!sent.ok) return showForm(c, sent.form, 422);
  return carryOut(c, async (ctx) => {
    await withdrawRequest(ctx, sent.value);
    return `${requestAddress({ agencyId, id: requestId })}?kabar=ditarik`;
  });
}

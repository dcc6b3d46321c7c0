import { proposalById, WithdrawProposal, withdrawProposal } from "../../../modules/improvement/index.ts";
import { carryOut } from "../../form/carry-out.ts";
import { type FormState, newForm } from "../../form/form-state.ts";
import { parseForm } from "../../form/parse-form.ts";
import { type Route, route } from "../../route.ts";
import { show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { addressed } from "../address.ts";
import { ReasonPage } from "../reason-page.tsx";

const path = "/staf/usulan/:agency/:id/tarik";

/** Taking a proposal back: a page that says what will happen. */
export const withdrawRoutes: readonly Route[] = [
  route("proposals", {
    method: "GET",
    path,
    access: { right: "proposal.submit" },
    handler: async (c) => {
      const { agencyId, id } = addressed(c);
      const { version } = await proposalById(c.var.ctx, agencyId, id);
      return showForm(c, newForm({ version }));
    },
  }),
  route("proposals", { method: "POST", path, access: { right: "proposal.submit" }, handler: withdraw }),
];

async function showForm(c: WebContext, form: FormState, status: 200 | 422 = 200): Promise<Response> {
  const { ctx, t } = c.var;
  const { agencyId, id } = addressed(c);
  const { title } = await proposalById(ctx, agencyId, id);
  const proposal = `/staf/usulan/${agencyId}/${id}`;
  return show(
    c,
    <ReasonPage
      title={t("proposals.withdraw.title")}
      lead={t("proposals.withdraw.lead", { title })}
      crumbs={[
        { href: "/staf/usulan", name: t("proposals.name") },
        { href: proposal, name: title },
      ]}
      form={form}
      action={`${proposal}/tarik`}
      reason={t("proposals.withdraw.reason")}
      press={t("proposals.withdraw")}
    />,
    status,
  );
}

async function withdraw(c: WebContext): Promise<Response> {
  const { agencyId, id: proposalId } = addressed(c);
  const given = { agencyId, proposalId };
  const sent = parseForm(c, WithdrawProposal, { labels: "proposals.withdraw", given });
  if (!sent.ok) return showForm(c, sent.form, 422);
  return carryOut(c, async (ctx) => {
    await withdrawProposal(ctx, sent.value);
    return `/staf/usulan/${agencyId}/${proposalId}?kabar=ditarik`;
  });
}

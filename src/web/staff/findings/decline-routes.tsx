import { DeclineFinding, declineFinding, findingById } from "../../../modules/improvement/index.ts";
import { carryOut } from "../../form/carry-out.ts";
import { type FormState, newForm } from "../../form/form-state.ts";
import { parseForm } from "../../form/parse-form.ts";
import { type Route, route } from "../../route.ts";
import { show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { addressed } from "../address.ts";
import { ReasonPage } from "../reason-page.tsx";

const path = "/staf/temuan/:agency/:id/hentikan";
const access = { right: "finding.open" } as const;

/** Not pursuing a finding: a page that says what will happen. */
export const declineFindingRoutes: readonly Route[] = [
  route("findings", { method: "GET", path, access, handler: (c) => showForm(c) }),
  route("findings", { method: "POST", path, access, handler: decline }),
];

async function showForm(c: WebContext, sent: FormState | null = null): Promise<Response> {
  const { ctx, t } = c.var;
  const { agencyId, id } = addressed(c);
  const { title, version } = await findingById(ctx, agencyId, id);
  const finding = `/staf/temuan/${agencyId}/${id}`;
  return show(
    c,
    <ReasonPage
      title={t("findings.decline.title")}
      lead={t("findings.decline.lead", { title })}
      crumbs={[
        { href: "/staf/temuan", name: t("findings.name") },
        { href: finding, name: title },
      ]}
      form={sent ?? newForm({ version })}
      action={`${finding}/hentikan`}
      reason={t("findings.decline.reason")}
      press={t("findings.decline")}
    />,
    sent === null ? 200 : 422,
  );
}

async function decline(c: WebContext): Promise<Response> {
  const { agencyId, id: findingId } = addressed(c);
  const sent = parseForm(c, DeclineFinding, { labels: "findings.decline", given: { agencyId, findingId } });
  if (!sent.ok) return showForm(c, sent.form);
  return carryOut(c, async (ctx) => {
    await declineFinding(ctx, sent.value);
    return `/staf/temuan/${agencyId}/${findingId}`;
  });
}

import { requestAsked, WithdrawRequest, withdrawRequest } from "../../../modules/coordination/index.ts";
import type { Translate } from "../../../platform/i18n/translate.ts";
import { carryOut } from "../../form/carry-out.ts";
import { type FormState, newForm } from "../../form/form-state.ts";
import { parseForm } from "../../form/parse-form.ts";
import { type Route, route } from "../../route.ts";
import { show } from "../../show.tsx";
import { Button, Buttons, Form, Hidden, Page, TextArea } from "../../ui/index.tsx";
import type { WebContext } from "../../web-context.ts";
import { addressed } from "../address.ts";
import { unitNames } from "../offices.ts";
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
  const lead = t("coordination.withdraw.lead", { title, office });
  return show(c, <WithdrawPage request={request} title={title} lead={lead} form={form} t={t} />, status);
}

type Props = {
  readonly request: string;
  readonly title: string;
  readonly lead: string;
  readonly form: FormState;
  readonly t: Translate;
};

function WithdrawPage({ request, title, lead, form, t }: Props) {
  return (
    <Page
      title={t("coordination.withdraw.title")}
      lead={lead}
      form={form}
      crumbs={[
        { href: "/staf/koordinasi", name: t("coordination.name") },
        { href: request, name: title },
      ]}
    >
      <Form form={form} action={`${request}/tarik`}>
        <Hidden name="version" />
        <TextArea name="reason" label={t("coordination.withdraw.reason")} rows={3} />
        <Buttons>
          <Button kind="danger">{t("coordination.withdraw")}</Button>
        </Buttons>
      </Form>
    </Page>
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

import { procedureOn, type Service, serviceById, standardOn } from "../../../modules/catalogue/index.ts";
import { MutuError } from "../../../platform/errors.ts";
import { localDate } from "../../../platform/local-date.ts";
import { explain } from "../../../platform/rights/decide.ts";
import { type FormState, newForm } from "../../form/form-state.ts";
import { type Route, route } from "../../route.ts";
import { show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { addressed } from "../address.ts";
import { sendFinding } from "../open-finding/send-finding.ts";
import { rightBox } from "../right-box.ts";
import { DesignPage } from "./design-page.tsx";
import { designChart, designSentence, type FaultyDesign, faultOf, seenDesign } from "./design-words.ts";

const path = "/staf/layanan/:agency/:id/rancangan";

/** The design check of a procedure, and the finding that is made of it. */
export const designRoutes: readonly Route[] = [
  route("services", { method: "GET", path, access: "signed-in", handler: showDesign }),
  route("services", { method: "POST", path, access: "signed-in", handler: openFromDesign }),
];

/** The address of the page of a service. */
export function addressOfService({ agencyId, id }: Pick<Service, "agencyId" | "id">): string {
  return `/staf/layanan/${agencyId}/${id}`;
}

async function faultHere(c: WebContext): Promise<FaultyDesign> {
  const { ctx } = c.var;
  const { agencyId, id } = addressed(c);
  const service = await serviceById(ctx, agencyId, id);
  const today = localDate(ctx.now, ctx.zone);
  const of = { agencyId, serviceId: id };
  const fault = faultOf(service, await standardOn(ctx, of, today), await procedureOn(ctx, of, today));
  if (!fault) throw new MutuError("not-found", "error.not-found");
  return fault;
}

async function showDesign(c: WebContext): Promise<Response> {
  const fault = await faultHere(c);
  const { t, format } = c.var;
  const service = t.lang === "id" ? fault.service.name : fault.service.nameEn;
  const form = newForm({
    title: t("services.design.finding-title", { service }).slice(0, 200),
    weakness: designSentence(fault, { t, format }),
    certainty: "certain",
  });
  return designPage(c, fault, form);
}

async function designPage(c: WebContext, fault: FaultyDesign, form: FormState): Promise<Response> {
  const { ctx, t, format } = c.var;
  const words = { t, format };
  const { service } = fault;
  const explained = await explain(ctx, "finding.open", service);
  const address = addressOfService(service);
  return show(
    c,
    <DesignPage
      sentence={designSentence(fault, words)}
      service={{ href: address, name: t.lang === "id" ? service.name : service.nameEn }}
      chart={designChart(fault, words)}
      finding={{
        form,
        action: `${address}/rancangan`,
        places: null,
        right: explained.allowed ? null : rightBox(explained, t.lang),
      }}
      t={t}
    />,
    form.errors.length > 0 ? 422 : 200,
  );
}

async function openFromDesign(c: WebContext): Promise<Response> {
  const fault = await faultHere(c);
  const { service } = fault;
  const { t, format } = c.var;
  return sendFinding(c, {
    given: {
      agencyId: service.agencyId,
      unitId: service.unitId,
      serviceId: service.id,
      kind: "design",
      componentKey: "timeLimit",
      stepId: null,
    },
    seen: async () => seenDesign(fault, { t, format }),
    again: (form) => designPage(c, fault, form),
  });
}

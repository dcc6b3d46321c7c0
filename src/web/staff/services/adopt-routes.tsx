import {
  AdoptStandard,
  adoptStandard,
  componentKeys,
  type Service,
  serviceById,
  standardOn,
} from "../../../modules/catalogue/index.ts";
import { localDate } from "../../../platform/local-date.ts";
import { explain } from "../../../platform/rights/decide.ts";
import { carryOut } from "../../form/carry-out.ts";
import { type FormState, newForm } from "../../form/form-state.ts";
import { invalidForm } from "../../form/invalid-form.ts";
import { parseForm } from "../../form/parse-form.ts";
import { type Route, route } from "../../route.ts";
import { goTo, show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { addressed } from "../address.ts";
import { AdoptPage } from "./adopt-fields.tsx";
import { ComponentFields } from "./component-fields.tsx";
import { addressOfService } from "./design-routes.tsx";

const standardPath = "/staf/layanan/:agency/:id/standar";
const adoptsStandard = "standard.adopt";

/** Adopting a version of a standard, by whoever holds that right (STD-16). */
export const adoptRoutes: readonly Route[] = [
  route("services", { method: "GET", path: standardPath, access: "signed-in", handler: showStandard }),
  route("services", {
    method: "POST",
    path: standardPath,
    access: { right: adoptsStandard },
    handler: sendStandard,
  }),
];

function serviceHere(c: WebContext): Promise<Service> {
  const { agencyId, id } = addressed(c);
  return serviceById(c.var.ctx, agencyId, id);
}

async function showStandard(c: WebContext): Promise<Response> {
  const { ctx } = c.var;
  const service = await serviceHere(c);
  const { allowed } = await explain(ctx, adoptsStandard, service);
  if (!allowed) return goTo(c, addressOfService(service));
  const standard = await standardOn(ctx, ofService(service), localDate(ctx.now, ctx.zone));
  const known = componentKeys.flatMap((key, i) => {
    const component = standard?.components.find((one) => one.key === key);
    const { promise, reasonEmpty, meter, limitDays, limitDayType } = component ?? {};
    return Object.entries({ key, promise, reasonEmpty, meter, limitDays, limitDayType }).map(
      ([field, value]) => [`components.${i}.${field}`, value] as const,
    );
  });
  return standardPage(c, service, newForm(Object.fromEntries(known)));
}

function standardPage(c: WebContext, service: Service, form: FormState): Response {
  const { t } = c.var;
  return show(
    c,
    <AdoptPage
      {...pageOf(c, service)}
      title={t("services.adopt.standard")}
      form={form}
      action={`${addressOfService(service)}/standar`}
    >
      <ComponentFields t={t} />
    </AdoptPage>,
    form.errors.length > 0 ? 422 : 200,
  );
}

async function sendStandard(c: WebContext): Promise<Response> {
  const service = await serviceHere(c);
  const sent = parseForm(c, AdoptStandard, { labels: "services.adopt", given: ofService(service) });
  if (!sent.ok) return standardPage(c, service, sent.form);
  try {
    return await carryOut(c, async (ctx) => {
      await adoptStandard(ctx, sent.value);
      return addressOfService(service);
    });
  } catch (error) {
    return standardPage(c, service, invalidForm(c, "validFrom", error));
  }
}

function ofService({ agencyId, id }: Service) {
  return { agencyId, serviceId: id };
}

function pageOf(c: WebContext, service: Service) {
  const name = c.var.lang === "id" ? service.name : service.nameEn;
  return { service: { href: addressOfService(service), name }, t: c.var.t };
}

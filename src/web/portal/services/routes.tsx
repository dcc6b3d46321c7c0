import {
  type ComponentKey,
  procedureOn,
  type Service,
  type StandardVersion,
  serviceByCode,
  services,
  standardOn,
} from "../../../modules/catalogue/index.ts";
import { agencies, agencyById } from "../../../modules/organisations/index.ts";
import { MutuError } from "../../../platform/errors.ts";
import type { MessageKey } from "../../../platform/i18n/messages.ts";
import type { Translate } from "../../../platform/i18n/translate.ts";
import { localDate } from "../../../platform/local-date.ts";
import { type Route, route } from "../../route.ts";
import { limitText, promiseText } from "../../services/promise-words.ts";
import { show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { PublicServicePage } from "./service-page.tsx";
import { PublicServicesPage } from "./services-page.tsx";

export const publicServiceRoutes: readonly Route[] = [
  route("services", { method: "GET", path: "/layanan", access: "public", handler: showList }),
  route("services", {
    method: "GET",
    path: "/layanan/:agency/:code",
    access: "public",
    handler: showService,
  }),
];

async function showList(c: WebContext): Promise<Response> {
  const { ctx, t, lang } = c.var;
  const words = (c.req.query("cari") ?? "").trim().slice(0, 100);
  const offices = new Map((await agencies(ctx)).map((agency) => [agency.id, agency]));
  const found = (await services(ctx)).filter((service) => matches(service, words));
  const rows = await Promise.all(
    found.map(async (service) => {
      const standard = await standardInForce(c, service);
      const office = offices.get(service.agencyId);
      const limit = standard?.components.find((component) => component.key === "timeLimit");
      return {
        href: `/layanan/${service.agencyId}/${service.code}`,
        name: nameOf(c, service),
        office: (lang === "id" ? office?.name : office?.nameEn) ?? "",
        limit: limit ? limitText(limit, t) : null,
      };
    }),
  );
  return show(c, <PublicServicesPage rows={rows} words={words} t={t} />);
}

function matches(service: Service, words: string): boolean {
  const text = `${service.name} ${service.nameEn} ${service.summary}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

async function showService(c: WebContext): Promise<Response> {
  const { ctx, t, lang } = c.var;
  const agency = await agencyOfPath(c);
  const service = await serviceByCode(ctx, agency.id, c.req.param("code") ?? "");
  if (!service) throw new MutuError("not-found", "error.not-found");
  const standard = await standardInForce(c, service);
  const procedure = await procedureOn(ctx, { agencyId: agency.id, serviceId: service.id }, today(c));
  return show(
    c,
    <PublicServicePage
      service={{
        name: nameOf(c, service),
        office: lang === "id" ? agency.name : agency.nameEn,
        summary: service.summary,
        complainHref: `/pengaduan?layanan=${agency.id}/${service.id}`,
        promises: standard && firstPromises(standard, t),
        steps: procedure ? procedure.steps.map((step) => step.name) : [],
        all: standard
          ? standard.components.map((one) => ({
              name: t(`component.${one.key}`),
              value: promiseText(one, t),
            }))
          : [],
      }}
      t={t}
    />,
  );
}

async function agencyOfPath(c: WebContext) {
  const id = c.req.param("agency") ?? "";
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new MutuError("not-found", "error.not-found");
  return agencyById(c.var.ctx, id);
}

const asked: readonly (readonly [ComponentKey, MessageKey])[] = [
  ["timeLimit", "services.public.how-long"],
  ["fee", "services.public.how-much"],
  ["requirements", "services.public.bring"],
  ["product", "services.public.get"],
];

function firstPromises(standard: StandardVersion, t: Translate) {
  return asked.flatMap(([key, name]) => {
    const component = standard.components.find((one) => one.key === key);
    return component ? [{ name: t(name), value: promiseText(component, t) }] : [];
  });
}

function standardInForce(c: WebContext, service: Service) {
  return standardOn(c.var.ctx, { agencyId: service.agencyId, serviceId: service.id }, today(c));
}

function today(c: WebContext): string {
  return localDate(c.var.ctx.now, c.var.ctx.zone);
}

function nameOf(c: WebContext, service: Service): string {
  return c.var.lang === "id" ? service.name : service.nameEn;
}

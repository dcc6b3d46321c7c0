import {
  filled,
  notKnown,
  procedureDraft,
  procedureOn,
  type Service,
  serviceById,
  services,
  standardOn,
} from "../../../modules/catalogue/index.ts";
import { eventLogs, type StoredLog } from "../../../modules/processes/index.ts";
import { localDate } from "../../../platform/local-date.ts";
import { type Explanation, explain } from "../../../platform/rights/decide.ts";
import { type Route, route } from "../../route.ts";
import { show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { addressed } from "../address.ts";
import { unitNames } from "../offices.ts";
import { type KeptPromise, keptPromise } from "../processes/figures.ts";
import { rightBox } from "../right-box.ts";
import { adoptRoutes } from "./adopt-routes.tsx";
import { addressOfService, designRoutes } from "./design-routes.tsx";
import { designSentence, faultOf } from "./design-words.ts";
import { procedureRoutes } from "./procedure-routes.tsx";
import { procedureInWords } from "./procedure-words.ts";
import { type AdoptionWay, ServicePage } from "./service-page.tsx";
import { promisesInWords } from "./service-words.ts";
import { type ServiceRow, ServicesPage } from "./services-page.tsx";

export const serviceRoutes: readonly Route[] = [
  route("services", { method: "GET", path: "/staf/layanan", access: "signed-in", handler: showList }),
  route("services", {
    method: "GET",
    path: "/staf/layanan/:agency/:id",
    access: "signed-in",
    handler: showService,
  }),
  ...designRoutes,
  ...adoptRoutes,
  ...procedureRoutes,
];

async function showList(c: WebContext): Promise<Response> {
  const { ctx, t } = c.var;
  const all = await services(ctx);
  const names = await unitNames(
    ctx,
    all.map((service) => service.unitId),
  );
  const rows = await Promise.all(
    all.map(async (service): Promise<ServiceRow> => {
      const standard = await standardInForce(c, service);
      return {
        href: addressOfService(service),
        name: nameOf(c, service),
        unit: names.withAgency(service.unitId),
        filled: standard ? t("services.filled", { n: filled(standard) }) : t("services.no-standard"),
        notKnown: standard ? t("services.not-known", { n: notKnown(standard).length }) : "",
      };
    }),
  );
  return show(c, <ServicesPage rows={rows} t={t} />);
}

async function showService(c: WebContext): Promise<Response> {
  const { ctx, t, frame } = c.var;
  const { agencyId, id } = addressed(c);
  const service = await serviceById(ctx, agencyId, id);
  const standard = await standardInForce(c, service);
  const procedure = await procedureOn(ctx, ofService(service), today(c));
  const names = await unitNames(ctx, [service.unitId]);
  const logs = (await eventLogs(ctx)).filter((log) => log.serviceId === service.id);
  const fault = faultOf(service, standard, procedure);
  const draft = await procedureDraft(ctx, ofService(service));
  const { allowed: mayDraft } = await explain(ctx, "catalogue.draft", service);
  const mayAdopt = {
    standard: await explain(ctx, "standard.adopt", service),
    procedure: await explain(ctx, "procedure.adopt", service),
  };
  return show(
    c,
    <ServicePage
      name={nameOf(c, service)}
      unit={names.withAgency(service.unitId)}
      version={
        standard &&
        t("services.standard.version", {
          number: standard.number,
          decree: standard.decree,
          from: frame.format.day(standard.validFrom),
        })
      }
      promises={standard ? promisesInWords(standard, await keptIn(c, logs), t, frame.format) : []}
      procedure={procedure && procedureInWords(procedure, { t, format: frame.format })}
      draft={
        mayDraft || draft
          ? {
              saved:
                draft &&
                t("procedure.draft.there", { at: frame.format.day(frame.format.dayOf(draft.savedAt)) }),
              href: mayDraft ? `${addressOfService(service)}/sop/konsep` : null,
            }
          : null
      }
      fault={
        fault === null
          ? null
          : {
              sentence: designSentence(fault, { t, format: frame.format }),
              href: `${addressOfService(service)}/rancangan`,
            }
      }
      logs={logs.map((log) => ({ href: `/staf/proses/${log.agencyId}/${log.id}`, name: log.name }))}
      adoption={{
        standard: wayTo(c, mayAdopt.standard, `${addressOfService(service)}/standar`),
        procedure: wayTo(c, mayAdopt.procedure, `${addressOfService(service)}/sop`),
      }}
      t={t}
    />,
  );
}

/** The page on which a right is used, or whose right it is. */
function wayTo(c: WebContext, explained: Explanation, href: string): AdoptionWay {
  return explained.allowed ? { href, right: null } : { href: null, right: rightBox(explained, c.var.lang) };
}

/** How far the time limit is kept, by the newest log that can tell. */
async function keptIn(c: WebContext, logs: readonly StoredLog[]): Promise<KeptPromise | null> {
  for (const log of logs) {
    const kept = await keptPromise(c.var.ctx, log);
    if (kept !== null) return kept;
  }
  return null;
}

function standardInForce(c: WebContext, service: Service) {
  return standardOn(c.var.ctx, ofService(service), today(c));
}

function ofService(service: Service) {
  return { agencyId: service.agencyId, serviceId: service.id };
}

function today(c: WebContext): string {
  return localDate(c.var.ctx.now, c.var.ctx.zone);
}

function nameOf(c: WebContext, service: Service): string {
  return c.var.lang === "id" ? service.name : service.nameEn;
}

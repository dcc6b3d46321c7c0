import { services } from "../../modules/catalogue/index.ts";
import { type Agency, agencies } from "../../modules/organisations/index.ts";
import type { Context } from "../../platform/context.ts";
import type { Translate } from "../../platform/i18n/translate.ts";
import type { Choice } from "../ui/index.tsx";

const separator = "/";

/** What a complaint can be about: each service, and for each agency "another service". */
export async function complaintTargets(ctx: Context, t: Translate): Promise<readonly Choice[]> {
  const all = await services(ctx);
  const offices = await agencies(ctx);
  return offices.flatMap((agency) => {
    const name = nameOf(agency, t);
    const own = all.filter((service) => service.agencyId === agency.id);
    return [
      ...own.map((service) => ({
        value: agency.id + separator + service.id,
        label: `${t.lang === "id" ? service.name : service.nameEn} (${name})`,
      })),
      { value: agency.id + separator, label: t("complain.form.target.other", { agency: name }) },
    ];
  });
}

/** The agency and service of a choice; null when nothing was chosen. */
export function targetOf(
  value: unknown,
): { readonly agencyId: string; readonly serviceId: string | null } | null {
  if (typeof value !== "string" || !value.includes(separator)) return null;
  const [agencyId = "", serviceId = ""] = value.split(separator);
  return { agencyId, serviceId: serviceId === "" ? null : serviceId };
}

/** The name of an agency in the language of the reader. */
export function nameOf(agency: Agency, t: Translate): string {
  return t.lang === "id" ? agency.name : agency.nameEn;
}

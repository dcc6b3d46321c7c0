import { type Office, officesOf } from "../../modules/organisations/index.ts";
import type { Context } from "../../platform/context.ts";
import type { Lang } from "../../platform/i18n/text.ts";

/** What units are called in a language, by id, each with its agency. */
export type UnitNames = {
  /** `Bidang Izin Usaha` */
  readonly unit: (id: string) => string;
  /** `Bidang Izin Usaha, Dinas Perizinan` */
  readonly withAgency: (id: string) => string;
};

/** The names of some units, of whichever agency. */
export async function unitNames(ctx: Context, ids: readonly string[]): Promise<UnitNames> {
  const offices = new Map((await officesOf(ctx, [...new Set(ids)])).map((one) => [one.unitId, one]));
  const name = (id: string, of: (office: Office, lang: Lang) => string) => {
    const office = offices.get(id);
    return office === undefined ? "" : of(office, ctx.lang);
  };
  return {
    unit: (id) => name(id, unitName),
    withAgency: (id) => name(id, (office, lang) => `${unitName(office, lang)}, ${agencyName(office, lang)}`),
  };
}

export function unitName(office: Office, lang: Lang): string {
  return lang === "id" ? office.unit : office.unitEn;
}

export function agencyName(office: Office, lang: Lang): string {
  return lang === "id" ? office.agency : office.agencyEn;
}

import { services } from "../../../modules/catalogue/index.ts";
import {
  type ComplaintChoice,
  complaintCategories,
  complaints,
  complaintsByDue,
  complaintsIn,
  type WithDue,
} from "../../../modules/complaints/index.ts";
import { type Unit, unitsOf } from "../../../modules/organisations/index.ts";
import { explain } from "../../../platform/rights/decide.ts";
import { newForm } from "../../form/form-state.ts";
import { type Route, route } from "../../route.ts";
import { show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { unitNames } from "../offices.ts";
import { personHere } from "../person-here.ts";
import { dueInWords } from "./due-words.ts";
import {
  addressOf,
  agePlaceOf,
  choiceOf,
  duePlaceOf,
  isNarrowed,
  type ListAddress,
  readAddress,
} from "./list-filter.ts";
import { type ComplaintRow, ComplaintsPage } from "./list-page.tsx";

const onOnePage = 50;

export const listRoutes: readonly Route[] = [
  route("complaints", {
    method: "GET",
    path: "/staf/pengaduan",
    access: "signed-in",
    handler: showList,
  }),
];

async function showList(c: WebContext): Promise<Response> {
  const { ctx, t, format } = c.var;
  const { agencyId, role } = personHere(c).actor;
  const address = readAddress((name) => c.req.query(name), role);
  const units = await unitsOf(ctx, agencyId);
  const offered = await services(ctx, agencyId);
  const choice = choiceOf(address, units);
  const found = await pageOf(c, address, choice);
  const shown = found.slice(0, onOnePage);
  const last = found.length > onOnePage ? shown.at(-1) : undefined;
  const count = await complaintsIn(ctx, choice);
  const receive = await explain(ctx, "complaint.receive", { agencyId });
  return show(
    c,
    <ComplaintsPage
      count={count}
      counted={format.count(count)}
      address={address}
      narrowed={isNarrowed(address)}
      rows={await rowsOf(c, shown)}
      next={last ? addressOf(address, { after: placeOf(address, last) }) : null}
      form={newForm({
        keadaan: address.view,
        urut: address.order,
        langkah: address.state,
        golongan: address.class,
        unit: address.unit,
        kategori: address.category,
        wilayah: address.area,
        kata: address.words,
        layanan: address.service,
        permohonan: address.naming,
      })}
      units={units.map((unit) => ({ value: unit.code, label: nameOf(unit, c) }))}
      services={offered.map((service) => ({ value: service.id, label: nameOf(service, c) }))}
      categories={await complaintCategories(ctx, agencyId)}
      mayReceive={receive.allowed}
      t={t}
    />,
  );
}

function pageOf(
  { var: { ctx } }: WebContext,
  address: ListAddress,
  choice: ComplaintChoice,
): Promise<readonly WithDue[]> {
  const most = onOnePage + 1;
  if (address.order === "tenggat") return complaintsByDue(ctx, choice, { after: duePlaceOf(address), most });
  const after = agePlaceOf(address);
  return complaints(ctx, after === null ? choice : { ...choice, after }, most);
}

function placeOf({ order }: ListAddress, last: WithDue): string {
  if (order === "tenggat") return `${last.next?.dueOn ?? "infinity"}_${last.id}`;
  return `${last.receivedAt.getTime()}_${last.id}`;
}

async function rowsOf(c: WebContext, found: readonly WithDue[]): Promise<readonly ComplaintRow[]> {
  const { ctx, t, format } = c.var;
  const names = await unitNames(
    ctx,
    found.map(({ unitId }) => unitId),
  );
  const today = format.dayOf(ctx.now);
  return found.map((complaint) => ({
    href: `/staf/pengaduan/${complaint.agencyId}/${complaint.id}`,
    title: complaint.sealed ? t("sealed.row") : complaint.title,
    note: t("complaints.row", {
      number: complaint.number,
      unit: names.unit(complaint.unitId),
      day: format.day(format.dayOf(complaint.receivedAt)),
    }),
    state: t(`complaint.state.${complaint.state}`),
    due: complaint.next && {
      ...dueInWords(complaint.next.dueOn, today, t),
      what: t(`complaint.clock.${complaint.next.kind}`),
    },
  }));
}

function nameOf(unit: Pick<Unit, "name" | "nameEn">, { var: { lang } }: WebContext): string {
  return lang === "id" ? unit.name : unit.nameEn;
}

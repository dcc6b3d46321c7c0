import {
  type ComplaintChoice,
  type ComplaintClass,
  type ComplaintState,
  complaintClasses,
  complaintStates,
  type DuePlace,
} from "../../../modules/complaints/index.ts";
import type { Unit } from "../../../modules/organisations/index.ts";
import type { Role } from "../../../platform/context.ts";

/** What the address of the list says; everything that is not said has its usual value. */
export type ListAddress = {
  readonly view: "terbuka" | "lewat" | "semua";
  readonly order: "tenggat" | "terbaru";
  readonly state: ComplaintState | "";
  readonly class: ComplaintClass | "";
  readonly unit: string;
  readonly category: string;
  readonly area: string;
  readonly words: string;
  /** Id of a service, of any agency that the reader sees */
  readonly service: string;
  /** Only those that name a case */
  readonly naming: "disebut" | "";
  readonly after: string;
};

const path = "/staf/pengaduan";
const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Who takes steps looks at what ends first; who watches looks at what is new. */
const actingRoles: readonly Role[] = ["complaint-officer", "liaison", "decision-maker", "inspectorate"];

/** Reads the address; words that mean nothing are as if they were not there. */
export function readAddress(query: (name: string) => string | undefined, role: Role): ListAddress {
  const said = (name: string) => (query(name) ?? "").trim().slice(0, 200);
  const usualOrder = actingRoles.includes(role) ? "tenggat" : "terbaru";
  return {
    view: oneOf(["terbuka", "lewat", "semua"], said("keadaan")) ?? "terbuka",
    order: oneOf(["tenggat", "terbaru"], said("urut")) ?? usualOrder,
    state: oneOf(complaintStates, said("langkah")) ?? "",
    class: oneOf(complaintClasses, said("golongan")) ?? "",
    unit: said("unit"),
    category: said("kategori"),
    area: said("wilayah"),
    words: said("kata"),
    service: id.test(said("layanan")) ? said("layanan") : "",
    naming: oneOf(["disebut"], said("permohonan")) ?? "",
    after: said("sesudah"),
  };
}

function oneOf<T extends string>(known: readonly T[], word: string): T | undefined {
  return known.find((one) => one === word);
}

/** The address of the list with some things said otherwise. A page after the first belongs to one list only. */
export function addressOf(now: ListAddress, changed: Partial<ListAddress>): string {
  const next = { ...now, after: "", ...changed };
  const query = new URLSearchParams();
  const say = (name: string, value: string) => value !== "" && query.set(name, value);
  say("keadaan", next.view);
  say("urut", next.order);
  say("langkah", next.state);
  say("golongan", next.class);
  say("unit", next.unit);
  say("kategori", next.category);
  say("wilayah", next.area);
  say("kata", next.words);
  say("layanan", next.service);
  say("permohonan", next.naming);
  say("sesudah", next.after);
  return `${path}?${query}`;
}

/** Which complaints an address asks for. A unit goes by its code. */
export function choiceOf(address: ListAddress, units: readonly Unit[]): ComplaintChoice {
  const unit = units.find(({ code }) => code === address.unit);
  return {
    // A state that was asked for says by itself whether it is open.
    ...(address.view === "terbuka" && address.state === "" ? { open: true } : {}),
    ...(address.view === "lewat" ? { open: true, late: true } : {}),
    ...(unit ? { unitId: unit.id } : {}),
    ...(address.service === "" ? {} : { serviceId: address.service }),
    ...(address.naming === "" ? {} : { namingCase: true }),
    ...(address.state === "" ? {} : { state: address.state }),
    ...(address.class === "" ? {} : { class: address.class }),
    ...(address.category === "" ? {} : { category: address.category }),
    ...(address.area === "" ? {} : { area: address.area }),
    ...(address.words === "" ? {} : { words: address.words }),
  };
}

/** Whether more is asked for than the usual views. */
export function isNarrowed(address: ListAddress): boolean {
  const { state, unit, category, area, words, service, naming } = address;
  return [state, address.class, unit, category, area, words, service, naming].some((value) => value !== "");
}

/** The place in a list by due day that an address continues from; null at the beginning. */
export function duePlaceOf({ after }: ListAddress): DuePlace | null {
  const [dueOn = "", last = ""] = after.split("_");
  return /^(\d{4}-\d{2}-\d{2}|infinity)$/.test(dueOn) && id.test(last) ? { dueOn, id: last } : null;
}

/** The place in a list by age; null at the beginning. */
export function agePlaceOf({
  after,
}: ListAddress): { readonly receivedAt: Date; readonly id: string } | null {
  const [milliseconds = "", last = ""] = after.split("_");
  if (!/^\d{1,14}$/.test(milliseconds) || !id.test(last)) return null;
  return { receivedAt: new Date(Number(milliseconds)), id: last };
}

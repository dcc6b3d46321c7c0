import type { Random } from "../../analytics/statistics/random/generator.ts";
import { maskPersonalData } from "../../analytics/text/mask.ts";
import type { ComponentKey } from "../../modules/catalogue/index.ts";
import type { NewRow } from "../../platform/db/insert-many.ts";
import type { AgencyCode } from "../city/agencies.ts";
import type { PersonKey } from "../city/people.ts";
import type { Hand } from "../history/complaint-life.ts";
import type { ToldComplaint } from "../history/told-complaints.ts";
import { handlingText, reasonText } from "../words/handling-texts.ts";
import type { CityIds } from "./city-on-paper.ts";

type Working = Readonly<Record<Exclude<Hand, "reporter" | "system">, PersonKey>>;

/** Who handles, decides and closes complaints at each agency; whoever closes never handled. */
const working: Readonly<Record<AgencyCode, Working>> = {
  setda: { officer: "administrator", unit: "administrator", decider: "mayor", closer: "secretary" },
  dpmptsp: {
    officer: "permitsOfficer",
    unit: "permitsLiaison",
    decider: "permitsHead",
    closer: "permitsUnitHead",
  },
  dukcapil: {
    officer: "registryOfficer",
    unit: "registryOfficer",
    decider: "registryHead",
    closer: "registryUnitHead",
  },
  dinkes: {
    officer: "healthOfficer",
    unit: "healthOfficer",
    decider: "healthHead",
    closer: "healthUnitHead",
  },
  dpupr: { officer: "worksOfficer", unit: "worksOfficer", decider: "worksHead", closer: "waterHead" },
};

/** A complaint with its id, and where its random choices come from. */
export type Stored = { readonly id: string; readonly told: ToldComplaint };

export function complaintRow(ids: CityIds, { id, told }: Stored, random: Random): NewRow<"complaint"> {
  const { arrival, life, written, channel, anonymous, identitySecret, number } = told;
  const { category } = arrival;
  const { officer, unit, closer } = working[category.agency];
  const isNew = life.state === "received";
  const wasHandled = life.steps.some(({ kind }) => kind === "answer");
  return {
    agency_id: ids.agency(category.agency),
    id,
    version: life.steps.length,
    number,
    unit_id: ids.unit(category.agency, category.unit),
    service_id: category.service === null ? null : ids.service(category.service),
    case_number: told.caseNumber,
    state: life.state,
    class: isNew && category.class !== "complaint-oversight" ? "unclassified" : category.class,
    category: category.name,
    component_key: category.component,
    area: arrival.area,
    channel,
    title: written.title,
    body: written.body,
    masked_body: written.hasPersonalData ? maskPersonalData(written.body).masked : written.body,
    occurred_on: arrival.day,
    received_at: arrival.at,
    answered_at: life.answeredAt,
    declared_complete_at: life.declaredCompleteAt,
    decided_at: life.decidedAt,
    notified_at: life.notifiedAt,
    closed_at: life.closedAt,
    confirmed_at: life.confirmedAt,
    state_reason: reasonText(life.state, random),
    handler_id: wasHandled ? ids.person(unit) : isNew ? null : ids.person(officer),
    closed_by: life.closedAt ? ids.person(closer) : null,
    result: life.state === "closed" ? resultOf(category.component) : null,
    anonymous,
    identity_secret: identitySecret,
    restricted: category.class === "complaint-oversight",
  };
}

/** What a solved complaint came to: a paper that was put right, a rule made plain, or a thing mended. */
function resultOf(component: ComponentKey): NonNullable<NewRow<"complaint">["result"]> {
  if (component === "requirements") return "rule-changed";
  return component === "timeLimit" ? "document-issued" : "fixed";
}

/** Whom the reporter gave as themself, where anybody may know. Names and numbers are nobody's. */
export function reporterRow(ids: CityIds, { id, told }: Stored, random: Random): NewRow<"reporter"> | null {
  if (told.anonymous) return null;
  const number = String(Math.floor(random() * 10_000)).padStart(4, "0");
  return {
    agency_id: ids.agency(told.arrival.category.agency),
    complaint_id: id,
    name: `Warga Rekaan ${number}`,
    contact: `0899-0000-${number}`,
    address: told.arrival.area,
  };
}

export function handlingRows(
  ids: CityIds,
  { id, told }: Stored,
  { random, newId }: { readonly random: Random; readonly newId: (at: Date) => string },
): readonly NewRow<"handling">[] {
  const { category } = told.arrival;
  return told.life.steps.map(({ kind, at, by }) => ({
    agency_id: ids.agency(category.agency),
    id: newId(at),
    complaint_id: id,
    at,
    kind,
    by_actor: actorOf(ids, category.agency, by),
    text: handlingText(kind, category.name, random),
    to_citizen: kind !== "referral" && kind !== "decision",
  }));
}

function actorOf(ids: CityIds, agency: AgencyCode, hand: Hand): string {
  if (hand === "reporter") return "public";
  return hand === "system" ? "system:withdraw-silent-complaints" : ids.person(working[agency][hand]);
}

import { serviceById } from "../../../modules/catalogue/index.ts";
import { type Complaint, caseNumberFor, type Handling } from "../../../modules/complaints/index.ts";
import { namesOf } from "../../../modules/organisations/index.ts";
import { findCase } from "../../../modules/processes/index.ts";
import { isMessageKey } from "../../../platform/i18n/translate.ts";
import { type Fact, Link } from "../../ui/index.tsx";
import type { WebContext } from "../../web-context.ts";
import { unitNames } from "../offices.ts";
import { addressOfCase } from "../processes/log-address.ts";
import { complaintPath } from "./steps.ts";

/** What is known of a complaint; of its reporter only whether somebody is known. */
export async function complaintFacts(c: WebContext, complaint: Complaint): Promise<readonly Fact[]> {
  const { ctx, t, format, lang } = c.var;
  const { agencyId, serviceId, handlerId, componentKey } = complaint;
  const names = await unitNames(ctx, [complaint.unitId]);
  const service = serviceId === null ? null : await serviceById(ctx, agencyId, serviceId);
  const people = await namesOf(ctx, handlerId === null ? [] : [handlerId]);
  const component = `component.${componentKey}`;
  const fact = (name: FactName, value: Fact["value"] | null): Fact[] =>
    value === null || value === "" ? [] : [{ name: t(`complaints.fact.${name}`), value }];
  return [
    ...fact("reason", complaint.stateReason),
    ...fact("received", receivedOn(c, complaint)),
    ...fact("late-filing", complaint.lateFiling ? t("complaints.late-filing") : null),
    ...fact("occurred", complaint.occurredOn === null ? null : format.day(complaint.occurredOn)),
    ...fact("unit", names.unit(complaint.unitId)),
    ...fact("service", service && (lang === "id" ? service.name : service.nameEn)),
    ...fact("case", await caseFact(c, complaint)),
    ...fact("class", t(`complaint.class.${complaint.class}`)),
    ...fact("category", complaint.category),
    ...fact("component", isMessageKey(component) ? t(component) : null),
    ...fact("area", complaint.area),
    ...fact("channel", t(`complaint.channel.${complaint.channel}`)),
    ...fact("reporter", reporterFact(c, complaint)),
    ...fact("handler", handlerId === null ? null : (people.get(handlerId) ?? t("thread.unknown"))),
  ];
}

type FactName =
  | "reason"
  | "received"
  | "late-filing"
  | "occurred"
  | "unit"
  | "service"
  | "case"
  | "class"
  | "category"
  | "component"
  | "area"
  | "channel"
  | "reporter"
  | "handler";

/** The case that it names, for whoever may know it, with the way to its line of time where a log has it. */
async function caseFact({ var: { ctx, t } }: WebContext, complaint: Complaint): Promise<Fact["value"]> {
  const number = await caseNumberFor(ctx, complaint);
  const { agencyId, serviceId } = complaint;
  const found = await findCase(ctx, { agencyId, serviceId, number });
  if (found === null) return number;
  return (
    <>
      {number} <Link href={addressOfCase(found.log, found.name)}>{t("complaints.case.journey")}</Link>
    </>
  );
}

/** Of an anonymous report nobody is told the minute. */
function receivedOn({ var: { format } }: WebContext, { anonymous, receivedAt }: Complaint): string {
  return anonymous ? format.day(format.dayOf(receivedAt)) : format.moment(receivedAt);
}

function reporterFact({ var: { t } }: WebContext, complaint: Complaint): Fact["value"] {
  if (complaint.anonymous) return t("complaints.reporter.anonymous");
  return (
    <>
      {t(complaint.identitySecret ? "complaints.reporter.secret" : "complaints.reporter.known")}{" "}
      <Link href={`${complaintPath(complaint)}/pelapor`}>{t("complaints.reporter.read")}</Link>
    </>
  );
}

/** Answered, solved, confirmed and recurred are four facts with four days. */
export function fourFacts(
  { var: { t, format } }: WebContext,
  complaint: Complaint,
  thread: readonly Handling[],
): readonly Fact[] {
  const day = (at: Date | null | undefined) =>
    at ? format.day(format.dayOf(at)) : t("complain.status.not-yet");
  const closed = complaint.result === null ? "" : `, ${t(`complaint.result.${complaint.result}`)}`;
  const recurred = thread.filter(({ kind }) => kind === "reopening");
  return [
    { name: t("complaints.fact.answered"), value: day(complaint.answeredAt) },
    { name: t("complaints.fact.closed"), value: day(complaint.closedAt) + closed },
    { name: t("complaints.fact.confirmed"), value: day(complaint.confirmedAt) },
    {
      name: t("complaints.fact.recurred"),
      value:
        recurred.length === 0
          ? t("complain.status.never")
          : t("complaints.fact.recurred.times", { n: recurred.length, day: day(recurred.at(-1)?.at) }),
    },
  ];
}

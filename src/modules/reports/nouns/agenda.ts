/** The four groups of the agenda, in the order in which they stand on the page. */
const agendaGroups = ["broken-soon", "decide", "slipping", "prove"] as const;
export type AgendaGroup = (typeof agendaGroups)[number];

export type AgendaKind =
  | "signal"
  | "finding-open"
  | "finding-reopened"
  | "proposal-waiting"
  | "proposal-asked"
  | "proposal-accepted"
  | "proposal-to-decide"
  | "request-to-answer"
  | "date-proposed"
  | "request-refused"
  | "action-to-report"
  | "action-slipping"
  | "action-to-verify"
  | "programme-without-date"
  | "effect-due"
  | "effect-to-verify"
  | "complaint-due"
  | "complaints-late"
  | "complaints-due-soon"
  | "cases-breaking-soon";

/** One thing that needs a person today: what, why here, what waiting costs. The page says it in words. */
export type AgendaItem = {
  readonly group: AgendaGroup;
  readonly kind: AgendaKind;
  readonly agencyId: string;
  readonly id: string;
  /** Number or title by which people know it. */
  readonly name: string;
  /** ISO date since which it waits, or by which it is due; null when neither is known. */
  readonly since: string | null;
  readonly due: string | null;
  readonly facts: Readonly<Record<string, string | number>>;
  /** Days that citizens lose for each day of waiting; the order of the agenda. */
  readonly costPerDay: number;
};

/** At most this many items: an agenda of everything is a queue. */
const most = 12;

export type Agenda = {
  readonly items: readonly AgendaItem[];
  /** How many more wait behind the last one. */
  readonly more: number;
};

/** The groups that hold something, the one with the dearest item first. */
export function groupsOf(items: readonly Pick<AgendaItem, "group" | "costPerDay">[]): readonly AgendaGroup[] {
  const dearest = (group: AgendaGroup) =>
    Math.max(...items.filter((item) => item.group === group).map((item) => item.costPerDay));
  return agendaGroups
    .filter((group) => items.some((item) => item.group === group))
    .toSorted((a, b) => dearest(b) - dearest(a));
}

/** The few things that need a human today, dearest waiting first; within equal cost the soonest due (JOB-06). */
export function agendaOf(all: readonly AgendaItem[]): Agenda {
  const sorted = all.toSorted(
    (a, b) =>
      b.costPerDay - a.costPerDay ||
      (a.due ?? "9999").localeCompare(b.due ?? "9999") ||
      a.id.localeCompare(b.id),
  );
  return { items: sorted.slice(0, most), more: Math.max(0, sorted.length - most) };
}

/**
 * Days lost for each day of waiting by a finding whose loss was measured over about a quarter; half a day where nobody
 * measured it, so that it is not forgotten.
 */
export function costOfFinding(finding: {
  readonly daysLost: number | null;
  readonly certainty: string;
}): number {
  const sure = finding.certainty === "certain" ? 1 : finding.certainty === "likely" ? 0.6 : 0.1;
  return finding.daysLost === null ? 0.5 : (finding.daysLost / 90) * sure;
}

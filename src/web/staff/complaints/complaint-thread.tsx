import type { ClockMove, Complaint, Handling } from "../../../modules/complaints/index.ts";
import { namesOf } from "../../../modules/organisations/index.ts";
import type { TimelineEntry } from "../../ui/index.tsx";
import type { WebContext } from "../../web-context.ts";

type Placed = TimelineEntry & { readonly at: number };

/** What happened to a complaint, the newest first: its steps, and the deadlines that a decree moved (CAL-04). */
export async function complaintThread(
  c: WebContext,
  complaint: Complaint,
  { handlings, moves }: { readonly handlings: readonly Handling[]; readonly moves: readonly ClockMove[] },
): Promise<readonly TimelineEntry[]> {
  const ids = handlings.map(({ by }) => by).filter((by) => /^[0-9a-f-]{36}$/.test(by));
  const people = await namesOf(c.var.ctx, [...new Set(ids)]);
  const entries = [
    ...handlings.map((one) => stepEntry(c, complaint, one, people)),
    ...moves.map((move) => moveEntry(c, move)),
  ];
  return entries.sort((a, b) => a.at - b.at).toReversed();
}

function stepEntry(
  { var: { t, format } }: WebContext,
  complaint: Complaint,
  one: Handling,
  people: ReadonlyMap<string, string>,
): Placed {
  const isReporter = one.by === "public";
  const who = isReporter
    ? t("complaints.thread.reporter")
    : (people.get(one.by) ?? (one.by.startsWith("system:") ? t("thread.system") : t("thread.unknown")));
  // The minute of somebody who wants to stay unknown was never kept; the beginning of the day stands for the day.
  const when = isReporter && complaint.anonymous ? format.day(format.dayOf(one.at)) : format.moment(one.at);
  return {
    at: one.at.getTime(),
    when,
    iso: one.at.toISOString(),
    who,
    what: t(`complaint.handling.${one.kind}`),
    children: (
      <>
        {one.text === "" ? null : <p class="as-written">{one.text}</p>}
        {one.toCitizen && !isReporter ? <p class="note">{t("complaints.thread.told")}</p> : null}
      </>
    ),
  };
}

function moveEntry({ var: { t, format } }: WebContext, move: ClockMove): Placed {
  return {
    at: move.at.getTime(),
    when: format.moment(move.at),
    iso: move.at.toISOString(),
    who: t("thread.system"),
    what: t("complaint.handling.deadline-moved", {
      what: t(`complaint.clock.${move.kind}`),
      before: format.day(move.dueBefore),
      after: format.day(move.dueAfter),
    }),
    children: <p class="note">{t("complaints.thread.decrees", { decrees: format.list(move.decrees) })}</p>,
  };
}

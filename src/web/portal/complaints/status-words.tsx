import {
  type Clock,
  type Complaint,
  type Handling,
  isOpen,
  type OwnReport,
} from "../../../modules/complaints/index.ts";
import type { Format } from "../../../platform/i18n/format.ts";
import type { Translate } from "../../../platform/i18n/translate.ts";
import type { Fact, TimelineEntry } from "../../ui/index.tsx";
import type { WebContext } from "../../web-context.ts";
import type { StatusInWords } from "./status-page.tsx";

/** Where a complaint stands, in the words of its reporter. */
export function statusInWords(c: WebContext, complaint: Complaint, traces: OwnReport): StatusInWords {
  const { t } = c.var;
  const { format } = c.var.frame;
  const { state, confirmedAt, result } = complaint;
  const running = traces.clocks.filter((clock) => clock.stoppedAt === null);
  const [next] = running;
  const completion = running.find((clock) => clock.kind === "completion");
  const isTold = state === "closed" || state === "notified";
  return {
    number: complaint.number,
    state: t(`complaint.state.${state}`),
    about: complaint.sealed ? t("complain.status.sealed") : complaint.title,
    due: next && isOpen(complaint) ? dueInWords(next, t, format) : null,
    completeBy: state === "awaiting-completion" && completion ? format.day(completion.dueOn) : null,
    result: result === null ? null : t("complain.status.result", { result: t(`complaint.result.${result}`) }),
    facts: factsOf(complaint, traces.handlings, t, format),
    entries: entriesOf(traces, t, format),
    mayAdd: isOpen(complaint) && !isTold,
    mayConfirm: isTold && confirmedAt === null,
    mayReopen: isTold,
  };
}

function dueInWords(clock: Clock, t: Translate, format: Format): string {
  const sentence = t("complain.status.due", {
    what: t(`complaint.clock.${clock.kind}`),
    day: format.day(clock.dueOn),
  });
  return clock.provisional ? `${sentence} (${t("complain.status.provisional")})` : sentence;
}

/** Answered, solved, confirmed and recurred are four facts, each with its own day. */
function factsOf(
  complaint: Complaint,
  handlings: readonly Handling[],
  t: Translate,
  format: Format,
): readonly Fact[] {
  const day = (at: Date | null | undefined, none: string) => (at ? format.day(format.dayOf(at)) : none);
  const notYet = t("complain.status.not-yet");
  const recurred = handlings.findLast((one) => one.kind === "reopening")?.at;
  return [
    { name: t("complain.status.answered"), value: day(complaint.answeredAt, notYet) },
    { name: t("complain.status.closed"), value: day(complaint.closedAt, notYet) },
    { name: t("complain.status.confirmed"), value: day(complaint.confirmedAt, notYet) },
    { name: t("complain.status.recurred"), value: day(recurred, t("complain.status.never")) },
  ];
}

type Entry = TimelineEntry & { readonly at: number };

/** What the reporter may know of it, the newest first. */
function entriesOf({ handlings, moves }: OwnReport, t: Translate, format: Format): readonly TimelineEntry[] {
  const told = handlings
    .filter((one) => one.toCitizen)
    .map(
      (one): Entry => ({
        at: one.at.getTime(),
        when: format.day(format.dayOf(one.at)),
        iso: format.dayOf(one.at),
        who: one.by === "public" ? t("complain.status.you") : t("complain.status.office"),
        what: t(`complaint.handling.${one.kind}`),
        children: one.text === "" ? null : <p class="as-written">{one.text}</p>,
      }),
    );
  const moved = moves.map(
    (move): Entry => ({
      at: move.at.getTime(),
      when: format.day(format.dayOf(move.at)),
      iso: format.dayOf(move.at),
      who: t("complain.status.office"),
      what: t("complaint.handling.deadline-moved", {
        what: t(`complaint.clock.${move.kind}`),
        before: format.day(move.dueBefore),
        after: format.day(move.dueAfter),
      }),
    }),
  );
  return [...told, ...moved].sort((a, b) => a.at - b.at).toReversed();
}

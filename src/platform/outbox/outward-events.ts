/**
 * Events that programs of an agency may hear of, and the page that shows what each is about: `:agency` and `:id` stand for
 * the ids; null where no page shows one. They say that something happened and to what, never to whom.
 */
export const outwardEvents = {
  "action.done": null,
  "action.progressed": null,
  "action.rejected": null,
  "action.verified": null,
  "appointment.ended": null,
  "audit.checkpointed": null,
  "complaint.answered": "/staf/pengaduan/:agency/:id",
  "complaint.classified": "/staf/pengaduan/:agency/:id",
  "complaint.closed": "/staf/pengaduan/:agency/:id",
  "complaint.confirmed": "/staf/pengaduan/:agency/:id",
  "complaint.decided": "/staf/pengaduan/:agency/:id",
  "complaint.deemed-withdrawn": "/staf/pengaduan/:agency/:id",
  "complaint.identity-revealed": "/staf/pengaduan/:agency/:id",
  "complaint.incomplete": "/staf/pengaduan/:agency/:id",
  "complaint.notified": "/staf/pengaduan/:agency/:id",
  "complaint.received": "/staf/pengaduan/:agency/:id",
  "complaint.referred": "/staf/pengaduan/:agency/:id",
  "complaint.reopened": "/staf/pengaduan/:agency/:id",
  "complaint.returned": "/staf/pengaduan/:agency/:id",
  "complaint.set-aside": "/staf/pengaduan/:agency/:id",
  "complaint.told-more": "/staf/pengaduan/:agency/:id",
  "complaint.verified": "/staf/pengaduan/:agency/:id",
  "effect.verified": null,
  "finding.declined": "/staf/temuan/:agency/:id",
  "finding.opened": "/staf/temuan/:agency/:id",
  "log.extended": "/staf/proses/:agency/:id",
  "person.appointed": null,
  "procedure.adopted": null,
  "programme.in-force": "/staf/program/:agency/:id",
  "programme.started": "/staf/program/:agency/:id",
  "proposal.decided": "/staf/usulan/:agency/:id",
  "proposal.submitted": "/staf/usulan/:agency/:id",
  "proposal.withdrawn": "/staf/usulan/:agency/:id",
  "report.built": null,
  "report.published": null,
  "request.answered": "/staf/koordinasi/:agency/:id",
  "request.sent": "/staf/koordinasi/:agency/:id",
  "result.published": null,
  "service.added": "/staf/layanan/:agency/:id",
  "signal.raised": "/staf/peringatan/:agency/:id",
  "standard.adopted": null,
  "unit.added": null,
} as const satisfies Readonly<Record<string, `/${string}` | null>>;

export type OutwardEvent = keyof typeof outwardEvents;

export const outwardKinds = Object.keys(outwardEvents) as readonly OutwardEvent[];

export function isOutward(kind: string): kind is OutwardEvent {
  return Object.hasOwn(outwardEvents, kind);
}

/** Events whose own facts go out with them: here they are the message itself, and name nobody. */
export const carriesFacts: readonly OutwardEvent[] = ["audit.checkpointed"];

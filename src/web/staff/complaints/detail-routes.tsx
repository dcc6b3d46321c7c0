import {
  attachmentsOf,
  type Complaint,
  clockMovesOf,
  clocksOf,
  handlingsOf,
  isOpen,
  openAttachments,
  openHandlings,
  readComplaint,
  stepsFrom,
} from "../../../modules/complaints/index.ts";
import { isMessageKey } from "../../../platform/i18n/translate.ts";
import { type Route, route } from "../../route.ts";
import { show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { addressed } from "../address.ts";
import { clocksInWords } from "./clock-words.ts";
import { complaintFacts, fourFacts } from "./complaint-facts.tsx";
import { complaintThread } from "./complaint-thread.tsx";
import { ComplaintPage, type NextStep } from "./detail-page.tsx";
import { dayInWords } from "./due-words.ts";
import { rightBoxes } from "./own-step.ts";
import { shutDoor } from "./sealed-door.ts";
import { stepChoices } from "./step-choices.ts";
import { freshForm } from "./step-routes.tsx";

export const detailRoutes: readonly Route[] = [
  route("complaints", {
    method: "GET",
    path: "/staf/pengaduan/:agency/:id",
    access: "signed-in",
    handler: showComplaint,
  }),
];

async function showComplaint(c: WebContext): Promise<Response> {
  const { ctx, t, format } = c.var;
  const { agencyId, id } = addressed(c);
  const shut = await shutDoor(c, agencyId, id);
  if (shut) return shut;
  const complaint = await readComplaint(ctx, agencyId, id);
  const clocks = await clocksOf(ctx, agencyId, id);
  const handlings = await openHandlings(ctx, complaint, await handlingsOf(ctx, agencyId, id));
  const moves = await clockMovesOf(ctx, agencyId, id);
  const files = await openAttachments(ctx, complaint, await attachmentsOf(ctx, agencyId, id));
  const first = isOpen(complaint) ? clocks.find((clock) => clock.stoppedAt === null) : undefined;
  return show(
    c,
    <ComplaintPage
      complaint={complaint}
      title={t("complaints.sentence", {
        number: complaint.number,
        state: t(`complaints.sentence.${complaint.state}`),
      })}
      due={
        first === undefined
          ? null
          : t("complaints.due.first", {
              what: t(`complaint.clock.${first.kind}`),
              day: dayInWords(first.dueOn, first.provisional, t, format),
            })
      }
      news={newsOf(c)}
      next={await nextStep(c, complaint)}
      clocks={await clocksInWords(c, complaint, clocks)}
      facts={await complaintFacts(c, complaint)}
      four={fourFacts(c, complaint, handlings)}
      files={files.map((file) => ({
        name: file.name,
        href: `/berkas/${file.id}`,
        note: format.bytes(file.bytes),
      }))}
      thread={await complaintThread(c, complaint, { handlings, moves })}
      t={t}
    />,
  );
}

/** What was just done, told once after coming back from a form. */
function newsOf({ req, var: { t } }: WebContext): string | null {
  const key = `complaints.done.${req.query("kabar")}`;
  return isMessageKey(key) ? t(key) : null;
}

/** The step that waits, with its form or whose it is, and the other steps that the procedure leaves open. */
async function nextStep(c: WebContext, complaint: Complaint): Promise<NextStep | null> {
  const [step, ...others] = stepsFrom(complaint);
  if (step === undefined) return null;
  return {
    step,
    others,
    form: freshForm(complaint),
    choices: await stepChoices(c, complaint),
    rights: await rightBoxes(c, complaint, step),
  };
}

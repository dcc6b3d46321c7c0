import {
  type Complaint,
  ReadReporter,
  readComplaint,
  readReporter,
  rightToReadReporter,
} from "../../../modules/complaints/index.ts";
import { explain } from "../../../platform/rights/decide.ts";
import { type FormState, newForm } from "../../form/form-state.ts";
import { parseForm } from "../../form/parse-form.ts";
import { type Route, route } from "../../route.ts";
import { goTo, show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { addressed } from "../address.ts";
import { rightBox } from "../right-box.ts";
import { AskReporterPage, ReporterPage } from "./reporter-page.tsx";
import { shutDoor } from "./sealed-door.ts";
import { complaintPath } from "./steps.ts";

const path = "/staf/pengaduan/:agency/:id/pelapor";

/** Who complained: asked for with a reason, shown once as the answer to the form, and never in an address. */
export const reporterRoutes: readonly Route[] = [
  route("complaints", {
    method: "GET",
    path,
    access: "signed-in",
    handler: async (c) => {
      const shut = await shutDoorHere(c);
      if (shut) return shut;
      const complaint = await complaintHere(c);
      return complaint.anonymous ? goTo(c, complaintPath(complaint)) : ask(c, complaint, newForm(), 200);
    },
  }),
  route("complaints", { method: "POST", path, access: "signed-in", handler: read }),
];

async function read(c: WebContext): Promise<Response> {
  const shut = await shutDoorHere(c);
  if (shut) return shut;
  const complaint = await complaintHere(c);
  const { agencyId, id } = complaint;
  const sent = parseForm(c, ReadReporter, {
    labels: "complaints.reporter",
    given: { agencyId, complaintId: id },
  });
  if (!sent.ok) return ask(c, complaint, sent.form, 422);
  const reporter = await readReporter(c.var.ctx, sent.value);
  return show(c, <ReporterPage complaint={complaint} reporter={reporter} t={c.var.t} />);
}

async function ask(
  c: WebContext,
  complaint: Complaint,
  form: FormState,
  status: 200 | 422,
): Promise<Response> {
  const { ctx, t, lang } = c.var;
  const right = rightToReadReporter(complaint, ctx.actor.scope);
  const explained = await explain(ctx, right, complaint);
  return show(
    c,
    <AskReporterPage
      complaint={complaint}
      tellsReporter={right === "complaint.revealIdentity"}
      right={explained.allowed ? null : rightBox(explained, lang)}
      form={form}
      t={t}
    />,
    status,
  );
}

function shutDoorHere(c: WebContext): Promise<Response | null> {
  const { agencyId, id } = addressed(c);
  return shutDoor(c, agencyId, id);
}

function complaintHere(c: WebContext): Promise<Complaint> {
  const { agencyId, id } = addressed(c);
  return readComplaint(c.var.ctx, agencyId, id);
}

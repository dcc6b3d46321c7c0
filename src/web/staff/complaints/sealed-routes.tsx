import { z } from "zod";
import { type Complaint, complaintById } from "../../../modules/complaints/index.ts";
import { demonstrationPassphrase } from "../../../platform/auth/demonstration.ts";
import { hashOf } from "../../../platform/auth/secrets.ts";
import { MutuError } from "../../../platform/errors.ts";
import { ownReaderKey, unlockReaderKey } from "../../../platform/sealing/reader-key.ts";
import { type FormState, newForm } from "../../form/form-state.ts";
import { parseForm } from "../../form/parse-form.ts";
import { type Refused, refusedForm } from "../../form/refused-form.ts";
import { type Route, route } from "../../route.ts";
import { sessionToken } from "../../session-cookie.ts";
import { goTo, show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { addressed } from "../address.ts";
import { SealedPage } from "./sealed-page.tsx";
import { complaintPath } from "./steps.ts";

const path = "/staf/pengaduan/:agency/:id/buka";
const access = "signed-in";

/** Opening what only the inspectorate reads: with a key, for a reason, in this session. */
export const sealedRoutes: readonly Route[] = [
  route("complaints", {
    method: "GET",
    path,
    access,
    handler: async (c) => showDoor(c, await sealedHere(c), newForm(), 200),
  }),
  route("complaints", { method: "POST", path, access, handler: openDoor }),
];

const OpenReport = z.object({
  passphrase: z.string().max(1_000).default(""),
  why: z.string().trim().min(10).max(1_000),
});

async function openDoor(c: WebContext): Promise<Response> {
  const complaint = await sealedHere(c);
  const sent = parseForm(c, OpenReport, { labels: "sealed.form" });
  if (!sent.ok) return showDoor(c, complaint, withoutSecret(sent.form), 422);
  const { ctx, unlocked } = c.var;
  const session = hashOf(sessionToken(c));
  if (ctx.reading === null) {
    try {
      unlocked.keep(session, await unlockReaderKey(ctx, sent.value.passphrase));
    } catch (error) {
      const { form, status } = refusedForm(c, "passphrase", error);
      return showDoor(c, complaint, withoutSecret(form), status);
    }
  }
  unlocked.open(session, complaint.id, sent.value.why);
  return goTo(c, complaintPath(complaint));
}

/** A passphrase is typed anew, never given back. */
function withoutSecret(form: FormState): FormState {
  const { passphrase: _passphrase, ...typed } = form.typed;
  return { ...form, typed };
}

async function sealedHere(c: WebContext): Promise<Complaint> {
  const { agencyId, id } = addressed(c);
  const complaint = await complaintById(c.var.ctx, agencyId, id);
  if (!complaint.sealed) throw new MutuError("not-found", "error.not-found");
  return complaint;
}

async function showDoor(
  c: WebContext,
  complaint: Complaint,
  form: FormState,
  status: 200 | Refused["status"],
): Promise<Response> {
  const { ctx, t } = c.var;
  return show(
    c,
    <SealedPage
      complaint={complaint}
      form={form}
      isUnlocked={ctx.reading !== null}
      hasKey={(await ownReaderKey(ctx)) !== null}
      demonstration={demonstrationPassphrase(ctx.settings)}
      t={t}
    />,
    status,
  );
}

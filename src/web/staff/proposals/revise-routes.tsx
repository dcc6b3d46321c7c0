import {
  decisionsOn,
  type Proposal,
  proposalById,
  ReviseProposal,
  reviseProposal,
  unitOf,
} from "../../../modules/improvement/index.ts";
import { parseNumber } from "../../../platform/i18n/parse.ts";
import { explain } from "../../../platform/rights/decide.ts";
import { carryOut } from "../../form/carry-out.ts";
import { type FormState, newForm } from "../../form/form-state.ts";
import { parseForm } from "../../form/parse-form.ts";
import { measureName } from "../../improvement/measure-words.ts";
import { type Route, route } from "../../route.ts";
import { goTo, show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { addressed } from "../address.ts";
import { sizeLabel } from "./new-routes.tsx";
import { RevisePage } from "./revise-page.tsx";

const path = "/staf/usulan/:agency/:id/perbaiki";

/** The answer to a question of the decider, with the proposal as a new version. */
export const reviseRoutes: readonly Route[] = [
  route("proposals", { method: "GET", path, access: "signed-in", handler: open }),
  route("proposals", { method: "POST", path, access: { right: "proposal.submit" }, handler: send }),
];

function proposalHere(c: WebContext): Promise<Proposal> {
  const { agencyId, id } = addressed(c);
  return proposalById(c.var.ctx, agencyId, id);
}

async function open(c: WebContext): Promise<Response> {
  const proposal = await proposalHere(c);
  const { allowed } = await explain(c.var.ctx, "proposal.submit", proposal);
  if (!allowed || proposal.state !== "asked") return goTo(c, addressOf(proposal));
  const { version, title, change, windowDays, costRupiah } = proposal;
  const size = sizeTyped(c, proposal);
  return showForm(
    c,
    proposal,
    newForm({ version, title, change, windowDays, costRupiah, predictedSize: size }),
  );
}

function addressOf({ agencyId, id }: Proposal): string {
  return `/staf/usulan/${agencyId}/${id}`;
}

/** The size as people type it: percentage points of a share, with the reader's decimal mark. */
function sizeTyped({ var: { format } }: WebContext, { metric, predictedSize }: Proposal): string {
  const shown = unitOf(metric) === "share" ? predictedSize * 100 : predictedSize;
  return Number.isInteger(shown) ? String(shown) : format.number(shown, 2);
}

async function showForm(
  c: WebContext,
  proposal: Proposal,
  form: FormState,
  status: 200 | 422 = 200,
): Promise<Response> {
  const { ctx, t, format } = c.var;
  const question = (await decisionsOn(ctx, proposal)).findLast(({ outcome }) => outcome === "ask");
  return show(
    c,
    <RevisePage
      proposal={addressOf(proposal)}
      title={proposal.title}
      measure={measureName(proposal.metric, { t, format })}
      question={question?.reason ?? ""}
      sizeLabel={sizeLabel(proposal.metric, { t, format })}
      form={form}
      t={t}
    />,
    status,
  );
}

async function send(c: WebContext): Promise<Response> {
  const proposal = await proposalHere(c);
  const { agencyId, id: proposalId } = proposal;
  const points = parseNumber(String(c.var.form?.get("predictedSize") ?? ""), c.var.lang);
  const isShare = unitOf(proposal.metric) === "share" && points !== null;
  const sent = parseForm(c, ReviseProposal, {
    labels: "proposals.form",
    given: { agencyId, proposalId, ...(isShare ? { predictedSize: points / 100 } : {}) },
  });
  if (!sent.ok) return showForm(c, proposal, sent.form, 422);
  return carryOut(c, async (ctx) => {
    await reviseProposal(ctx, sent.value);
    return `${addressOf(proposal)}?kabar=dikirim`;
  });
}

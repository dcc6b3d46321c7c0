import {
  type Proposal,
  programmeOfProposal,
  proposalById,
  StartProgramme,
  startProgramme,
} from "../../../modules/improvement/index.ts";
import { offices } from "../../../modules/organisations/index.ts";
import { explain } from "../../../platform/rights/decide.ts";
import { carryOut } from "../../form/carry-out.ts";
import { type FormState, newForm, typedForm, withError } from "../../form/form-state.ts";
import { invalidForm } from "../../form/invalid-form.ts";
import { parseForm } from "../../form/parse-form.ts";
import { type Route, route } from "../../route.ts";
import { goTo, show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { addressed } from "../address.ts";
import { agencyName, unitName } from "../offices.ts";
import { filledPlaces, placesToShow, withOwners } from "./planned-actions.ts";
import { StartPage } from "./start-page.tsx";

const path = "/staf/usulan/:agency/:id/program";

/** From an accepted proposal to a programme of actions. */
export const startRoutes: readonly Route[] = [
  route("programmes", { method: "GET", path, access: "signed-in", handler: open }),
  route("programmes", { method: "POST", path, access: { right: "programme.start" }, handler: start }),
];

function proposalHere(c: WebContext): Promise<Proposal> {
  const { agencyId, id } = addressed(c);
  return proposalById(c.var.ctx, agencyId, id);
}

async function open(c: WebContext): Promise<Response> {
  const { ctx } = c.var;
  const proposal = await proposalHere(c);
  const programme = await programmeOfProposal(ctx, proposal.agencyId, proposal.id);
  if (programme) return goTo(c, `/staf/program/${programme.agencyId}/${programme.id}`);
  const { allowed } = await explain(ctx, "programme.start", proposal);
  if (!allowed || proposal.state !== "accepted") return goTo(c, addressOf(proposal));
  return showForm(c, proposal, newForm(), [0, 1]);
}

function addressOf({ agencyId, id }: Proposal): string {
  return `/staf/usulan/${agencyId}/${id}`;
}

async function showForm(
  c: WebContext,
  proposal: Proposal,
  form: FormState,
  places: readonly number[],
  status: 200 | 422 = 200,
): Promise<Response> {
  const { ctx, t, lang } = c.var;
  const units = (await offices(ctx)).map((office) => ({
    value: office.unitId,
    label: `${agencyName(office, lang)}: ${unitName(office, lang)}`,
  }));
  const { number, title } = proposal;
  return show(
    c,
    <StartPage
      proposal={addressOf(proposal)}
      title={title}
      lead={t("programmes.start.lead", { number, title })}
      form={form}
      places={places}
      units={units}
      t={t}
    />,
    status,
  );
}

async function start(c: WebContext): Promise<Response> {
  const { ctx, t } = c.var;
  const proposal = await proposalHere(c);
  const typed = c.var.form ?? new FormData();
  const places = placesToShow(typed);
  if (typed.has("more")) return showForm(c, proposal, typedForm(typed), places);
  if (filledPlaces(typed).length === 0) {
    const none = withError(typedForm(typed), "actions.0.title", t("programmes.start.none"));
    return showForm(c, proposal, none, places, 422);
  }
  const agencyOf = new Map((await offices(ctx)).map(({ unitId, agencyId }) => [unitId, agencyId]));
  const owned = withOwners(typed, agencyOf);
  c.set("form", owned);
  const { agencyId, id: proposalId } = proposal;
  const sent = parseForm(c, StartProgramme, { labels: "programmes.start", given: { agencyId, proposalId } });
  if (!sent.ok) return showForm(c, proposal, sent.form, placesToShow(owned), 422);
  try {
    return await carryOut(c, async (ctx) => {
      const programme = await startProgramme(ctx, sent.value);
      return `/staf/program/${programme.agencyId}/${programme.id}?kabar=dimulai`;
    });
  } catch (error) {
    const form = invalidForm(c, "actions.0.dueOn", error);
    return showForm(c, proposal, form, placesToShow(owned), 422);
  }
}

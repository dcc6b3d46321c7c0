import { programmeById } from "../../../modules/improvement/index.ts";
import {
  BlackenPublication,
  blackenPublication,
  PreparePublication,
  type Publication,
  PublishResult,
  piecesOf,
  preparePublication,
  publicationById,
  publishResult,
  textsOf,
  threadTold,
  WithdrawResult,
  withdrawResult,
} from "../../../modules/reports/index.ts";
import { explain } from "../../../platform/rights/decide.ts";
import { carryOut } from "../../form/carry-out.ts";
import { type FormState, newForm } from "../../form/form-state.ts";
import { invalidForm } from "../../form/invalid-form.ts";
import { parseForm } from "../../form/parse-form.ts";
import { type Route, route } from "../../route.ts";
import { show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { addressed } from "../address.ts";
import { newsOf } from "../news.ts";
import { rightBox } from "../right-box.ts";
import { type ComparedText, PublicationPage } from "./publication-page.tsx";

const path = "/staf/laporan/hasil/:agency/:id";
const access = "signed-in";

/** Texts for the public: prepared by the manager, read and published by the head of the unit. */
export const publicationRoutes: readonly Route[] = [
  route("reports", { method: "POST", path: "/staf/laporan/siapkan", access, handler: prepare }),
  route("reports", { method: "GET", path, access, handler: (c) => showPublication(c) }),
  route("reports", { method: "POST", path: `${path}/umumkan`, access, handler: publish }),
  route("reports", { method: "POST", path: `${path}/samarkan`, access, handler: blacken }),
  route("reports", { method: "POST", path: `${path}/tarik`, access, handler: withdraw }),
];

const news = {
  disiapkan: "results.staff.done.prepared",
  diumumkan: "results.staff.done.published",
  disamarkan: "results.staff.done.blackened",
  ditarik: "results.staff.done.withdrawn",
} as const;

/** A form that was refused, and which one it is. */
type Given = { readonly kind: "blackening" | "withdrawing"; readonly form: FormState };

async function showPublication(c: WebContext, given: Given | null = null): Promise<Response> {
  const { ctx, t, lang } = c.var;
  const { agencyId, id } = addressed(c);
  const publication = await publicationById(ctx, agencyId, id);
  const { state, version, told } = publication;
  const publishing = await explain(ctx, "publish.results", {
    ...publication,
    notBy: [publication.preparedBy],
  });
  const withdrawing = await explain(ctx, "publish.results", publication);
  const preparing = await explain(ctx, "publication.prepare", publication);
  const formOf = (kind: Given["kind"]) => (given?.kind === kind ? given.form : newForm({ version }));
  return show(
    c,
    <PublicationPage
      here={publicationAddress(publication)}
      {...{ state, version, told }}
      texts={await comparedTexts(c, publication)}
      news={newsOf(c, news)}
      publishing={publishing.allowed ? null : rightBox(publishing, lang)}
      blackening={state === "draft" && preparing.allowed ? formOf("blackening") : null}
      withdrawing={state !== "withdrawn" && withdrawing.allowed ? formOf("withdrawing") : null}
      publicPage={state === "published" ? `/hasil/${agencyId}/${id}` : null}
      t={t}
    />,
    given === null ? 200 : 422,
  );
}

export function publicationAddress({ agencyId, id }: Pick<Publication, "agencyId" | "id">): string {
  return `/staf/laporan/hasil/${agencyId}/${id}`;
}

/** Each text as it was written beside how it is published. */
async function comparedTexts(
  { var: { ctx } }: WebContext,
  publication: Publication,
): Promise<ComparedText[]> {
  const programme = await programmeById(ctx, publication.agencyId, publication.programmeId);
  const original = await threadTold(ctx, programme);
  const written = original === null ? [] : textsOf(original);
  return textsOf(publication.told).map(({ place, text }, i) => ({
    place,
    original: written[i]?.text ?? "",
    masked: piecesOf(text),
  }));
}

async function prepare(c: WebContext): Promise<Response> {
  const sent = parseForm(c, PreparePublication);
  if (!sent.ok) throw new Error("the page sends the programme that it shows");
  return carryOut(c, async (ctx) => {
    const publication = await preparePublication(ctx, sent.value);
    return `${publicationAddress(publication)}?kabar=disiapkan`;
  });
}

function givenBy(c: WebContext) {
  const { agencyId, id: publicationId } = addressed(c);
  return { here: publicationAddress({ agencyId, id: publicationId }), given: { agencyId, publicationId } };
}

async function publish(c: WebContext): Promise<Response> {
  const { here, given } = givenBy(c);
  const sent = parseForm(c, PublishResult, { given });
  if (!sent.ok) return showPublication(c);
  return carryOut(c, async (ctx) => {
    await publishResult(ctx, sent.value);
    return `${here}?kabar=diumumkan`;
  });
}

async function blacken(c: WebContext): Promise<Response> {
  const { here, given } = givenBy(c);
  const sent = parseForm(c, BlackenPublication, { labels: "results.staff.form", given });
  if (!sent.ok) return showPublication(c, { kind: "blackening", form: sent.form });
  try {
    return await carryOut(c, async (ctx) => {
      await blackenPublication(ctx, sent.value);
      return `${here}?kabar=disamarkan`;
    });
  } catch (error) {
    return showPublication(c, { kind: "blackening", form: invalidForm(c, "words", error) });
  }
}

async function withdraw(c: WebContext): Promise<Response> {
  const { here, given } = givenBy(c);
  const sent = parseForm(c, WithdrawResult, { labels: "results.staff.form", given });
  if (!sent.ok) return showPublication(c, { kind: "withdrawing", form: sent.form });
  return carryOut(c, async (ctx) => {
    await withdrawResult(ctx, sent.value);
    return `${here}?kabar=ditarik`;
  });
}

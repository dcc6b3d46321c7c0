import { componentKeys, services } from "../../../modules/catalogue/index.ts";
import { ObserveFinding, observeFinding } from "../../../modules/improvement/index.ts";
import { unitsOf } from "../../../modules/organisations/index.ts";
import { explain } from "../../../platform/rights/decide.ts";
import { carryOut } from "../../form/carry-out.ts";
import { type FormState, newForm } from "../../form/form-state.ts";
import { invalidForm } from "../../form/invalid-form.ts";
import { keepFiles } from "../../form/kept-files.ts";
import { parseForm } from "../../form/parse-form.ts";
import { type Route, route } from "../../route.ts";
import { show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { personHere } from "../person-here.ts";
import { rightBox } from "../right-box.ts";
import { NewFindingPage } from "./new-finding-page.tsx";

const path = "/staf/temuan/baru";
/** Where a finding is recorded by hand. */
export const recordPath = path;
const access = { right: "finding.open" } as const;
const kinds = ["execution", "design", "rule", "need"] as const;

/** A finding of what somebody saw, without a figure behind it (product: a signal, or a person, opens a finding). */
export const newFindingRoutes: readonly Route[] = [
  route("findings", { method: "GET", path, access, handler: (c) => showForm(c) }),
  route("findings", { method: "POST", path, access, body: "upload", handler: observe }),
];

async function showForm(c: WebContext, sent: FormState | null = null): Promise<Response> {
  const { ctx, t, lang } = c.var;
  const { agencyId } = personHere(c).actor;
  const explained = await explain(ctx, "finding.open", { agencyId });
  const units = await unitsOf(ctx, agencyId);
  const own = await services(ctx, agencyId);
  const named = ({ id, name, nameEn }: { id: string; name: string; nameEn: string }) => ({
    value: id,
    label: lang === "id" ? name : nameEn || name,
  });
  return show(
    c,
    <NewFindingPage
      form={sent ?? newForm({ certainty: "likely", kind: "execution" })}
      action={path}
      units={units.map(named)}
      kinds={kinds.map((kind) => ({ value: kind, label: t(`findings.kind.${kind}`) }))}
      places={{
        services: own.map(named),
        components: componentKeys.map((key) => ({ value: key, label: t(`component.${key}`) })),
        steps: [],
      }}
      right={explained.allowed ? null : rightBox(explained, lang)}
      t={t}
    />,
    sent === null ? 200 : 422,
  );
}

async function observe(c: WebContext): Promise<Response> {
  const { agencyId } = personHere(c).actor;
  const files = await keepFiles(c, "files");
  const sent = parseForm(c, ObserveFinding, {
    labels: "open-finding",
    given: { agencyId },
    files: [files],
  });
  if (!sent.ok) return showForm(c, sent.form);
  try {
    return await carryOut(c, async (ctx) => {
      const finding = await observeFinding(ctx, sent.value, files.files);
      return `/staf/temuan/${finding.agencyId}/${finding.id}`;
    });
  } catch (error) {
    return showForm(c, invalidForm(c, "seenOn", error));
  }
}

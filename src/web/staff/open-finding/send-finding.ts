import { OpenFinding, openFinding } from "../../../modules/improvement/index.ts";
import type { Seen } from "../../../platform/evidence/freeze.ts";
import { carryOut } from "../../form/carry-out.ts";
import type { FormState } from "../../form/form-state.ts";
import { parseForm } from "../../form/parse-form.ts";
import type { WebContext } from "../../web-context.ts";

type Sending = {
  /** What the page knows of the place of the finding; it wins over what the form says. */
  readonly given: Readonly<Record<string, unknown>>;
  /** What the page shows, to be frozen with the finding. */
  readonly seen: () => Promise<Seen>;
  /** The page again, with everything typed and what is wrong. */
  readonly again: (form: FormState) => Promise<Response>;
};

/** Opens the finding that a `FindingForm` asks for, once, and goes on to it. */
export async function sendFinding(c: WebContext, { given, seen, again }: Sending): Promise<Response> {
  const sent = parseForm(c, OpenFinding, { labels: "open-finding", given });
  if (!sent.ok) return again(sent.form);
  const evidence = await seen();
  return carryOut(c, async (ctx) => {
    const finding = await openFinding(ctx, sent.value, [evidence]);
    return `/staf/temuan/${finding.agencyId}/${finding.id}`;
  });
}

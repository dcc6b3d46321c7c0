import type { Holders, LawFunction, Right } from "../../../platform/rights/matrix.ts";
import type { Fact } from "../../ui/index.tsx";
import type { WebContext } from "../../web-context.ts";

export const authorityPath = "/staf/administrasi/wewenang";
export const changePath = (key: string) => `${authorityPath}/tindakan/${key}`;
export const settlePath = (id: string) => `${authorityPath}/perubahan/${id}`;

/** Functions by their names in the reader's language. */
export function functionNames(
  c: WebContext,
  functions: readonly LawFunction[],
  codes: readonly string[],
): string {
  return codes.map((code) => functions.find((one) => one.code === code)?.[c.var.lang] ?? code).join(", ");
}

/** What a change would make of an entry, list by list; what stays as it is is left out. */
export function changedFacts(
  c: WebContext,
  functions: readonly LawFunction[],
  { before, after }: { readonly before: Right; readonly after: Holders },
): readonly Fact[] {
  const { t } = c.var;
  const named = (codes: readonly string[]) => functionNames(c, functions, codes) || t("authority.nobody");
  const mode = ({ decidesMode }: Holders) => (decidesMode ? t(`authority.mode.${decidesMode}`) : "");
  const shown = (["decides", "proposes", "verifies", "informed"] as const).map((list) => ({
    name: t(`authority.${list}`),
    before: named(before[list]),
    after: named(after[list]),
  }));
  const modes = { name: t("authority.decidesMode"), before: mode(before), after: mode(after) };
  return [...shown, modes]
    .filter((one) => one.before !== one.after)
    .map(({ name, ...values }) => ({ name, value: t("authority.before-after", values) }));
}

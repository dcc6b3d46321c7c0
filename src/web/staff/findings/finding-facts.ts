import { serviceById, standardOn, stepById } from "../../../modules/catalogue/index.ts";
import type { Finding } from "../../../modules/improvement/index.ts";
import { isMessageKey } from "../../../platform/i18n/translate.ts";
import { localDate } from "../../../platform/local-date.ts";
import type { WebContext } from "../../web-context.ts";

type NamedFact = { readonly name: string; readonly value: string };

/** The promise, step or reason that a finding names, in words. */
export async function placeOf(c: WebContext, finding: Finding): Promise<readonly NamedFact[]> {
  const { ctx, t, format, lang } = c.var;
  const facts: NamedFact[] = [];
  if (finding.serviceId !== null) {
    const service = await serviceById(ctx, finding.agencyId, finding.serviceId);
    facts.push({ name: t("findings.fact.service"), value: lang === "id" ? service.name : service.nameEn });
  }
  if (finding.componentKey !== null) {
    facts.push({
      name: t("findings.fact.promise"),
      value: await promiseOf(c, finding, finding.componentKey),
    });
  }
  const step = finding.stepId && (await stepById(ctx, finding.agencyId, finding.stepId));
  if (step) {
    const norm = step.normSeconds === null ? null : format.duration(Number(step.normSeconds));
    const value = norm === null ? step.name : t("findings.step-norm", { step: step.name, norm });
    facts.push({ name: t("findings.fact.step"), value });
  }
  if (finding.notLocatedReason !== "") {
    facts.push({ name: t("findings.fact.not-located"), value: finding.notLocatedReason });
  }
  return facts;
}

/** The component with the promise that its standard made on the day the finding was opened. */
async function promiseOf({ var: { ctx, t } }: WebContext, finding: Finding, key: string): Promise<string> {
  const named = `component.${key}`;
  const component = isMessageKey(named) ? t(named) : key;
  if (finding.serviceId === null) return component;
  const service = { agencyId: finding.agencyId, serviceId: finding.serviceId };
  const standard = await standardOn(ctx, service, localDate(finding.openedAt, ctx.zone));
  const promise = standard?.components.find((one) => one.key === key)?.promise ?? "";
  return promise === "" ? component : t("findings.promise", { component, promise });
}

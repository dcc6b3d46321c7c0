import {
  decisionTimes,
  type Finding,
  type LawfulWay,
  lawfulWays,
  suggestedWay,
} from "../../../modules/improvement/index.ts";
import { type Explanation, explain } from "../../../platform/rights/decide.ts";
import type { WebContext } from "../../web-context.ts";

/** A lawful way to change something, ready to show: whose decision, which steps, how long it usually takes (JOB-14). */
export type ShownWay = {
  readonly key: LawfulWay;
  readonly name: string;
  readonly holder: string;
  readonly steps: string;
  readonly length: string;
  readonly isUsual: boolean;
};

/** Fewer past decisions than this say nothing about how long the next one takes. */
const fewest = 5;

/** The lawful ways for a finding, the shortest first. */
export async function waysFor(c: WebContext, finding: Finding): Promise<readonly ShownWay[]> {
  const { ctx, t, format } = c.var;
  const times = new Map((await decisionTimes(ctx, finding.agencyId)).map((one) => [one.rightKey, one]));
  const usual = suggestedWay(finding.kind);
  const ways: ShownWay[] = [];
  for (const key of lawfulWays) {
    const time = times.get(key);
    ways.push({
      key,
      name: t(`way.${key}`),
      holder: holderOf(c, await explain(ctx, key, finding)),
      steps: t(`way.${key}.steps`),
      length:
        time === undefined || time.n < fewest
          ? t("findings.ways.length.unknown")
          : t("findings.ways.length.days", { days: format.number(time.medianDays, 0), n: time.n }),
      isUsual: key === usual,
    });
  }
  return ways;
}

function holderOf({ var: { t, lang, format } }: WebContext, { functions, holders }: Explanation): string {
  const holder = format.list(functions.map((one) => one[lang]));
  return holders.length === 0
    ? t("findings.ways.nobody", { holder })
    : t("findings.ways.people", { holder, people: holders.join("; ") });
}

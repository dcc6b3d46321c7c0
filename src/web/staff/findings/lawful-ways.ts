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
  /** The function that decides, and with the people who hold it today. */
  readonly office: string;
  readonly holder: string;
  readonly steps: string;
  /** How long it usually takes; null when too few decisions were made to say. */
  readonly length: string | null;
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
    const explained = await explain(ctx, key, finding);
    ways.push({
      key,
      name: t(`way.${key}`),
      office: officeOf(c, explained),
      holder: holderOf(c, explained),
      steps: t(`way.${key}.steps`),
      length:
        time === undefined || time.n < fewest
          ? null
          : t("findings.ways.length.days", { days: format.number(time.medianDays, 0), n: time.n }),
      isUsual: key === usual,
    });
  }
  return ways;
}

function officeOf({ var: { lang, format } }: WebContext, { functions }: Explanation): string {
  return format.list(functions.map((one) => one[lang]));
}

function holderOf(c: WebContext, explained: Explanation): string {
  const { t } = c.var;
  const { holders } = explained;
  const holder = officeOf(c, explained);
  return holders.length === 0
    ? t("findings.ways.nobody", { holder })
    : t("findings.ways.people", { holder, people: holders.join("; ") });
}

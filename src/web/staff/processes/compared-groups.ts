import { instantOf, zoneOf } from "../../../analytics/calendar/zone.ts";
import type { Both, CaseValues } from "../../../analytics/eventlog/questions/comparison.ts";
import { personalAttributes } from "../../../analytics/mining/personal-attributes.ts";
import type { AskedParting, StoredLog } from "../../../modules/processes/index.ts";
import { parseDay } from "../../../platform/i18n/parse.ts";
import type { Words } from "../../../platform/i18n/words.ts";
import { addressOfLog } from "./log-address.ts";

/** What the address says of the groups: an attribute and two of its values, or a day. */
export type Asked = {
  readonly attribute: string | null;
  readonly one: string | null;
  readonly other: string | null;
  /** A day as people write it */
  readonly since: string | null;
  /** By whether complaints name them */
  readonly complained: boolean;
};

/** The two groups that are compared. */
export type ComparedOfLog = {
  readonly parting: AskedParting;
  readonly names: Both<string>;
  /** Attributes of the process by which cases can be parted */
  readonly attributes: readonly string[];
  readonly attribute: string | null;
  readonly values: CaseValues["values"];
  readonly since: string;
};

/** Values to choose from. */
const shownValues = 12;

/**
 * The groups that the address asks for. Without a word it is before and after the middle of the log; of an attribute, the
 * two values with the most cases. Traits of people part no cases.
 */
export async function groupsOf(
  log: StoredLog,
  valuesOf: (attribute: string, most: number) => Promise<CaseValues["values"]>,
  asked: Asked,
  { t, format }: Words,
): Promise<ComparedOfLog> {
  const personal = new Set(personalAttributes(log.attributes));
  const attributes = log.attributes.filter((name) => !personal.has(name));
  const attribute = attributes.find((name) => name === asked.attribute) ?? null;
  const since = parseDay(asked.since ?? "") ?? middleOf(log, format);
  if (asked.complained)
    return {
      parting: { by: "complained" },
      names: [t("processes.compare.complained"), t("processes.compare.uncomplained")],
      ...{ attributes, attribute: null, values: [], since },
    };
  if (attribute === null) {
    const at = instantOf(since, 0, zoneOf(format.zone));
    const date = format.day(since);
    return {
      parting: {
        by: "start",
        periods: [
          { from: null, before: at },
          { from: at, before: null },
        ],
      },
      names: [t("processes.compare.before", { date }), t("processes.compare.since", { date })],
      ...{ attributes, attribute, values: [], since },
    };
  }
  const values = await valuesOf(attribute, shownValues);
  const known = values.map(({ value }) => value);
  const one = asked.one ?? known[0] ?? "";
  const other = asked.other ?? known.find((value) => value !== one) ?? "";
  const pair: Both<string> = [one, other];
  return {
    parting: { by: "attribute", attribute, values: pair },
    names: pair,
    ...{ attributes, attribute, values, since },
  };
}

function middleOf({ firstAt, lastAt }: StoredLog, format: Words["format"]): string {
  return format.dayOf(new Date((firstAt.getTime() + lastAt.getTime()) / 2));
}

/** The address of a comparison, or of a page below it. */
export function addressOfComparison(
  log: StoredLog,
  { parting, since }: Pick<ComparedOfLog, "parting" | "since">,
  below: { readonly page?: string; readonly facts?: Readonly<Record<string, string>> } = {},
): string {
  const query = new URLSearchParams({ ...wordsOf(parting, since), ...below.facts });
  return `${addressOfLog(log)}/banding${below.page ?? ""}?${query}`;
}

/** What an address says of the groups. */
function wordsOf(parting: AskedParting, since: string): Readonly<Record<string, string>> {
  switch (parting.by) {
    case "start":
      return { sejak: since };
    case "complained":
      return { pengaduan: "ya" };
    case "attribute":
      return { menurut: parting.attribute, satu: parting.values[0], dua: parting.values[1] };
  }
}

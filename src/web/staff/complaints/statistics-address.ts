import { instantOf } from "../../../analytics/calendar/zone.ts";
import { type Received, type TallyGroup, tallyGroups } from "../../../modules/complaints/index.ts";

/** What the address of the statistics says: months as `2026-03`, both included. */
export type StatisticsAddress = {
  readonly from: string;
  readonly to: string;
  readonly by: TallyGroup;
  readonly unit: string;
  readonly category: string;
};

const path = "/staf/pengaduan/statistik";

/** The words of the groups in the address. */
export const groupWords: Readonly<Record<TallyGroup, string>> = {
  month: "bulan",
  unit: "unit",
  service: "layanan",
  class: "golongan",
  category: "kategori",
  channel: "saluran",
  area: "wilayah",
};

/** Reads the address; the last twelve months unless it says otherwise. @param today ISO date */
export function readStatisticsAddress(
  query: (name: string) => string | undefined,
  today: string,
): StatisticsAddress {
  const month = (name: string, usual: string) => {
    const said = query(name) ?? "";
    return /^20\d{2}-(0[1-9]|1[0-2])$/.test(said) ? said : usual;
  };
  const thisMonth = today.slice(0, 7);
  const to = month("sampai", thisMonth);
  const from = month("dari", monthsBefore(to, 11));
  return {
    from: from > to ? to : from,
    to,
    by: tallyGroups.find((group) => groupWords[group] === query("menurut")) ?? "month",
    unit: (query("unit") ?? "").slice(0, 100),
    category: (query("kategori") ?? "").slice(0, 100),
  };
}

/** The month some months before another one. */
function monthsBefore(month: string, count: number): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 - count;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
}

/** From the first instant of the first month to that of the month after the last, on the clocks of a zone. */
export function periodOf({ from, to }: StatisticsAddress, zone: string): Received {
  return {
    from: instantOf(`${from}-01`, 0, zone),
    until: instantOf(`${monthsBefore(to, -1)}-01`, 0, zone),
  };
}

export function statisticsPath(now: StatisticsAddress, changed: Partial<StatisticsAddress>): string {
  const { from, to, by, unit, category } = { ...now, ...changed };
  const query = new URLSearchParams({ dari: from, sampai: to, menurut: groupWords[by] });
  if (unit !== "") query.set("unit", unit);
  if (category !== "") query.set("kategori", category);
  return `${path}?${query}`;
}

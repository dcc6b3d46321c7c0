import type { Format } from "../../platform/i18n/format.ts";
import type { Translate } from "../../platform/i18n/translate.ts";
import { Link, Page, PrintFoot, Table, Tag } from "../ui/index.tsx";

const units = [
  { name: "permits", cases: 412, median: 777_600, kept: 0.814, tone: "warn", state: "soon" },
  { name: "registry", cases: 2_310, median: 172_800, kept: 0.962, tone: "good", state: "done" },
  { name: "clinic", cases: 12, median: null, kept: null, tone: "neutral", state: "new" },
] as const;

export function TableExample({ t, format }: { t: Translate; format: Format }) {
  const unknown = t("example.chart.too-little");
  return (
    <Page title={t("example.table")} width="full" crumbs={[{ href: "/contoh", name: t("example.title") }]}>
      <Table
        caption={t("example.table.caption")}
        columns={[
          { key: "unit", name: t("example.table.unit") },
          { key: "cases", name: t("example.table.cases"), numeric: true },
          { key: "median", name: t("example.table.median"), numeric: true },
          { key: "kept", name: t("example.table.kept"), numeric: true },
          { key: "state", name: t("example.table.state") },
        ]}
        rows={units.map((unit) => ({
          unit: <Link href="/contoh/rinci">{t(`example.unit.${unit.name}`)}</Link>,
          cases: format.count(unit.cases),
          median: unit.median === null ? unknown : format.duration(unit.median),
          kept: unit.kept === null ? unknown : format.percent(unit.kept),
          state: <Tag tone={unit.tone}>{t(`example.tag.${unit.state}`)}</Tag>,
        }))}
      />
      <Table
        caption={t("example.table.wide")}
        narrow="scroll"
        columns={[
          { key: "unit", name: t("example.table.unit") },
          ...elements.map((n) => ({ key: `u${n}`, name: t("example.table.element", { n }), numeric: true })),
        ]}
        rows={units.map(({ name }, row) => ({
          unit: t(`example.unit.${name}`),
          ...Object.fromEntries(
            elements.map((n) => [`u${n}`, format.number(3 + ((n * 7 + row * 3) % 10) / 10, 2)]),
          ),
        }))}
      />
      <PrintFoot
        definition={t("example.definition.population")}
        dataOf={format.moment(new Date("2026-11-16T02:05:00Z"))}
      />
    </Page>
  );
}

const elements = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

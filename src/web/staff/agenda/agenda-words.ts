import type { AgendaItem, AgendaKind } from "../../../modules/reports/index.ts";
import type { Format } from "../../../platform/i18n/format.ts";
import type { MessageKey } from "../../../platform/i18n/messages.ts";
import { isMessageKey, type Translate } from "../../../platform/i18n/translate.ts";

/** An item as the page shows it. */
export type ItemInWords = {
  readonly group: AgendaItem["group"];
  readonly title: string;
  readonly why: string;
  readonly cost: string;
  readonly href: string;
  readonly step: { readonly label: string; readonly href: string };
};

type Way =
  | { readonly path: string; readonly label: MessageKey; readonly ending?: string }
  | { readonly list: string; readonly label: MessageKey };

/** Where each kind of item is, and the one step that it waits for. */
const ways: Readonly<Record<AgendaKind, Way>> = {
  signal: { path: "peringatan", label: "agenda.do.look" },
  "finding-open": { path: "temuan", label: "agenda.do.propose", ending: "/usulkan" },
  "finding-reopened": { path: "temuan", label: "agenda.do.propose", ending: "/usulkan" },
  "proposal-waiting": { path: "usulan", label: "agenda.do.remind" },
  "proposal-asked": { path: "usulan", label: "agenda.do.answer" },
  "proposal-accepted": { path: "usulan", label: "agenda.do.start", ending: "/program" },
  "proposal-to-decide": { path: "usulan", label: "agenda.do.decide" },
  "request-to-answer": { path: "koordinasi", label: "agenda.do.answer" },
  "date-proposed": { path: "koordinasi", label: "agenda.do.answer" },
  "request-refused": { path: "koordinasi", label: "agenda.do.open" },
  "action-to-report": { path: "koordinasi", label: "agenda.do.report" },
  "action-slipping": { path: "program", label: "agenda.do.open" },
  "action-to-verify": { path: "program", label: "agenda.do.verify" },
  "programme-without-date": { path: "program", label: "agenda.do.open" },
  "effect-due": { path: "program", label: "agenda.do.compute" },
  "effect-to-verify": { path: "program", label: "agenda.do.verify" },
  "complaint-due": { path: "pengaduan", label: "agenda.do.open" },
  "cases-breaking-soon": { path: "proses", label: "agenda.do.list", ending: "/berisiko" },
  "complaints-late": { list: "/staf/pengaduan?keadaan=lewat", label: "agenda.do.list" },
  "complaints-due-soon": { list: "/staf/pengaduan?keadaan=terbuka&urut=tenggat", label: "agenda.do.list" },
};

/** Puts an item into the words of the reader. */
export function inWords(item: AgendaItem, t: Translate, format: Format): ItemInWords {
  const way = ways[item.kind];
  const href = "list" in way ? way.list : `/staf/${way.path}/${item.agencyId}/${item.id}`;
  const ending = "list" in way ? "" : (way.ending ?? "");
  // What only the inspectorate reads has no title until it is opened.
  const facts = { ...factsOf(item, format), ...(item.name === "" ? { name: t("sealed.row") } : {}) };
  return {
    group: item.group,
    title: t(`agenda.${item.kind}.title`, facts),
    why: t(whyKey(item), facts),
    cost: t("agenda.cost", { days: format.number(Math.max(0.1, item.costPerDay), 1) }),
    href,
    step: { label: t(way.label), href: `${href}${ending}` },
  };
}

function whyKey(item: AgendaItem): MessageKey {
  if (item.kind === "complaint-due")
    return item.facts.late === 1 ? "agenda.complaint-late.why" : "agenda.complaint-due.why";
  const key =
    item.kind === "action-slipping"
      ? `agenda.action-slipping.why.${item.facts.why}`
      : `agenda.${item.kind}.why`;
  if (!isMessageKey(key)) throw new Error(`no words for ${key}`);
  return key;
}

function factsOf(item: AgendaItem, format: Format): Record<string, string | number> {
  const { value, expected, progress } = item.facts;
  const day = (date: string | null) => (date === null ? "-" : format.day(date));
  return {
    ...item.facts,
    name: item.name,
    since: day(item.since),
    due: day(item.due),
    ...(typeof value === "number" ? { value: format.number(value, 1) } : {}),
    ...(typeof expected === "number" ? { expected: format.number(expected, 1) } : {}),
    ...(typeof progress === "number" ? { progress: format.percent(progress) } : {}),
  };
}

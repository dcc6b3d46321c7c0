import { services } from "../../../modules/catalogue/index.ts";
import {
  type ComplaintChoice,
  clockKinds,
  clockOutcomes,
  complaintCategories,
  complaintStages,
  complaintTally,
} from "../../../modules/complaints/index.ts";
import { unitsOf } from "../../../modules/organisations/index.ts";
import { isMessageKey } from "../../../platform/i18n/translate.ts";
import { newForm } from "../../form/form-state.ts";
import { type Route, route } from "../../route.ts";
import { show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { personHere } from "../person-here.ts";
import { stageFigure } from "./stage-figures.ts";
import { groupWords, periodOf, readStatisticsAddress, type StatisticsAddress } from "./statistics-address.ts";
import { StatisticsPage } from "./statistics-page.tsx";
import { onTimeInWords, stageInWords, tallyInWords } from "./statistics-words.ts";

export const statisticsRoutes: readonly Route[] = [
  route("complaints", {
    method: "GET",
    path: "/staf/pengaduan/statistik",
    access: "signed-in",
    handler: showStatistics,
  }),
];

async function showStatistics(c: WebContext): Promise<Response> {
  const { ctx, t, format, lang } = c.var;
  const { agencyId } = personHere(c).actor;
  const address = readStatisticsAddress((name) => c.req.query(name), format.dayOf(ctx.now));
  const units = await unitsOf(ctx, agencyId);
  const choice = choiceOf(agencyId, address, units);
  const period = periodOf(address, ctx.zone);
  const stages = await complaintStages(ctx, choice, period);
  const outcomes = await clockOutcomes(ctx, choice, period);
  const tally = await complaintTally(ctx, choice, period, address.by);
  return show(
    c,
    <StatisticsPage
      address={address}
      months={`${format.month(address.from)} \u2013 ${format.month(address.to)}`}
      tally={tallyInWords(c, tally, await groupNames(c, address))}
      stages={(["answered", "closed"] as const).map((stage) =>
        stageInWords(c, stageFigure(stages, stage, ctx.now)),
      )}
      onTime={clockKinds.flatMap((kind) => {
        const found = outcomes.find((one) => one.kind === kind);
        return found === undefined ? [] : [onTimeInWords(c, found)];
      })}
      form={newForm({
        dari: address.from,
        sampai: address.to,
        menurut: groupWords[address.by],
        unit: address.unit,
        kategori: address.category,
      })}
      units={units.map((unit) => ({ value: unit.code, label: lang === "id" ? unit.name : unit.nameEn }))}
      categories={await complaintCategories(ctx, agencyId)}
      t={t}
      format={format}
    />,
  );
}

function choiceOf(
  agencyId: string,
  { unit: code, category }: StatisticsAddress,
  units: readonly { readonly id: string; readonly code: string }[],
): ComplaintChoice {
  const unit = units.find((one) => one.code === code);
  return {
    agencyId,
    ...(unit ? { unitId: unit.id } : {}),
    ...(category === "" ? {} : { category }),
  };
}

/** What the keys of the groups are called. */
async function groupNames(c: WebContext, { by }: StatisticsAddress): Promise<(key: string) => string> {
  const { ctx, t, format, lang } = c.var;
  const { agencyId } = personHere(c).actor;
  if (by === "month") return (key) => format.month(key);
  if (by === "class" || by === "channel") {
    return (key) => {
      const word = `complaint.${by}.${key}`;
      return isMessageKey(word) ? t(word) : key;
    };
  }
  const none = t("complaints.statistics.none");
  if (by !== "unit" && by !== "service") return (key) => key || none;
  const all = by === "unit" ? await unitsOf(ctx, agencyId) : await services(ctx, agencyId);
  const names = new Map(all.map((one) => [one.id, lang === "id" ? one.name : one.nameEn]));
  return (key) => names.get(key) ?? none;
}

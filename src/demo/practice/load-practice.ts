import { type Component, componentKeys } from "../../modules/catalogue/index.ts";
import type { TxContext } from "../../platform/context.ts";
import { newId } from "../../platform/ids.ts";
import type { CityIds } from "../load/city-on-paper.ts";
import { loadServices } from "../load/load-services.ts";
import { receiptOfPermits, receiptSteps } from "./receipt-of-permits.ts";

/** The service to practise on, in the one-stop office; it has no cases until somebody brings the log in. */
export async function loadPractice(ctx: TxContext, ids: CityIds): Promise<void> {
  await loadServices(ctx, [
    {
      ...receiptOfPermits,
      agencyId: ids.agency("dpmptsp"),
      unitId: ids.unit("dpmptsp", "perizinan"),
      serviceId: newId(ctx.now, ctx.random),
      components: componentKeys.map(component),
      steps: receiptSteps,
    },
  ]);
}

const notOurs = "Contoh untuk latihan: hanya jangka waktu yang dijanjikan";

function component(key: Component["key"]): Component {
  const nothing = {
    key,
    promise: "",
    reasonEmpty: notOurs,
    limitDays: null,
    limitDayType: null,
    meter: null,
  };
  if (key !== "timeLimit") return nothing;
  const { days, dayType } = receiptOfPermits.limit;
  return {
    key,
    promise: `Pemohon tahu paling lama ${days} hari kerja sesudah permohonan diterima bahwa berkasnya diproses.`,
    reasonEmpty: "",
    limitDays: days,
    limitDayType: dayType,
    meter: "case-log",
  };
}

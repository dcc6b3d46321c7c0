import { addDays } from "../../analytics/calendar/day.ts";
import { askUnit } from "../../modules/coordination/index.ts";
import { findingsIn } from "../../modules/improvement/index.ts";
import { acting, manager, type Stage, workingTime } from "./stage.ts";
import type { Thread } from "./thread.ts";

/** The second planted problem, waiting for the decision of the head of public works: murky water in one sub-district. */
export function murkyWater({ ids, history }: Stage): Thread {
  const { weeksAgo, today } = history.timeline;
  const { category, area, from } = history.planted.murkyWater;
  return {
    agency: "dpupr",
    unit: "air-minum",
    service: "sambungan-air",
    metric: {
      kind: "complaint-count",
      agencyId: ids.agency("dpupr"),
      unitId: null,
      category,
      area,
      every: "week",
      since: from,
    },
    direction: "lower",
    signalOf: `${category} · ${area}`,
    found: {
      on: addDays(weeksAgo(4), 1),
      kind: "execution",
      title: "Air keruh di Randu Hulu naik empat kali lipat",
      weakness:
        "Pengaduan air keruh di Randu Hulu melonjak, sedangkan kecamatan lain tetap seperti biasa. Warga menyebut endapan cokelat dan bau besi, banyak di sekitar jalur pipa yang digali. Janji air jernih dan tidak berbau tidak terpenuhi.",
      component: "product",
      step: null,
      certainty: "certain",
      people: 5400,
      daysLost: 830,
    },
    proposed: {
      on: addDays(today, -8),
      title: "Cuci jaringan pipa Randu Hulu dan pasang katup pembuangan",
      change:
        "Jaringan pipa di Randu Hulu dicuci bertahap selama tiga pekan pada malam hari, dua katup pembuangan dipasang di ujung jalur, dan kekeruhan diuji setiap hari selama pekerjaan. Mobil tangki disediakan selama air dimatikan.",
      rightKey: "money.listNeeds",
      predictedSize: 18,
      windowDays: 91,
      costRupiah: 186_000_000n,
    },
  };
}

/** What the manager asks of the water unit meanwhile, and nobody has answered yet. */
export async function askForWaterTests(stage: Stage): Promise<void> {
  const { ids, history } = stage;
  const { today } = history.timeline;
  const ctx = await acting(stage, manager, workingTime(stage, addDays(today, -2), 9));
  const agencyId = ids.agency("dpupr");
  const found = (await findingsIn(ctx, ["proposed"])).find((finding) => finding.agencyId === agencyId);
  if (!found) throw new Error("nobody found the murky water");
  const unitId = ids.unit("dpupr", "air-minum");
  await askUnit(ctx, {
    agencyId,
    unitId,
    toAgencyId: agencyId,
    toUnitId: unitId,
    subjectKind: "finding",
    subjectId: found.id,
    title: "Kirim hasil uji kekeruhan air di Randu Hulu",
    text: "Mohon hasil uji kekeruhan delapan pekan terakhir di tiga titik Randu Hulu, untuk melengkapi bukti usulan pencucian pipa.",
    dueOn: addDays(today, 5),
    emergencyDecree: "",
  });
}

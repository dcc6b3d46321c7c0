import { addDays } from "../../analytics/calendar/day.ts";
import type { Stage } from "./stage.ts";
import type { Thread } from "./thread.ts";

/** In force long enough: whether the quick counter of the civil registry helped can be computed now. */
export function quickCounter({ ids, history }: Stage): Thread {
  const { weeksAgo } = history.timeline;
  const { category, from } = history.planted.quickCounter;
  return {
    agency: "dukcapil",
    unit: "kependudukan",
    service: "ktp-elektronik",
    metric: {
      kind: "complaint-count",
      agencyId: ids.agency("dukcapil"),
      unitId: null,
      category,
      area: null,
      every: "week",
    },
    direction: "lower",
    signalOf: null,
    found: {
      on: addDays(weeksAgo(26), 1),
      kind: "design",
      title: "Pengambilan KTP ikut antre di loket perekaman",
      weakness:
        "Warga yang hanya mengambil KTP antre bersama yang merekam data. Antrean menumpuk sampai siang dan dikeluhkan setiap pekan.",
      component: "facilities",
      step: null,
      certainty: "likely",
      people: 900,
      daysLost: 240,
    },
    proposed: {
      on: addDays(weeksAgo(25), 1),
      title: "Loket cepat untuk pengambilan KTP",
      change:
        "Dua loket dibuka khusus pengambilan KTP tanpa nomor antrean perekaman, jam 8 sampai 15, dengan pengingat pesan singkat saat KTP siap.",
      rightKey: "procedure.adopt",
      predictedSize: 4,
      windowDays: 91,
      costRupiah: 9_500_000n,
    },
    decided: {
      on: addDays(weeksAgo(24), 2),
      by: { person: "registryHead", as: "providerHead" },
      reason: "Petugasnya ada dan perubahannya dapat dimulai tanpa anggaran baru.",
      basisOfContent: "UU 25/2009 Pasal 15; SOP penerbitan KTP elektronik",
    },
    programme: {
      on: addDays(weeksAgo(23), 1),
      actions: [
        {
          agency: "dukcapil",
          unit: "kependudukan",
          title: "Buka dua loket cepat dan pengingat pesan singkat",
          text: "Tata ulang loket 5 dan 6, pasang papan petunjuk, dan nyalakan pengingat pesan singkat.",
          dueOn: weeksAgo(15),
          owner: { person: "registryOfficer", as: "unitHead" },
          acceptedOn: addDays(weeksAgo(22), 1),
          reports: [
            { on: weeksAgo(16), progress: 1, note: "Dua loket dibuka dan papan petunjuk terpasang." },
          ],
          verifiedOn: addDays(weeksAgo(15), 2),
        },
      ],
    },
    inForceOn: from,
  };
}

import { addDays } from "../../analytics/calendar/day.ts";
import type { Stage } from "./stage.ts";
import type { Thread } from "./thread.ts";

/** Computed and waiting for the supervisor: a change of which no effect is to be seen. Failures are told too. */
export function medicineStock({ ids, history }: Stage): Thread {
  const { weeksAgo, today } = history.timeline;
  return {
    agency: "dinkes",
    unit: "puskesmas-randu",
    service: "rawat-jalan",
    metric: {
      kind: "complaint-count",
      agencyId: ids.agency("dinkes"),
      unitId: null,
      category: "Obat tidak tersedia",
      area: null,
      every: "week",
    },
    direction: "lower",
    signalOf: null,
    found: {
      on: addDays(weeksAgo(46), 1),
      kind: "execution",
      title: "Obat rutin sering kosong di Puskesmas Randu",
      weakness:
        "Pasien darah tinggi dan gula disuruh membeli obat di luar karena stok dihitung sebulan sekali. Pengaduannya datang hampir setiap hari kerja.",
      component: "product",
      step: null,
      certainty: "likely",
      people: 700,
      daysLost: 150,
    },
    proposed: {
      on: addDays(weeksAgo(45), 1),
      title: "Hitung stok obat setiap pekan",
      change:
        "Stok dua puluh obat rutin dihitung setiap Jumat dan dilaporkan ke gudang Dinas Kesehatan; permintaan tambahan dikirim Senin.",
      rightKey: "procedure.adopt",
      predictedSize: 3,
      windowDays: 182,
      costRupiah: 0n,
    },
    decided: {
      on: addDays(weeksAgo(44), 2),
      by: { person: "healthHead", as: "providerHead" },
      reason: "Tidak perlu biaya dan dapat dimulai bulan depan.",
      basisOfContent: "UU 25/2009 Pasal 15; SOP pelayanan farmasi puskesmas",
    },
    programme: {
      on: addDays(weeksAgo(43), 1),
      actions: [
        {
          agency: "dinkes",
          unit: "kesehatan-masyarakat",
          title: "Siapkan lembar stok pekanan dan jadwal kirim",
          text: "Buat lembar stok dua puluh obat rutin, latih petugas farmasi, dan atur pengiriman hari Senin.",
          dueOn: weeksAgo(36),
          owner: { person: "healthOfficer", as: "unitHead" },
          acceptedOn: addDays(weeksAgo(42), 1),
          reports: [
            { on: weeksAgo(37), progress: 1, note: "Lembar stok dipakai; enam petugas sudah dilatih." },
          ],
          verifiedOn: addDays(weeksAgo(36), 1),
        },
      ],
    },
    inForceOn: weeksAgo(35),
    proved: { computedOn: addDays(today, -5), verifiedOn: null, published: null },
  };
}

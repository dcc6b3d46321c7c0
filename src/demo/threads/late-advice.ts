import { addDays } from "../../analytics/calendar/day.ts";
import type { Timeline } from "../history/timeline.ts";
import type { Stage } from "./stage.ts";
import type { Acted, Thread } from "./thread.ts";

/** Under way, and one action slips at another agency: the advice of the health office for licences comes late. */
export function lateAdvice({ ids, history, logs }: Stage): Thread {
  const { weeksAgo } = history.timeline;
  const activity = "Rekomendasi Dinas Kesehatan";
  const service = "izin-praktik-nakes";
  return {
    agency: "dpmptsp",
    unit: "perizinan",
    service,
    metric: {
      kind: "step-days",
      agencyId: ids.agency("dpmptsp"),
      logId: logs.get(service) ?? "",
      activity,
      every: "week",
    },
    direction: "lower",
    signalOf: null,
    found: {
      on: addDays(weeksAgo(20), 2),
      kind: "execution",
      title: "Rekomendasi Dinas Kesehatan melewati batas empat hari",
      weakness:
        "Berkas izin praktik menunggu rekomendasi rata-rata lebih dari enam hari karena dikirim bersama-sama sepekan sekali dan diperiksa satu orang. Batas SOP empat hari jarang terpenuhi.",
      component: "timeLimit",
      step: activity,
      certainty: "likely",
      people: 260,
      daysLost: 610,
    },
    proposed: {
      on: addDays(weeksAgo(19), 1),
      title: "Kirim berkas setiap hari dan buka rekomendasi daring",
      change:
        "Berkas dikirim ke Dinas Kesehatan pada hari yang sama secara elektronik. Dinas Kesehatan membuka rekomendasi daring dengan dua pemeriksa dan batas empat hari.",
      rightKey: "cooperate.providers",
      predictedSize: 2,
      windowDays: 91,
      costRupiah: 15_000_000n,
    },
    decided: {
      on: addDays(weeksAgo(18), 3),
      by: { person: "permitsHead", as: "providerHead" },
      reason: "Kerja sama dua dinas ini murah dan menjawab keluhan tenaga kesehatan yang menunggu izin.",
      basisOfContent: "UU 25/2009 Pasal 12; perjanjian kerja sama DPMPTSP dan Dinas Kesehatan",
    },
    programme: {
      on: addDays(weeksAgo(17), 1),
      actions: actionsOf(history.timeline),
    },
  };
}

function actionsOf({ weeksAgo, today }: Timeline): readonly [Acted, Acted] {
  return [
    {
      agency: "dinkes",
      unit: "kesehatan-masyarakat",
      title: "Buka rekomendasi daring dengan dua pemeriksa",
      text: "Siapkan akun dua pemeriksa, alur rekomendasi daring, dan tanda pengingat pada hari ketiga.",
      dueOn: addDays(today, 11),
      owner: { person: "healthOfficer", as: "unitHead" },
      acceptedOn: addDays(weeksAgo(17), 4),
      reports: [{ on: weeksAgo(9), progress: 0.2, note: "Akun dibuat; pemeriksa kedua belum ditunjuk." }],
      verifiedOn: null,
    },
    {
      agency: "dpmptsp",
      unit: "perizinan",
      title: "Kirim berkas elektronik pada hari yang sama",
      text: "Atur pengiriman berkas otomatis setelah verifikasi dan catat jam kirimnya.",
      dueOn: weeksAgo(2),
      owner: { person: "permitsLiaison", as: "unitHead" },
      acceptedOn: addDays(weeksAgo(16), 1),
      reports: [
        { on: weeksAgo(8), progress: 0.5, note: "Pengiriman diuji pada sepuluh berkas." },
        {
          on: weeksAgo(3),
          progress: 1,
          note: "Semua berkas terkirim pada hari yang sama sejak awal bulan.",
        },
      ],
      verifiedOn: null,
    },
  ];
}

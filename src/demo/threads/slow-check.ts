import { addDays } from "../../analytics/calendar/day.ts";
import { adoptProcedure } from "../../modules/catalogue/index.ts";
import { procedureRows } from "../city/procedure-rows.ts";
import { serviceOf } from "../city/services.ts";
import type { Timeline } from "../history/timeline.ts";
import { acting, type Part, type Stage, workingTime } from "./stage.ts";
import type { Acted, Thread } from "./thread.ts";

const head: Part = { person: "permitsHead", as: "providerHead" };
const liaison: Part = { person: "permitsLiaison", as: "unitHead" };
const registry: Part = { person: "registryOfficer", as: "unitHead" };

/**
 * The first planted problem, through the whole loop: with a new application every identity number was checked by hand, so
 * the check of files took a working week; it was found, decided, mended with the civil registry, proved, and told.
 */
export function slowCheck({ ids, history, logs }: Stage): Thread {
  const { weeksAgo } = history.timeline;
  const { service, activity, from, until } = history.planted.slowStep;
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
      since: from,
    },
    direction: "lower",
    signalOf: activity,
    found: {
      on: addDays(weeksAgo(57), 1),
      kind: "execution",
      title: "Verifikasi berkas izin reklame melambat sejak aplikasi baru",
      weakness:
        "Sejak aplikasi perizinan diganti, NIK pemohon dicocokkan satu per satu lewat surat ke Dukcapil. Verifikasi yang biasanya selesai dalam sehari menjadi hampir sepekan, melewati batas SOP dua hari, dan janji tujuh hari kerja ikut terlewati.",
      component: "timeLimit",
      step: activity,
      certainty: "certain",
      people: 128,
      daysLost: 520,
    },
    proposed: {
      on: addDays(weeksAgo(56), 1),
      title: "Cocokkan NIK secara otomatis dan bagi antrean verifikator",
      change:
        "Pencocokan NIK dilakukan aplikasi lewat akses data Dukcapil, tidak lagi lewat surat. Berkas dibagi merata ke enam verifikator dan yang tertua dikerjakan lebih dahulu. Batas verifikasi di SOP menjadi satu hari.",
      rightKey: "procedure.adopt",
      predictedSize: 3,
      windowDays: 91,
      costRupiah: 42_000_000n,
    },
    decided: {
      on: addDays(weeksAgo(55), 2),
      by: head,
      reason:
        "Buktinya jelas: keterlambatan mulai pada pekan aplikasi diganti. Biaya kecil dan dapat dibatalkan bila tidak berhasil.",
      basisOfContent: "UU 25/2009 Pasal 15; SOP izin pemasangan reklame",
    },
    programme: {
      on: weeksAgo(54),
      actions: actionsOf(history.timeline),
    },
    inForceOn: until,
    proved: {
      computedOn: weeksAgo(22),
      verifiedOn: weeksAgo(21),
      published: { on: weeksAgo(20), by: { person: "permitsUnitHead", as: "unitHead" } },
    },
  };
}

function actionsOf({ weeksAgo }: Timeline): readonly [Acted, Acted] {
  return [
    {
      agency: "dpmptsp",
      unit: "perizinan",
      title: "Pasang pencocokan NIK otomatis dan antrean verifikator",
      text: "Sambungkan aplikasi perizinan ke data Dukcapil, atur pembagian berkas ke enam verifikator, lalu uji dengan 50 berkas.",
      dueOn: weeksAgo(39),
      owner: liaison,
      acceptedOn: addDays(weeksAgo(53), 1),
      reports: [
        {
          on: weeksAgo(46),
          progress: 0.5,
          note: "Pembagian antrean berjalan; sambungan data menunggu akses.",
        },
        {
          on: weeksAgo(40),
          progress: 1,
          note: "Sambungan diuji dengan 50 berkas, semua cocok. Berita acara terlampir di arsip.",
        },
      ],
      verifiedOn: addDays(weeksAgo(39), 1),
    },
    {
      agency: "dukcapil",
      unit: "kependudukan",
      title: "Buka akses pemadanan NIK untuk perizinan",
      text: "Siapkan perjanjian pemanfaatan data dan akses pemadanan NIK bagi DPMPTSP, terbatas pada nama dan status.",
      dueOn: weeksAgo(44),
      owner: registry,
      acceptedOn: addDays(weeksAgo(53), 3),
      reports: [
        { on: weeksAgo(49), progress: 0.6, note: "Perjanjian ditandatangani kedua kepala dinas." },
        {
          on: weeksAgo(45),
          progress: 1,
          note: "Akses dibuka dan dicatat; hanya nama dan status yang dapat dilihat.",
        },
      ],
      verifiedOn: addDays(weeksAgo(44), 2),
    },
  ];
}

/** The procedure as it was decided: the check of files may take one day. */
export async function adoptMendedProcedure(stage: Stage): Promise<void> {
  const { service: code, activity, until } = stage.history.planted.slowStep;
  const service = serviceOf(code);
  const ctx = await acting(stage, head, workingTime(stage, addDays(until, -7), 15));
  await adoptProcedure(ctx, {
    agencyId: stage.ids.agency(service.agency),
    serviceId: stage.ids.service(code),
    name: `SOP ${service.name}`,
    decree: "SK Kepala DPMPTSP 060/21 (rekaan)",
    adoptedOn: addDays(until, -7),
    validFrom: until,
    steps: procedureRows(service).map((step) =>
      step.activity === activity
        ? { ...step, inputs: "Berkas lengkap; NIK dicocokkan aplikasi", normSeconds: 86_400 }
        : step,
    ),
  });
}

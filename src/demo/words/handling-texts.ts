import type { Random } from "../../analytics/statistics/random/generator.ts";
import type { CategoryName } from "../city/categories.ts";
import type { LifeStep } from "../history/complaint-life.ts";
import { oneOf } from "../history/random-stream.ts";
import { wordsOf } from "./words-of.ts";

type Parts = readonly [string, ...string[]];

const texts: Readonly<Record<Exclude<LifeStep["kind"], "answer" | "received">, Parts>> = {
  "response-complete": [
    "Pengaduan Anda lengkap dan kami proses. Nomor pengaduan dapat dipakai untuk memantau.",
    "Terima kasih, laporan sudah lengkap. Unit terkait kami minta memeriksa.",
    "Laporan Anda kami terima lengkap dan diteruskan hari ini.",
  ],
  "response-incomplete": [
    "Mohon dilengkapi lokasi kejadian dan tanggalnya agar dapat kami periksa.",
    "Kami belum dapat memproses tanpa nomor permohonan. Mohon dikirim lewat halaman lacak.",
  ],
  "citizen-message": [
    "Berikut saya lengkapi lokasi dan tanggalnya.",
    "Nomor permohonan saya sudah saya tuliskan.",
  ],
  referral: [
    "Mohon diperiksa dan dijawab sesuai standar pelayanan.",
    "Diteruskan ke unit teknis untuk ditindaklanjuti.",
  ],
  decision: [
    "Pengaduan terbukti; tindakan yang dilaporkan unit diterima.",
    "Pengaduan beralasan. Perbaikan diperintahkan dan sudah dilaksanakan.",
    "Pengaduan dinyatakan selesai dengan perbaikan di lapangan.",
  ],
  notice: [
    "Keputusan atas pengaduan Anda kami sampaikan. Bila belum sesuai, pengaduan dapat dibuka kembali.",
    "Kami sampaikan hasil penanganan. Silakan nyatakan puas atau buka kembali dalam 10 hari kerja.",
  ],
  closing: [
    "Sudah diperiksa di lapangan dan dinyatakan selesai.",
    "Selesai; bukti foto tersimpan di berkas.",
  ],
  reopening: [
    "Masalahnya muncul lagi sesudah dua hari.",
    "Menurut saya belum selesai, keadaannya masih sama.",
  ],
  note: ["Catatan petugas."],
};

const reasons: Partial<Readonly<Record<string, Parts>>> = {
  "not-competent": [
    "Bukan wewenang pemerintah kota. Pengaduan kami teruskan ke instansi yang berwenang.",
    "Ruas jalan ini milik provinsi; laporan sudah kami kirim ke dinas provinsi.",
  ],
  archived: [
    "Laporan terlalu umum dan tidak dapat diperiksa; pelapor tidak memberi lokasi.",
    "Isi laporan sama dengan pengaduan yang sudah selesai.",
  ],
};

/** What was written at a step of a complaint. */
export function handlingText(kind: LifeStep["kind"], category: CategoryName, random: Random): string {
  if (kind === "received") return "";
  return oneOf(random, kind === "answer" ? wordsOf[category].answers : texts[kind]);
}

/** Why a complaint was laid aside; empty for all other states. */
export function reasonText(state: string, random: Random): string {
  const parts = reasons[state];
  return parts ? oneOf(random, parts) : "";
}

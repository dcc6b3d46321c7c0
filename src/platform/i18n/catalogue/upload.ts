import type { Catalogue } from "../text.ts";

export const upload = {
  "upload.too-many": {
    id: "Paling banyak {most} berkas. Yang lebih tidak terlampir.",
    en: "At most {most} files. The others are not attached.",
  },
  "upload.empty": {
    id: "Berkas ini kosong. Pilih berkas lain.",
    en: "This file is empty. Choose another one.",
  },
  "upload.too-large": {
    id: "Berkas ini {megabytes} MB; paling besar {most} MB. Isian lain tetap tersimpan.",
    en: "This file has {megabytes} MB; the largest is {most} MB. What you typed is kept.",
  },
  "upload.wrong-type": {
    id: "Berkas ini bukan foto atau dokumen yang kami terima. Yang diterima: JPG, PNG, WebP, PDF, DOCX, XLSX.",
    en: "This file is not a photo or document that we accept. Accepted: JPG, PNG, WebP, PDF, DOCX, XLSX.",
  },
  "upload.broken": {
    id: "Berkas ini rusak atau terlalu besar bila dibuka. Simpan ulang, atau kirim fotonya.",
    en: "This file is broken, or too large when opened. Save it again, or send a photo of it.",
  },
  "upload.locked": {
    id: "PDF ini terkunci, sehingga tidak dapat diperiksa. Kirim salinan tanpa kata sandi.",
    en: "This PDF is locked and cannot be checked. Send a copy without a password.",
  },
  "upload.active": {
    id: "Dokumen ini memuat program (makro, skrip, atau berkas lain di dalamnya). Simpan sebagai PDF biasa, lalu kirim lagi.",
    en: "This document holds a program (macro, script, or another file inside). Save it as a plain PDF, then send it again.",
  },
} as const satisfies Catalogue;

import type { Catalogue } from "../text.ts";

export const outgoing = {
  "outgoing.no-address": {
    id: "Ini bukan alamat web. Tulis lengkap, misalnya https://sistem.kota.go.id/mutu.",
    en: "This is not a web address. Write it in full, such as https://system.city.go.id/mutu.",
  },
  "outgoing.credentials": {
    id: "Alamat tidak boleh memuat nama pengguna atau kata sandi.",
    en: "The address must not hold a user name or a password.",
  },
  "outgoing.not-https": {
    id: "Alamat harus diawali https://. Tanpa itu isinya dapat dibaca di jalan.",
    en: "The address must begin with https://. Without it the content can be read on the way.",
  },
  "outgoing.port": {
    id: "Alamat harus memakai port 443. Port lain perlu diizinkan pengelola server (MUTU_OUTGOING_ALLOW).",
    en: "The address must use port 443. Another port needs to be allowed by whoever runs the server (MUTU_OUTGOING_ALLOW).",
  },
  "outgoing.not-public": {
    id: "Alamat ini menuju jaringan dalam. Pengelola server dapat mengizinkannya (MUTU_OUTGOING_ALLOW).",
    en: "This address leads into an inner network. Whoever runs the server can allow it (MUTU_OUTGOING_ALLOW).",
  },
  "outgoing.unknown-host": {
    id: "Nama server di alamat ini tidak ditemukan.",
    en: "The name of the server in this address was not found.",
  },
  "outgoing.too-slow": {
    id: "Server tujuan tidak menjawab dalam {seconds} detik.",
    en: "The other server did not answer within {seconds} seconds.",
  },
  "outgoing.no-answer": {
    id: "Server tujuan tidak dapat dihubungi, atau sertifikatnya tidak sah.",
    en: "The other server could not be reached, or its certificate is not valid.",
  },
  "outgoing.answer-too-large": {
    id: "Jawaban server tujuan lebih besar dari {bytes} bita.",
    en: "The answer of the other server is larger than {bytes} bytes.",
  },
} as const satisfies Catalogue;

import type { Catalogue } from "../text.ts";

export const api = {
  "api.no-token": {
    id: "Kirim token di kepala Authorization: Bearer mutu_... Token dibuat di halaman administrasi.",
    en: "Send a token in the header Authorization: Bearer mutu_... Tokens are made on the administration page.",
  },
  "api.token-without-right": {
    id: "Token ini tidak dibuat untuk wewenang {rights}.",
    en: "This token was not made for the right {rights}.",
  },
  "api.bad-cursor": {
    id: "Penanda halaman ini bukan dari sini. Mulai lagi tanpa cursor.",
    en: "This cursor is not one of ours. Begin again without it.",
  },
  "api.not-the-schema": { id: "{field}: {problem}", en: "{field}: {problem}" },
  "api.not-storable": {
    id: "{field}: berisi karakter NUL, setengah karakter, atau susunan yang terlalu dalam.",
    en: "{field}: holds a NUL, half of a character, or is nested too deeply.",
  },
  "api.reference.title": { id: "Antarmuka untuk program (API)", en: "Interface for programs (API)" },
  "api.reference.lead": {
    id: "Semua yang dapat dikerjakan staf di halaman dapat dikerjakan program, dengan aturan yang sama.",
    en: "What staff can do on pages a program can do, under the same rules.",
  },
  "api.reference.token": {
    id: "Setiap permintaan membawa kepala Authorization: Bearer TOKEN. Token dibuat di administrasi, dengan wewenang dan masa berlaku.",
    en: "Each request carries the header Authorization: Bearer TOKEN. Tokens are made in administration, with rights and an end.",
  },
  "api.reference.key": {
    id: "Setiap POST membawa kepala Idempotency-Key: kunci yang sama menghasilkan jawaban yang sama dan tidak pernah dua.",
    en: "Each POST carries the header Idempotency-Key: the same key gives the same answer and never makes two.",
  },
  "api.reference.document": { id: "Dokumen OpenAPI 3.1", en: "OpenAPI 3.1 document" },
  "api.reference.operation": { id: "Permintaan", en: "Request" },
  "api.reference.what": { id: "Kegunaan", en: "What it does" },
  "api.reference.fields": { id: "Isian", en: "Fields" },
} as const satisfies Catalogue;

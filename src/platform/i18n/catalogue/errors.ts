import type { Catalogue } from "../text.ts";

export const errors = {
  "error.not-found": {
    id: "Tidak ditemukan. Periksa lagi alamat atau nomornya.",
    en: "Not found. Check the address or the number again.",
  },
  "error.changed-meanwhile": {
    id: "Data ini sudah diubah orang lain. Isian Anda masih ada di halaman ini. Buka versi terbaru, lalu kirim lagi.",
    en: "Someone else has changed this. What you typed is still on this page. Open the latest version, then send again.",
  },
  "error.not-yours": {
    id: "Keputusan ini wewenang {holder} ({basis}). Anda dapat mengusulkan atau mengingatkan.",
    en: "This decision belongs to {holder} ({basis}). You can propose or remind.",
  },
  "error.wrong-state": {
    id: "Langkah ini tidak ada dari keadaan {from} ke {to}.",
    en: "There is no such step from {from} to {to}.",
  },
  "error.own-work": {
    id: "Anda tidak dapat memeriksa atau memutuskan pekerjaan Anda sendiri. Orang lain yang berwenang harus melakukannya.",
    en: "You cannot verify or decide your own work. Another person with the right must do it.",
  },
} as const satisfies Catalogue;

import type { Catalogue } from "../text.ts";

export const organisations = {
  "organisations.days-reversed": {
    id: "Hari terakhir mendahului hari pertama. Periksa kedua tanggal.",
    en: "The last day is before the first. Check both dates.",
  },
  "organisations.for-whom": {
    id: "Pilih pejabat yang diwakili. Mandat dan pelaksana tugas selalu atas nama seseorang.",
    en: "Choose the official who is represented. A mandate or acting post is always in somebody's name.",
  },
  "organisations.which-units": {
    id: "Pilih paling sedikit satu unit, atau seluruh instansi.",
    en: "Choose at least one unit, or the whole agency.",
  },
  "organisations.restricted-inspectorate": {
    id: "Laporan terbatas hanya dapat dibuka oleh Inspektorat.",
    en: "Restricted reports can be opened by the inspectorate only.",
  },
  "organisations.function-outside": {
    id: "Fungsi ini bekerja di luar Mutu dan tidak dapat diberikan di sini.",
    en: "This function works outside Mutu and cannot be given here.",
  },
  "organisations.ends-before-start": {
    id: "Penugasan ini belum mulai pada hari itu. Pilih hari pertamanya atau sesudahnya.",
    en: "This appointment has not begun on that day. Choose its first day or later.",
  },
  "organisations.ended-already": {
    id: "Penugasan ini sudah berakhir lebih awal. Memperpanjang memerlukan surat keputusan baru.",
    en: "This appointment ended earlier. Extending it needs a new decree.",
  },
  "organisations.has-account": {
    id: "Orang ini sudah punya kata sandi, jadi tidak perlu diundang lagi. Ia dapat meminta kata sandi baru di halaman masuk.",
    en: "This person has a password already and needs no invitation. They can ask for a new password on the sign-in page.",
  },
  "organisations.agency-unknown": {
    id: 'Tidak ada instansi dengan kode "{code}". Beri namanya dengan --agency-name untuk membuatnya.',
    en: 'There is no agency with the code "{code}". Give its name with --agency-name to make it.',
  },
  "organisations.no-unit": {
    id: "Instansi ini belum punya unit. Admin instansi menambahkannya di /staf/administrasi/unit; setelah itu ulangi.",
    en: "This agency has no unit yet. Its administrator adds one at /staf/administrasi/unit; then try again.",
  },
  "organisations.name-short": {
    id: "Nama paling sedikit 3 huruf.",
    en: "A name has at least 3 letters.",
  },
  "organisations.person-unknown": {
    id: "Tidak ada orang dengan surel itu. Periksa lagi, atau tambahkan dengan: mutu user add",
    en: "There is nobody with that mail address. Check it, or add them with: mutu user add",
  },
  "organisations.code-taken": {
    id: "Kode ini sudah dipakai unit lain. Pilih kode lain.",
    en: "Another unit has this code. Choose another one.",
  },
  "organisations.code-form": {
    id: "Kode hanya huruf kecil, angka, dan tanda hubung, seperti loket-izin.",
    en: "A code has small letters, digits and hyphens only, such as permit-counter.",
  },
  "organisations.which-rights": {
    id: "Pilih paling sedikit satu hak untuk token ini.",
    en: "Choose at least one right for this token.",
  },
  "organisations.token-void": {
    id: "Token ini sudah dicabut.",
    en: "This token is void already.",
  },
} as const satisfies Catalogue;

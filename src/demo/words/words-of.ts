import type { CategoryName } from "../city/categories.ts";
import * as health from "./health-words.ts";
import * as permits from "./permit-words.ts";
import * as registry from "./registry-words.ts";
import type { Words } from "./words.ts";
import * as works from "./works-words.ts";

/** How people write about each category. */
export const wordsOf: Readonly<Record<CategoryName, Words>> = {
  "Air keruh": works.murkyWater,
  "Air tidak mengalir": works.noWater,
  "Jalan berlubang": works.potholes,
  "Genangan air": works.flooding,
  "Proses izin lama": permits.slowPermit,
  "Syarat tidak jelas": permits.unclearRequirements,
  "Aplikasi izin terganggu": permits.permitSystem,
  "Sikap petugas izin": permits.permitConduct,
  "Antrean daring gagal": registry.failingQueue,
  "Antrean loket lama": registry.longQueue,
  "Data salah ketik": registry.typingErrors,
  "Pungutan tidak resmi": registry.unofficialFee,
  "Antrean puskesmas": health.clinicQueue,
  "Obat tidak tersedia": health.noMedicine,
  "Sikap tenaga kesehatan": health.healthConduct,
  "Informasi tidak dijawab": health.unanswered,
};

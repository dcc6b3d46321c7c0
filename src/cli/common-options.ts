import { choice, flag } from "./option.ts";

/** Options that every command understands. */
export const commonOptions = {
  lang: choice(["id", "en"], {
    default: "id",
    about: { id: "bahasa kalimat dan tabel", en: "language of sentences and tables" },
  }),
  verbose: flag({
    id: "tampilkan juga definisi tiap angka, dan rincian kesalahan",
    en: "also show the definition of each figure, and details of errors",
  }),
};

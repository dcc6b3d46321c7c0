import { text } from "./option.ts";

/** Where an instance keeps its data. */
export const dataOption = text("DIR", {
  about: {
    id: "folder data (MUTU_DATA; bawaan ~/.local/share/mutu)",
    en: "data folder (MUTU_DATA; default ~/.local/share/mutu)",
  },
});

import { describe, expect, it } from "vitest";
import { readConditions } from "../../analytics/eventlog/conditions/read-conditions.ts";
import { conditionsSentence } from "./condition-words.ts";
import { wordsIn } from "./words.ts";

const said = (text: string, lang: "id" | "en") =>
  conditionsSentence(readConditions(text), wordsIn(lang, "Asia/Jakarta")).replaceAll("\u00a0", " ");

describe("conditions of cases in words", () => {
  it.each([
    ["", "", ""],
    [
      "started:2026-01-01..2026-03-31; with:Terima,Tolak",
      "Kasus yang mulai 1 Januari 2026 sampai 31 Maret 2026 dan melalui Terima atau Tolak.",
      "Cases that started from 1 January 2026 to 31 March 2026 and have Terima or Tolak.",
    ],
    [
      "directly:A>B<=3d; without:C; open",
      "Kasus yang melalui A, langsung diikuti B paling lama 3 hari sesudahnya, tidak pernah melalui C, dan belum selesai.",
      "Cases that have A directly followed by B at most 3 days later, never have C and are still open.",
    ],
    [
      "lasted:10d..; attribute:kanal=loket,web",
      "Kasus yang berlangsung 10 hari atau lebih, termasuk yang belum selesai dan kanal-nya loket atau web.",
      "Cases that took 10 days or more, unfinished ones included and have kanal loket or web.",
    ],
    [
      "paths:1; touching:..2026-01-01; lasted:1d..2d; through:A>B",
      "Kasus yang menempuh salah satu dari 1 jalur terbanyak, sudah berjalan pada 1 Januari 2026 atau sebelumnya, berlangsung 1 hari atau lebih, tetapi kurang dari 2 hari, dan melalui A dan B berurutan.",
      "Cases that follow the most frequent path, were under way on 1 January 2026 or earlier, took 1 day or more, but less than 2 days and pass through A and B in this order.",
    ],
    [
      "ended:Terbit,Ditolak",
      "Kasus yang sudah selesai dengan Terbit atau Ditolak.",
      "Cases that have ended with Terbit or Ditolak.",
    ],
  ])("read as one sentence: %s", (text, id, en) => {
    expect(said(text, "id")).toBe(id);
    expect(said(text, "en")).toBe(en);
  });
});

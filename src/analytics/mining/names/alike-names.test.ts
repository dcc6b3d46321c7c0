import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DirectlyFollows } from "../../eventlog/event-log.ts";
import { alikeNames } from "./alike-names.ts";

/** A log of which only the activities are known. */
function activities(counts: Readonly<Record<string, number>>): DirectlyFollows {
  const nodes = Object.entries(counts).map(([name, count]) => ({ name, count, cases: count }));
  return { nodes, edges: [], starts: [], ends: [] };
}

/** A log whose cases take these paths, each so often. */
function paths(taken: readonly (readonly [number, ...string[]])[]): DirectlyFollows {
  const nodes = new Map<string, number>();
  const edges = new Map<string, { from: string; to: string; count: number }>();
  const ends = { starts: new Map<string, number>(), ends: new Map<string, number>() };
  for (const [cases, ...path] of taken) {
    for (const [at, name] of path.entries()) {
      nodes.set(name, (nodes.get(name) ?? 0) + cases);
      const to = path[at + 1];
      if (to === undefined) continue;
      const count = (edges.get(`${name}\n${to}`)?.count ?? 0) + cases;
      edges.set(`${name}\n${to}`, { from: name, to, count });
    }
    for (const [kind, name] of [
      ["starts", path[0] ?? ""],
      ["ends", path.at(-1) ?? ""],
    ] as const)
      ends[kind].set(name, (ends[kind].get(name) ?? 0) + cases);
  }
  const endpoints = (of: ReadonlyMap<string, number>) => [...of].map(([name, count]) => ({ name, count }));
  return {
    nodes: [...nodes].map(([name, count]) => ({ name, count, cases: count })),
    edges: [...edges.values()].map((edge) => ({ ...edge, cases: 1, medianSeconds: 0, meanSeconds: 0 })),
    starts: endpoints(ends.starts),
    ends: endpoints(ends.ends),
  };
}

/** `name <- other` for each pair. */
function pairs(log: DirectlyFollows, apart: readonly (readonly [string, string])[] = []): string[] {
  return alikeNames(log, apart).flatMap(({ name, others }) =>
    others.map((other) => `${name} <- ${other.name}`),
  );
}

describe("names that look alike", () => {
  it("finds the slips of hurried typing beside the right name", () => {
    const found = alikeNames(
      activities({ "Periksa berkas": 2341, "Perikas berkas": 12, "Periksab erkas": 3, "Periksa bekas": 2 }),
    );
    expect(found).toEqual([
      {
        name: "Periksa berkas",
        count: 2341,
        others: [
          { name: "Perikas berkas", count: 12, by: "letters", edits: 1, samePlace: null },
          { name: "Periksab erkas", count: 3, by: "writing", edits: 0, samePlace: null },
          { name: "Periksa bekas", count: 2, by: "letters", edits: 1, samePlace: null },
        ],
      },
    ]);
  });

  it("joins what differs in capitals, blanks and punctuation only, also where both are frequent", () => {
    expect(pairs(activities({ "Cek berkas": 500, CEK_BERKAS: 400, " cek  berkas.": 3 }))).toEqual([
      "Cek berkas <- CEK_BERKAS",
      "Cek berkas <-  cek  berkas.",
    ]);
  });

  it.each([
    ["T07-1 Draft", "T07-2 Draft"],
    ["aspek 1", "aspek 2"],
    ["16_LGSV_010", "16_LGSD_010"],
    ["tahap 12", "tahap 1 2"],
    ["Aspek A", "Aspek B"],
    ["Sidang II", "Sidang III"],
    ["Cetak SKRD", "Cetak SKPD"],
    ["Buka berkas", "Buku berkas"],
    ["Terima berkas", "Terima berkas A"],
    ["Nilai A+", "Nilai A"],
    ["Lengkap", "Tidak lengkap"],
    ["Setujui", "Setuju"],
    ["+", "-"],
  ])("never takes %s and %s for one", (one, other) => {
    expect(pairs(activities({ [one]: 5000, [other]: 3 }))).toEqual([]);
  });

  it("keeps two frequent names apart, however little they differ", () => {
    expect(pairs(activities({ "Unggah berkas": 900, "Unggeh berkas": 700 }))).toEqual([]);
  });

  it("keeps a word that other names have", () => {
    const log = activities({ "Tolak surat": 900, "Talok surat": 9, "Talok rumah": 800 });
    expect(pairs(log)).toEqual([]);
  });

  it("takes a less rare name, or one more letter, where both stand at the same place", () => {
    const log = paths([
      [90, "Daftar", "Setujui berkas", "Kirim"],
      [10, "Daftar", "Setuju berkas", "Kirim"],
    ]);
    expect(alikeNames(log)[0]?.others).toEqual([
      { name: "Setuju berkas", count: 10, by: "letters", edits: 1, samePlace: 1 },
    ]);
  });

  it("takes names for two where they stand at other places", () => {
    const log = paths([
      [900, "Daftar", "Unload muatan", "Kirim"],
      [9, "Kirim", "Upload muatan", "Selesai"],
    ]);
    expect(pairs(log)).toEqual([]);
  });

  it("says nothing of pairs that a person keeps apart", () => {
    const log = activities({ "Periksa berkas": 2341, "Perikas berkas": 12 });
    expect(pairs(log, [["Perikas berkas", "Periksa berkas"]])).toEqual([]);
  });

  it("finds every slip that swaps neighbours in a longer word, whatever the order of the log", () => {
    const word = fc.stringMatching(/^[a-z]{5,12}$/);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.nat(),
        (words, which, where) => {
          const at = which % words.length;
          const right = words[at] ?? "";
          const i = where % (right.length - 1);
          const wrong = right.slice(0, i) + right.charAt(i + 1) + right.charAt(i) + right.slice(i + 2);
          fc.pre(wrong !== right && words.filter((one) => one === right).length === 1);
          const name = words.join(" ");
          const typed = words.with(at, wrong).join(" ");
          fc.pre(!words.includes(wrong));
          const counts: [string, number][] = [
            [name, 1000],
            [typed, 3],
          ];
          const expected = [`${name} <- ${typed}`];
          expect(pairs(activities(Object.fromEntries(counts)))).toEqual(expected);
          expect(pairs(activities(Object.fromEntries(counts.toReversed())))).toEqual(expected);
        },
      ),
    );
  });

  it("suggests each name once, never one that has suggestions itself, and never across numbers", () => {
    const name = fc.stringMatching(/^[abc]{4,6}( [ab]{5}| [12])?$/);
    fc.assert(
      fc.property(fc.dictionary(name, fc.integer({ min: 1, max: 1000 }), { maxKeys: 30 }), (counts) => {
        const found = alikeNames(activities(counts));
        const others = found.flatMap((group) => group.others.map((other) => other.name));
        expect(new Set(others).size).toBe(others.length);
        for (const group of found) {
          expect(others).not.toContain(group.name);
          for (const other of group.others) {
            expect(other.count).toBeLessThanOrEqual(group.count);
            expect(other.name.replaceAll(/\D/g, "")).toBe(group.name.replaceAll(/\D/g, ""));
          }
        }
      }),
    );
  });

  it("stays quick on fifty thousand names that resemble each other", () => {
    const letters = "abcdefghij";
    const names = Array.from({ length: 50_000 }, (_, at) => {
      const code = String(at)
        .padStart(5, "0")
        .replaceAll(/\d/g, (digit) => letters.charAt(Number(digit)));
      return [`Pemeriksaan berkas permohonan ${code}`, 50_000 - at] as const;
    });
    const before = performance.now();
    alikeNames(activities(Object.fromEntries(names)));
    expect(performance.now() - before).toBeLessThan(30_000);
  });
});

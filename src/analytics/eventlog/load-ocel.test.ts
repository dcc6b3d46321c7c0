import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { openLogOf } from "../../../test/builders/event-logs.ts";
import { LogError } from "./log-source.ts";
import { likelyCaseType } from "./ocel/ocel.ts";

const permits = readFileSync(new URL("../../../test/fixtures/izin-usaha.ocel.json", import.meta.url));

async function problemOf(text: string | Uint8Array, objectType: string | null = null) {
  try {
    await openLogOf(text, { objectType });
  } catch (error) {
    if (error instanceof LogError) return { problem: error.problem, ...error.facts };
    throw error;
  }
  return null;
}

describe("object-centric log (OCEL 2.0, JSON)", () => {
  it.each([
    ["plain", permits],
    ["packed", gzipSync(permits)],
  ])("has the objects of the likeliest type as cases, %s", async (_, content) => {
    const { log, format, columns, objects } = await openLogOf(content, { attributes: "all" });
    expect(format).toBe("ocel");
    expect(columns.case.name).toBe("object:permohonan");
    expect(objects).toEqual({
      chosen: "permohonan",
      by: "guessed",
      types: [
        { name: "permohonan", objects: 2, events: 4 },
        { name: "petugas", objects: 2, events: 4 },
        { name: "dokumen", objects: 2, events: 2 },
      ],
      eventsWithoutCase: 1,
      eventsInSeveralCases: 1,
      unknownObjects: 1,
    });
    expect((await log.eventsOf("P-1")).map(({ activity }) => activity)).toEqual([
      "Terima",
      "Periksa dokumen",
      "Terbit",
    ]);
    expect((await log.eventsOf("P-2")).map(({ activity }) => activity)).toEqual([
      "Terima",
      "Periksa dokumen",
    ]);
  });

  it("keeps qualifiers, the ids of other objects, and the last values of both as attributes", async () => {
    const { log } = await openLogOf(permits, { attributes: "all" });
    expect(log.attributes).toEqual([
      "kanal",
      "case:jenis",
      "case:status",
      "qualifier",
      "object:petugas",
      "object:dokumen",
    ]);
    const [received, checked] = await log.eventsOf("P-1");
    expect(received?.attributes).toEqual({
      kanal: "web",
      "case:jenis": "usaha",
      "case:status": "terbit",
      qualifier: "dibuka",
      "object:petugas": "R-1",
      "object:dokumen": "D-1",
    });
    expect(checked?.attributes).toMatchObject({ kanal: null, "object:dokumen": "D-1,D-2" });
  });

  it("takes the type that a person names", async () => {
    const { log, objects } = await openLogOf(permits, { objectType: "dokumen" });
    expect(objects).toMatchObject({ chosen: "dokumen", by: "asked", eventsWithoutCase: 3 });
    expect((await log.eventsOf("D-2")).map(({ activity }) => activity)).toEqual(["Periksa dokumen"]);
  });

  it("rejects events without a readable time, and says what is wrong with a document", async () => {
    const text = permits.toString().replace("2026-01-08T08:00:00+07:00", "lusa");
    const { rejected } = await openLogOf(text);
    expect(rejected).toMatchObject({ count: 1, rows: [{ row: 5, column: "time", value: "lusa" }] });
    expect(await problemOf(permits, "surat")).toMatchObject({ problem: "no-object-type", asked: "surat" });
    expect(await problemOf(permits.subarray(0, 900))).toMatchObject({ problem: "json", reason: "cut" });
    expect(await problemOf('{"events": [], "objects": []}')).toMatchObject({ problem: "no-object-type" });
  });

  it("guesses a thread through the log, not those that touch everything once and for all", () => {
    const types = [
      { name: "kantor", objects: 1, events: 1000 },
      { name: "permohonan", objects: 200, events: 990 },
      { name: "dokumen", objects: 900, events: 950 },
      { name: "surat", objects: 50, events: 60 },
    ];
    expect(likelyCaseType(types)).toBe("permohonan");
    expect(likelyCaseType([])).toBeNull();
  });
});

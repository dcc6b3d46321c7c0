import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMasked, masked, piecesOf, Told, textsOf, without } from "./told.ts";

const agencyId = "00000000-0000-7000-8000-000000000001";

function told(problem: string): Told {
  return Told.parse({
    title: "Buka loket kedua",
    promise: "Paling lama satu jam",
    problem,
    decision: { change: "Loket kedua dibuka", office: "Kepala Bidang", on: "2026-03-02" },
    actions: [{ title: "Nomor antrean daring", unit: "Bidang Aplikasi", doneOn: null }],
    predicted: {
      metric: { kind: "complaint-count", agencyId, category: "antrean" },
      direction: "lower",
      size: 3,
      changedOn: "2026-03-09",
      until: "2026-05-18",
    },
    effect: {
      verdict: "worked",
      sentence: { id: "Berhasil.", en: "It worked." },
      evidenceId: agencyId,
      evidenceSha256: "0".repeat(64),
    },
  });
}

describe("what the public is told (product rule 6, PRV-14)", () => {
  it("is masked in every free text, and masking it twice changes nothing", () => {
    fc.assert(
      fc.property(fc.string(), (problem) => {
        const once = masked(told(`${problem} 0812-3456-7890`));
        expect(masked(once)).toEqual(once);
        expect(isMasked(once)).toBe(true);
      }),
    );
    expect(isMasked(told("Hubungi 0812-3456-7890"))).toBe(false);
  });

  it("names each text by its place, in one order", () => {
    expect(textsOf(told("Antre")).map(({ place }) => place)).toEqual([
      "title",
      "promise",
      "problem",
      "change",
      "action",
      "measure",
      "effect",
      "effect",
    ]);
  });

  it("loses words wherever they stand", () => {
    const { problem, decision } = without(told("Loket kedua rusak"), "Loket kedua");
    expect([problem, decision.change]).toEqual(["[disamarkan] rusak", "[disamarkan] dibuka"]);
  });

  it("is cut where something is hidden, and is whole when put together", () => {
    expect(piecesOf("Bu [nama], [telepon].")).toEqual([
      { text: "Bu ", isMask: false },
      { text: "[nama]", isMask: true },
      { text: ", ", isMask: false },
      { text: "[telepon]", isMask: true },
      { text: ".", isMask: false },
    ]);
    fc.assert(
      fc.property(fc.array(fc.constantFrom("[nama]", "[disamarkan]", "x", "[", "]")), (parts) => {
        const text = parts.join("");
        expect(
          piecesOf(text)
            .map((piece) => piece.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });
});

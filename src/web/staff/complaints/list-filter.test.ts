import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressOf, agePlaceOf, choiceOf, duePlaceOf, readAddress } from "./list-filter.ts";

function read(address: string) {
  const query = new URLSearchParams(address.split("?")[1] ?? "");
  return readAddress((name) => query.get(name) ?? undefined, "complaint-officer");
}

describe("address of the list of complaints", () => {
  it("says everything that was filtered, so that it can be kept and sent", () => {
    const word = fc.string({ maxLength: 30 }).map((text) => text.trim());
    fc.assert(
      fc.property(word, word, word, (unit, category, words) => {
        const asked = { ...read("?"), view: "semua", order: "terbaru", unit, category, words } as const;
        expect(read(addressOf(asked, {}))).toEqual(asked);
      }),
    );
  });

  it("opens with what ends first for those who act, and with what is new for those who watch", () => {
    const nothing = () => undefined;
    expect(readAddress(nothing, "complaint-officer")).toMatchObject({ view: "terbuka", order: "tenggat" });
    expect(readAddress(nothing, "quality-manager").order).toBe("terbaru");
  });

  it("takes words that mean nothing as not said", () => {
    expect(read("?keadaan=x&langkah=y&golongan=z&urut='")).toEqual(read("?"));
    expect(duePlaceOf(read("?sesudah=2026-02-30'_x"))).toBeNull();
    expect(agePlaceOf(read("?sesudah=1;drop_x"))).toBeNull();
  });

  it("goes back to the first page when something else is asked", () => {
    const second = read("?sesudah=infinity_01a20e18-ef2b-79a3-b9ff-c61f5c9851e3");
    expect(duePlaceOf(second)?.dueOn).toBe("infinity");
    expect(addressOf(second, { view: "semua" })).not.toContain("sesudah");
  });

  it("asks for a closed state without asking for open ones", () => {
    expect(choiceOf(read("?langkah=closed"), [])).toEqual({ state: "closed" });
    expect(choiceOf(read("?"), [])).toEqual({ open: true });
    expect(choiceOf(read("?keadaan=lewat"), [])).toEqual({ open: true, late: true });
  });
});

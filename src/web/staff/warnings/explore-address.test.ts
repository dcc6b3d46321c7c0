import { describe, expect, it } from "vitest";
import { exploreAddress, readExploreAddress } from "./explore-address.ts";

function read(address: string) {
  const query = new URLSearchParams(address.split("?")[1]);
  return readExploreAddress((name) => query.get(name) ?? undefined);
}

describe("the address of explored series", () => {
  it("is read as it was written", () => {
    const asked = {
      agency: "",
      by: "category-area",
      every: "month",
      series: "Air keruh · Kec. Utara & Barat",
    } as const;
    expect(read(exploreAddress(asked))).toEqual(asked);
  });

  it("has usual values for words that mean nothing", () => {
    const usual = { agency: "", by: "category", every: "week", series: "" };
    expect(read("/staf/peringatan/jelajah?menurut=toString&tiap=x")).toEqual(usual);
  });

  it("leaves the series behind for another agency or cut, and keeps it for another period", () => {
    const now = { agency: "", by: "category", every: "week", series: "Jalan" } as const;
    expect(read(exploreAddress(now, { by: "unit" })).series).toBe("");
    expect(read(exploreAddress(now, { agency: "another" })).series).toBe("");
    expect(read(exploreAddress(now, { every: "month" })).series).toBe("Jalan");
  });
});

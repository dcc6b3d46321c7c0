import { describe, expect, it } from "vitest";
import { changeSeries } from "./change-series.tsx";
import { chartSizes } from "./chart-size.ts";
import { differenceMap } from "./difference-map.tsx";

const box = { x: 100, w: 120, h: 40, tone: "none", link: null } as const;
const words = {
  labelledBy: "judul cara",
  first: "lebih sering: A",
  second: "lebih sering: B",
  alike: "bisa kebetulan",
};

function map(more: "first" | "second" | null): string {
  return differenceMap(
    {
      width: 220,
      height: 200,
      nodes: [
        { ...box, id: "a", y: 20, label: "Terima <berkas>", notes: ["100 % | 100 %"], more: null },
        { ...box, id: "b", y: 160, label: "Periksa", notes: ["90 % | 60 %"], more },
      ],
      edges: [
        {
          from: "a",
          to: "b",
          points: [
            { x: 100, y: 40 },
            { x: 100, y: 140 },
          ],
          width: 3,
          label: more === null ? null : "+30,0",
          link: null,
          more,
        },
      ],
    },
    words,
  );
}

describe("map of differences (ui.md sections 5 and 6)", () => {
  it("tells the groups apart by dashes and numbers, not by colour alone, and says what they mean", () => {
    // The legend holds one dashed line itself; the way and the border of the box are two more.
    const dashes = (svg: string) => svg.split("stroke-dasharray").length - 1;
    expect(dashes(map(null))).toBe(1);
    expect(dashes(map("first"))).toBe(1);
    expect(dashes(map("second"))).toBe(3);
    for (const word of [words.first, words.second, words.alike, "+30,0"])
      expect(map("second")).toContain(word);
  });

  it("is named by the page and escapes what the log calls its steps", () => {
    expect(map("first")).toContain('aria-labelledby="judul cara"');
    expect(map("first")).toContain("Terima &lt;berkas&gt;");
  });
});

describe("course of a figure with the changes of its process", () => {
  it("draws every measured window, the band of each change and the level before and after", () => {
    const svg = changeSeries(
      {
        points: [0.2, 0.25, null, 0.7, 0.75].map((value, at) => ({ at, value })),
        most: 1,
        changes: [{ low: 1, at: 2, high: 3, label: "perubahan" }],
        levels: [
          { from: 0, to: 2, value: 0.22 },
          { from: 2, to: 4, value: 0.72 },
        ],
      },
      chartSizes.wide,
      { labelledBy: "judul", value: (share) => `${Math.round(share * 100)} %`, moment: (at) => `hari ${at}` },
    );
    expect(svg.match(/<circle/g)).toHaveLength(4);
    expect(svg).toContain("perubahan");
    expect(svg).toContain('stroke-width="2.5"');
    expect(svg).not.toContain("110 %");
  });
});

import { describe, expect, it } from "vitest";
import { chartSizes } from "./chart-size.ts";
import { reliabilityDiagram } from "./reliability-diagram.tsx";

const words = {
  labelledBy: "kalimat cara",
  value: (share: number) => `${Math.round(share * 100)} %`,
  asTold: "tepat",
  told: "disebut",
  cameTrue: "lewat",
};

describe("reliability diagram (Bröcker, Smith 2007)", () => {
  it("draws each told chance with its interval, and those that were wrong in another shape", () => {
    const svg = reliabilityDiagram(
      [
        { told: 0.2, cameTrue: 0.25, low: 0.1, high: 0.4, isOff: false },
        { told: 0.8, cameTrue: 0.4, low: 0.3, high: 0.5, isOff: true },
      ],
      chartSizes.narrow,
      words,
    );
    expect(svg.match(/<circle/g)).toHaveLength(1);
    expect(svg.match(/<path/g)).toHaveLength(1);
    expect(svg).toContain('aria-labelledby="kalimat cara"');
    for (const text of ["tepat", "disebut", "lewat", "0 %", "100 %"])
      expect(svg).toContain(`>${text}</text>`);
  });
});

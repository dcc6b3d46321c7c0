import { describe, expect, it } from "vitest";
import { progress } from "./progress.ts";

function terminal(isTerminal: boolean) {
  const lines: string[] = [];
  let seconds = 0;
  const around = {
    notes: { isTerminal, write: async (text: string | Uint8Array) => void lines.push(String(text)) },
    elapsed: () => seconds,
  };
  return { around, lines, pass: (more: number) => (seconds += more) };
}

describe("progress of a long read", () => {
  it("is silent for two seconds, then at most ten lines a second, with rate and time left", async () => {
    const { around, lines, pass } = terminal(true);
    const bar = progress(around, 100e6);
    for (let i = 1; i <= 300; i++) {
      pass(0.01);
      await bar.at(i * 1e5);
    }
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.length).toBeLessThanOrEqual(11);
    expect(lines.at(-1)).toMatch(/29%, \d+ MB, 10 MB\/s, -0:08/);
  });

  it("says nothing where nobody looks", async () => {
    const { around, lines, pass } = terminal(false);
    const bar = progress(around, null);
    pass(10);
    await bar.at(1e9);
    await bar.end();
    expect(lines).toEqual([]);
  });
});

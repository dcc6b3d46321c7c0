import { describe, expect, it } from "vitest";
import { hashPassword, passwordMatches } from "./password.ts";

describe("password hash (ASVS 11.4.2)", () => {
  it("is argon2id with 19 MiB and two passes, salted", async () => {
    const [one, two] = await Promise.all([
      hashPassword("kuda baterai staples"),
      hashPassword("kuda baterai staples"),
    ]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
  });

  it("fits its own password only", async () => {
    const stored = await hashPassword("kuda baterai staples");
    expect(await passwordMatches(stored, "kuda baterai staples")).toBe(true);
    expect(await passwordMatches(stored, "kuda baterai staplet")).toBe(false);
  });

  it("fits the same letters in another Unicode form", async () => {
    const stored = await hashPassword("caf\u00e9 di pinggir kota");
    expect(await passwordMatches(stored, "cafe\u0301 di pinggir kota")).toBe(true);
  });

  it("of nobody fits nothing, and takes as long as one of somebody", async () => {
    const stored = await hashPassword("kuda baterai staples");
    const times: Record<"nobody" | "somebody", number[]> = { nobody: [], somebody: [] };
    for (let i = 0; i < 9; i++) {
      for (const [who, hash] of [
        ["nobody", null],
        ["somebody", stored],
      ] as const) {
        const start = performance.now();
        expect(await passwordMatches(hash, "salah sama sekali")).toBe(false);
        times[who].push(performance.now() - start);
      }
    }
    const ratio = median(times.nobody) / median(times.somebody);
    expect(ratio).toBeGreaterThan(0.4);
    expect(ratio).toBeLessThan(2.5);
  });

  it("is refused politely when the queue is long", async () => {
    const tries = await Promise.allSettled(Array.from({ length: 80 }, () => passwordMatches(null, "x")));
    const refused = tries.filter((t) => t.status === "rejected");
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.map((t) => t.reason.code)).toContain("unavailable");
  });
});

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

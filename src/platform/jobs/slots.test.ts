import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { slots } from "./slots.ts";

describe("slots (reliability section 7)", () => {
  it("let so many work at once and the others wait in their order", async () => {
    const take = slots(3);
    const begun: number[] = [];
    let now = 0;
    let most = 0;
    const work = (i: number) => async () => {
      begun.push(i);
      now += 1;
      most = Math.max(most, now);
      await sleep(5);
      now -= 1;
      return i;
    };
    const done = await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map((i) => take(work(i))));
    expect([done, begun, most, now]).toEqual([[0, 1, 2, 3, 4, 5, 6, 7], [0, 1, 2, 3, 4, 5, 6, 7], 3, 0]);
  });

  it("are free again after work that failed", async () => {
    const take = slots(1);
    const failing = take(async () => {
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await take(async () => "yes")).toBe("yes");
  });
});

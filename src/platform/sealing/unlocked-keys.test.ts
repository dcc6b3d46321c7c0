import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { unlockedKeys } from "./unlocked-keys.ts";

const key = { identity: "AGE-SECRET-KEY-1TEST", recipient: "age1test" };

describe("unlocked keys (security section 7)", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("are those of one session, with the reasons given in it", () => {
    const keys = unlockedKeys();
    keys.keep("one", key);
    keys.open("one", "report", "Telaah awal.");
    expect(keys.of("one")).toMatchObject(key);
    expect(keys.of("one")?.reasons.get("report")).toBe("Telaah awal.");
    expect(keys.of("other")).toBeNull();
  });

  it("are forgotten at sign-out, and take the reasons with them", () => {
    const keys = unlockedKeys();
    keys.keep("one", key);
    keys.open("one", "report", "Telaah awal.");
    keys.forget("one");
    expect(keys.of("one")).toBeNull();
    keys.open("one", "report", "Terlambat.");
    keys.keep("one", key);
    expect(keys.of("one")?.reasons.size).toBe(0);
  });

  it("are forgotten when the session is idle, by themselves, and stay while it works", () => {
    const keys = unlockedKeys(60);
    keys.keep("one", key);
    for (let i = 0; i < 5; i++) {
      vi.advanceTimersByTime(59_000);
      expect(keys.of("one")).not.toBeNull();
    }
    vi.advanceTimersByTime(60_000);
    expect(keys.of("one")).toBeNull();
  });

  it("are not known to another process", () => {
    unlockedKeys().keep("one", key);
    expect(unlockedKeys().of("one")).toBeNull();
  });
});

import { request } from "node:http";
import { describe, expect, it } from "vitest";

describe("network of tests", () => {
  it.each(["http://192.0.2.1/", "http://mutu.example/"])("does not reach %s", async (address) => {
    await expect(fetch(address)).rejects.toThrow();
    const asked = () => new Promise((_, reject) => request(address).on("error", reject).end());
    await expect((async () => await asked())()).rejects.toThrow("tests have no network");
  });
});

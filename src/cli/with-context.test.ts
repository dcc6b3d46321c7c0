import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runMutu } from "../../test/setup/run-mutu.ts";

const parent = mkdtempSync(join(tmpdir(), "mutu-nothing-"));
afterAll(() => rmSync(parent, { recursive: true }));
const data = join(parent, "data");

describe("commands on an instance that is not there", () => {
  it.each([
    ["doctor"],
    ["audit verify"],
    ["user reset rina@kota.go.id"],
    ["user add rina@kota.go.id --name Rina --agency dinas-izin --decree SK-1/2026"],
    [`backup ${join(parent, "backup")}`],
    ["import complaints - --agency dinas-izin"],
  ])("mutu %s says so and makes none", async (words) => {
    const answer = await runMutu([...words.split(" "), "--data", data, "--lang", "en"]);
    expect(answer).toMatchObject({ status: 1, stdout: "" });
    expect(answer.stderr).toContain(`There is no data of Mutu in ${data}`);
    expect(existsSync(data)).toBe(false);
  });
});

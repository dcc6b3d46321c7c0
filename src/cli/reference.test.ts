import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { runMutu } from "../../test/setup/run-mutu.ts";

describe("reference of the command line", () => {
  it("docs/cli.md is what the commands say now; renew it with: npx mutu help --markdown --lang en > docs/cli.md", async () => {
    const { stdout } = await runMutu(["help", "--markdown", "--lang", "en"]);
    const file = new URL("../../docs/cli.md", import.meta.url);
    expect(readFileSync(file, "utf8")).toBe(stdout);
  });
});

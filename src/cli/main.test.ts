import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const bin = fileURLToPath(new URL("../../bin/mutu.js", import.meta.url));

describe("mutu as a process", () => {
  it("is quiet when the reader of its output has seen enough", async () => {
    const child = spawn(process.execPath, [bin, "calendar", "due", "--help"]);
    child.stdout.destroy();
    const errors: Buffer[] = [];
    child.stderr.on("data", (chunk: Buffer) => errors.push(chunk));
    const [code] = await once(child, "close");
    expect({ code, stderr: Buffer.concat(errors).toString() }).toEqual({ code: 0, stderr: "" });
  });

  it("ends when it has said what is wrong, although more input could come", async () => {
    const words = ["calendar", "due", "--from", "2026-01-05", "--days", "1", "--type", "working"];
    const child = spawn(process.execPath, [bin, ...words, "--holidays", "-"], {
      stdio: ["pipe", "pipe", "ignore"],
    });
    child.stdin.on("error", () => undefined);
    child.stdin.write("PK\u0003\u0004");
    child.stdin.write(Buffer.alloc(10 << 20));
    expect((await once(child, "exit"))[0]).toBe(4);
  });

  it("fails in words when its data cannot be written", async () => {
    const readOnly = openSync(bin, "r");
    const child = spawn(process.execPath, [bin, "sample", "--population", "100"], {
      stdio: ["pipe", readOnly, "pipe"],
    });
    closeSync(readOnly);
    const errors: Buffer[] = [];
    child.stderr?.on("data", (chunk: Buffer) => errors.push(chunk));
    expect((await once(child, "close"))[0]).toBe(1);
    expect(Buffer.concat(errors).toString()).toMatch(/^mutu: Gagal.*EBADF/);
  });

  it("ends with the status of its command", async () => {
    const child = spawn(process.execPath, [bin, "calendar", "due"], { stdio: "ignore" });
    expect((await once(child, "close"))[0]).toBe(2);
  });
});

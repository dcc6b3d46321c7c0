import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { systemClock } from "../src/platform/clock.ts";
import { openScratch } from "../src/platform/db/scratch.ts";
import { silentLog } from "../src/platform/log.ts";
import { broken } from "./mutations/break-rule.ts";
import type { Mutation } from "./mutations/mutation.ts";
import { testsOf } from "./mutations/tests-of.ts";
import { mutations } from "./mutations.ts";

/**
 * `npm run mutate [-- WORD | -- N]`: breaks one rule after the other in a copy of the repository and runs the tests that
 * name it. All rules, those whose name or file holds a word, or N of them chosen by the date.
 */
const [wanted = ""] = process.argv.slice(2);
const chosen = /^\d+$/.test(wanted)
  ? ofToday(Number(wanted))
  : mutations.filter(({ rule, file }) => `${rule} ${file}`.includes(wanted));

// One that no longer finds its place is an error before anything runs.
for (const one of chosen) broken(readFileSync(one.file, "utf8"), one);

const root = mkdtempSync(join(tmpdir(), "mutu-mutate-"));
const copy = join(root, "copy");
const left = new Set(["node_modules", ".git"]);
cpSync(".", copy, { recursive: true, filter: (path) => !left.has(path) });
symlinkSync(realpathSync("node_modules"), join(copy, "node_modules"));
symlinkSync(realpathSync("../shared"), join(root, "shared"));
const server = await openScratch(systemClock.now(), silentLog);

const survivors: Mutation[] = [];
try {
  if (!passes([...new Set(chosen.flatMap(testsOf))]))
    throw new Error("the tests fail although nothing is broken");
  for (const [i, one] of chosen.entries()) {
    const start = performance.now();
    const isSeen = seen(one);
    if (!isSeen) survivors.push(one);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    process.stdout.write(
      `${i + 1}/${chosen.length} ${isSeen ? "seen" : "NOBODY SAW"} ${one.rule} (${one.file}, ${seconds} s)\n`,
    );
  }
} finally {
  await server.throwAway();
  rmSync(root, { recursive: true });
}
for (const { rule, file, search } of survivors)
  process.stdout.write(`nobody saw: ${rule}, ${file}: ${search}\n`);
process.stdout.write(`${chosen.length - survivors.length} of ${chosen.length} broken rules were seen\n`);
process.exitCode = survivors.length > 0 ? 1 : 0;

/** Whether some test fails while the rule is broken. */
function seen(one: Mutation): boolean {
  const path = join(copy, one.file);
  const whole = readFileSync(path, "utf8");
  writeFileSync(path, broken(whole, one));
  const isSeen = !passes(testsOf(one));
  writeFileSync(path, whole);
  return isSeen;
}

function passes(tests: readonly string[]): boolean {
  const args = ["run", "--project", "pure", "--project", "database", "--bail", "1", "--maxWorkers", "1"];
  const { status } = spawnSync(
    process.execPath,
    [resolve("node_modules/vitest/vitest.mjs"), ...args, ...tests],
    {
      cwd: copy,
      env: { ...process.env, TEST_DATABASE_URL: server.url },
      stdio: "ignore",
    },
  );
  return status === 0;
}

/** So many of them, others every day. */
function ofToday(n: number): readonly Mutation[] {
  const day = Math.floor(systemClock.now().getTime() / 86_400_000);
  return Array.from(
    { length: Math.min(n, mutations.length) },
    (_, i) => mutations[(day * n + i) % mutations.length],
  ).filter((one) => one !== undefined);
}

import { spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { join } from "node:path";

/** `npm run fuzz -- MINUTES [SEED]`: the fuzzing of `npm test` for longer, on new cases; the seed brings them back. */
const [minutes = "30", given] = process.argv.slice(2);
const seed = given ?? String(randomInt(2 ** 31));
process.stdout.write(`fuzzing for about ${minutes} minutes, seed ${seed}\n`);
const child = spawn(join("node_modules", ".bin", "vitest"), ["run", "--project", "fuzz"], {
  stdio: "inherit",
  env: { ...process.env, MUTU_FUZZ_MINUTES: minutes, MUTU_FUZZ_SEED: seed },
});
child.on("close", (status) => {
  process.stdout.write(`again: npm run fuzz -- ${minutes} ${seed}\n`);
  process.exitCode = status ?? 1;
});

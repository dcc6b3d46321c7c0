// Lets Node run the `.tsx` pages as they are: it strips types by itself, but not JSX.
import { readFileSync } from "node:fs";
import module, { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

module.enableCompileCache();
process.setSourceMapsEnabled(true);
const require = createRequire(import.meta.url);

module.registerHooks({
  load(url, context, next) {
    if (!url.endsWith(".tsx")) return next(url, context);
    const file = fileURLToPath(url);
    // Loaded on the first page only, so that commands without pages stay fast.
    const { transformSync } = require("rolldown/utils");
    const out = transformSync(file, readFileSync(file, "utf8"), {
      jsx: { runtime: "automatic", importSource: "hono/jsx" },
      sourcemap: true,
    });
    if (out.errors.length > 0)
      throw new SyntaxError(out.errors.map((e) => e.codeframe ?? e.message).join("\n"));
    const map = Buffer.from(JSON.stringify(out.map)).toString("base64");
    return {
      format: "module",
      shortCircuit: true,
      source: `${out.code}\n//# sourceMappingURL=data:application/json;base64,${map}`,
    };
  },
});

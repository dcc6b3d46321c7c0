import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const handbook = resolve(import.meta.dirname, "../../../shared/oracles");

/**
 * The place of a file with known answers, below `../shared/oracles`.
 * @throws Error that names the missing file: an oracle test that silently reads nothing proves nothing
 */
export function oraclePath(...parts: readonly string[]): string {
  const path = join(handbook, ...parts);
  if (!existsSync(path)) throw new Error(`../shared/oracles missing: ${parts.join("/")}`);
  return path;
}

/** The text of a file with known answers. */
export function oracleText(...parts: readonly string[]): string {
  return readFileSync(oraclePath(...parts), "utf8");
}

/** A JSON file with known answers; the caller says its shape. */
export function oracleJson<Shape>(...parts: readonly string[]): Shape {
  return JSON.parse(oracleText(...parts)) as Shape;
}

import { expect } from "vitest";
import { oracleJson } from "./shared-oracles.ts";

export type Tolerance = { readonly rel: number; readonly abs: number };

/** One computed answer: what goes in, which choices were made, what must come out. */
export type StatCase<Input, Options = Record<string, never>> = {
  readonly id: string;
  readonly definition: string;
  readonly input: Input;
  readonly options: Options;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly tolerance: Tolerance;
};

/** The cases of one method, `stats/cases/<method>.json`. */
export function statCases<Input, Options = Record<string, never>>(
  method: string,
): readonly StatCase<Input, Options>[] {
  return oracleJson<{ cases: StatCase<Input, Options>[] }>("stats", "cases", `${method}.json`).cases;
}

/**
 * Every figure of `expected` must be in `actual`; what `actual` holds besides is its own business. A number
 * passes within the relative or the absolute tolerance, and a figure that cannot be told must be `null`.
 */
export function expectFigures(actual: unknown, expected: unknown, tolerance: Tolerance): void {
  expect(differences(actual, expected, tolerance, "")).toEqual([]);
}

function differences(actual: unknown, expected: unknown, tolerance: Tolerance, path: string): string[] {
  if (typeof expected === "number") {
    return isClose(actual, expected, tolerance) ? [] : [difference(path, actual, expected)];
  }
  if (Array.isArray(expected)) return listDifferences(actual, expected, tolerance, path);
  if (isRecord(expected)) {
    if (!isRecord(actual)) return [difference(path, actual, expected)];
    return Object.entries(expected).flatMap(([key, value]) =>
      differences(actual[key], value, tolerance, `${path}.${key}`),
    );
  }
  return actual === expected ? [] : [difference(path, actual, expected)];
}

function listDifferences(actual: unknown, expected: unknown[], tolerance: Tolerance, path: string): string[] {
  if (!Array.isArray(actual) || actual.length !== expected.length) {
    return [difference(path, actual, expected)];
  }
  return expected.flatMap((value, i) => differences(actual[i], value, tolerance, `${path}[${i}]`));
}

function isClose(actual: unknown, expected: number, { rel, abs }: Tolerance): boolean {
  if (typeof actual !== "number") return false;
  const distance = Math.abs(actual - expected);
  return distance <= abs || distance <= rel * Math.abs(expected);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function difference(path: string, actual: unknown, expected: unknown): string {
  return `${path || "result"}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`;
}

/**
 * One JSON document, indented, with a line end.
 * @throws Error for NaN and infinities: JSON would turn them into a silent null, where a reason must stand
 */
export function toJson(document: Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify(document, onlyTellable, 2)}\n`;
}

function onlyTellable(key: string, value: unknown): unknown {
  if (typeof value === "number" && !Number.isFinite(value))
    throw new Error(`figure "${key}" is ${value}; give null and a reason`);
  return value;
}

/** One number with what tells it from its sisters. */
export type Sample = {
  readonly labels?: Readonly<Record<string, string>>;
  readonly value: number;
  /** What a histogram puts behind the name: `_bucket`, `_sum`, `_count`. */
  readonly suffix?: string;
};

/** One figure of the instance: its name ends with its unit. */
export type Family = {
  readonly name: string;
  readonly help: string;
  readonly type: "counter" | "gauge" | "histogram";
  readonly samples: readonly Sample[];
};

export const expositionType = "text/plain; version=0.0.4; charset=utf-8";

/**
 * Figures in the text that Prometheus and its kin collect. A family without samples is left out.
 * @source https://prometheus.io/docs/instrumenting/exposition_formats/ (text format 0.0.4)
 */
export function exposition(families: readonly Family[]): string {
  const lines = families
    .filter(({ samples }) => samples.length > 0)
    .flatMap(({ name, help, type, samples }) => [
      `# HELP ${name} ${help.replaceAll("\\", "\\\\").replaceAll("\n", "\\n")}`,
      `# TYPE ${name} ${type}`,
      ...samples.map(({ labels = {}, value, suffix = "" }) => `${name}${suffix}${braces(labels)} ${value}`),
    ]);
  return `${lines.join("\n")}\n`;
}

function braces(labels: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(labels).map(([label, value]) => `${label}="${escaped(value)}"`);
  return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
}

function escaped(value: string): string {
  return value.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
}

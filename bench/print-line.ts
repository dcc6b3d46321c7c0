import { availableParallelism, loadavg } from "node:os";

/** What a figure was measured on; with more than this to do, the machine is called busy and its figures are not compared. */
const BUSY = 1.5;

export type Machine = {
  readonly cores: number;
  readonly node: string;
  /** Of the last minute */
  readonly load: number;
  readonly busy: boolean;
};

export function machine(): Machine {
  const load = loadavg()[0] ?? 0;
  return {
    cores: availableParallelism(),
    node: process.version,
    load: Number(load.toFixed(2)),
    busy: load > BUSY,
  };
}

/** Prints a figure as one line of JSON, with the machine as it is now where the figure does not say it. */
export function printLine(figure: object): void {
  process.stdout.write(`${JSON.stringify({ machine: machine(), ...figure })}\n`);
}

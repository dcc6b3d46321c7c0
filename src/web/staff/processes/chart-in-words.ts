import type { ChartSize } from "../../ui/chart/chart-size.ts";
import type { Definition, TableProps } from "../../ui/index.tsx";

/** A chart ready to be framed: its sentence, its numbers, what they are made of. */
export type ChartInWords = {
  readonly title: string;
  readonly subtitle: string;
  readonly draw: (size: ChartSize, labelledBy: string) => string;
  readonly table: TableProps;
  readonly definition: Definition;
};

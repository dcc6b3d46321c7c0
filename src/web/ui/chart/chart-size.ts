/** Width and height of a drawing in its own units; text of 12 units is 12 px on the screen it is drawn for. */
export type ChartSize = { readonly width: number; readonly height: number };

/** Phones from 360 px, and everything that has room for more. */
export const chartSizes = {
  narrow: { width: 320, height: 240 },
  wide: { width: 720, height: 320 },
} as const satisfies Record<string, ChartSize>;

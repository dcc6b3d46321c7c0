import type { Child } from "hono/jsx";
import type { ChartSize } from "./chart-size.ts";

/** What every chart is told beside its data: what it is called on the page, and how its values are written. */
export type ChartWords = {
  /** The ids of the sentences that say what the chart shows, a space between them. */
  readonly labelledBy: string;
  /** Writes a value of the vertical axis with its unit, or a length of time. */
  readonly value: (value: number) => string;
};

type DrawingOptions = {
  /** `group` when it holds links: what is in an image cannot be reached. */
  readonly role?: "img" | "group";
  /** How many pixels of the screen a unit takes. */
  readonly scale?: number;
};

/** A whole SVG as text. It stands on its own in a file: light colours are attributes, a page's styles go over them. */
export function drawing(
  { width, height }: ChartSize,
  labelledBy: string,
  children: Child,
  { role = "img", scale = 1 }: DrawingOptions = {},
): string {
  return String(
    // biome-ignore lint/a11y/noSvgWithoutTitle: the sentence over the chart is its name
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="chart"
      viewBox={`0 0 ${width} ${height}`}
      width={Math.round(width * scale)}
      height={Math.round(height * scale)}
      role={role}
      aria-labelledby={labelledBy}
      font-family="Plus Jakarta Sans Variable, sans-serif"
      font-size="12"
    >
      {children}
    </svg>,
  );
}

/** A coordinate with one decimal: enough for the eye, and the same text on every machine. */
export function at(position: number): number {
  return Math.round(position * 10) / 10;
}

/** How wide a text of 12 units is, a little more rather than less: figures of one width, letters on average. */
export function textWidth(text: string): number {
  return [...text].reduce((width, letter) => width + (/[0-9A-Z%]/.test(letter) ? 7.9 : 6.4), 0);
}

/** Light colours of ui.md for strokes and fills; the classes take over on a page. */
const colours = { 1: "#123B5D", 2: "#B8480A", 3: "#0E8577", 4: "#9B3FA0" } as const;
export type Series = keyof typeof colours;

export function stroke(series: Series) {
  return { class: `stroke-${series}`, stroke: colours[series], fill: "none" };
}

export function fill(series: Series) {
  return { class: `fill-${series}`, fill: colours[series] };
}

export const ink = { class: "ink", fill: "#14212B" } as const;
export const muted = { class: "muted", fill: "#4A5B68" } as const;
export const grid = { class: "grid", stroke: "#C9D2D8", fill: "none" } as const;
export const axis = { class: "axis", stroke: "#62727E", fill: "none" } as const;
export const reference = {
  class: "reference",
  stroke: "#4A5B68",
  fill: "none",
  "stroke-width": 1.5,
  "stroke-dasharray": "4 3",
} as const;
export const solid = { class: "solid", stroke: "#4A5B68", fill: "none", "stroke-width": 1.5 } as const;
export const wash = { class: "wash", fill: "#F3F6F7" } as const;
/** Around a text that stands on lines: a border of the colour of the page under the letters. */
export const halo = {
  class: "ink halo",
  fill: "#14212B",
  stroke: "#FFFFFF",
  "stroke-width": 4,
  "stroke-linejoin": "round",
  "paint-order": "stroke",
} as const;

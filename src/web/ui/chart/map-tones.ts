/**
 * How a box or a line is coloured: against a norm, or by how much there is of what the map shows. Colours are those of a
 * light page, at least 3:1 on it; the classes of a page take over.
 */
export const toneColours = {
  none: "#62727E",
  within: "#1B6E3C",
  above: "#8A5200",
  "far-above": "#B3261E",
  "shade-1": "#7A8A95",
  "shade-2": "#35808F",
  "shade-3": "#0B5563",
  "shade-4": "#062C34",
} as const;
export type Tone = keyof typeof toneColours;

/** Widths of lines in pixels, by class. */
export const wayWidths = { 1: 1.25, 2: 2.5, 3: 4.5, 4: 7 } as const;
export type WayWidth = keyof typeof wayWidths;

/** What a class looks like in words of the page. */
export type LegendEntry = {
  readonly tone: Tone;
  readonly width: WayWidth;
  readonly isBack: boolean;
  readonly text: string;
};

import { type MapDetail, mostSteps } from "../../../analytics/mining/map/simplified-map.ts";

/** What a map can show by width, shade and number; in the address by its Indonesian word. */
export const measures = {
  cases: "kasus",
  count: "kali",
  waiting: "menunggu",
  lost: "hilang",
  repeats: "ulang",
} as const;
export type Measure = keyof typeof measures;

/** Percent of its own size at which a map is shown, or as wide as its place. */
export const zooms = [25, 50, 75, 100, 150, 200, 300] as const;
export type Zoom = (typeof zooms)[number] | "fit";
const fit = "pas";

/** How a map lies: by the width of the screen, or always one way. */
export const directions = { auto: "layar", down: "turun", right: "kanan" } as const;
export type Direction = keyof typeof directions;

/** What somebody wants to see of a map. */
export type MapChoice = {
  readonly steps: number;
  /** Percent of the passages, 0..100 in steps of 5 */
  readonly waysPercent: number;
  readonly measure: Measure;
  readonly zoom: Zoom;
  readonly direction: Direction;
  /** Points move along the ways; nothing moves unless somebody asks for it */
  readonly isMoving: boolean;
};

export const usualChoice: MapChoice = {
  steps: 15,
  waysPercent: 80,
  measure: "cases",
  zoom: 100,
  direction: "auto",
  isMoving: false,
};

/** Names in the address. */
export const choiceNames = {
  steps: "langkah",
  ways: "perpindahan",
  measure: "ukuran",
  zoom: "besar",
  direction: "arah",
  moving: "gerak",
} as const;

/** What an address asks of a map; what cannot be read is as usual. @param asked a value of the address by its name */
export function readMapChoice(asked: (name: string) => string | undefined): MapChoice {
  const zoom = asked(choiceNames.zoom);
  return {
    steps: whole(asked(choiceNames.steps), 1, mostSteps) ?? usualChoice.steps,
    waysPercent: whole(asked(choiceNames.ways), 0, 100) ?? usualChoice.waysPercent,
    measure: keyOf(measures, asked(choiceNames.measure)) ?? usualChoice.measure,
    zoom: zoom === fit ? "fit" : (zooms.find((each) => String(each) === zoom) ?? usualChoice.zoom),
    direction: keyOf(directions, asked(choiceNames.direction)) ?? usualChoice.direction,
    isMoving: asked(choiceNames.moving) === "1",
  };
}

/** The query of an address that asks for this, without `?`; what is as usual is left out. */
export function writeMapChoice(choice: MapChoice): string {
  const query = new URLSearchParams();
  const { steps, waysPercent, measure, zoom, direction, isMoving } = choice;
  if (steps !== usualChoice.steps) query.set(choiceNames.steps, String(steps));
  if (waysPercent !== usualChoice.waysPercent) query.set(choiceNames.ways, String(waysPercent));
  if (measure !== usualChoice.measure) query.set(choiceNames.measure, measures[measure]);
  if (zoom !== usualChoice.zoom) query.set(choiceNames.zoom, zoomWord(zoom));
  if (direction !== usualChoice.direction) query.set(choiceNames.direction, directions[direction]);
  if (isMoving) query.set(choiceNames.moving, "1");
  return query.toString();
}

export function zoomWord(zoom: Zoom): string {
  return zoom === "fit" ? fit : String(zoom);
}

export function detailOf({ steps, waysPercent }: MapChoice): MapDetail {
  return { steps, ways: waysPercent / 100 };
}

/** The next zoom in a direction, or null at the end; from as wide as its place it goes on as if it were at its own size. */
export function nextZoom(zoom: Zoom, by: 1 | -1): Zoom | null {
  const at = zooms.indexOf(zoom === "fit" ? 100 : zoom);
  return zooms[at + by] ?? null;
}

function whole(text: string | undefined, least: number, most: number): number | null {
  return text !== undefined && /^\d{1,3}$/.test(text) ? Math.min(most, Math.max(least, Number(text))) : null;
}

function keyOf<K extends string>(words: Readonly<Record<K, string>>, text: string | undefined): K | null {
  return (Object.keys(words) as K[]).find((key) => words[key] === text) ?? null;
}

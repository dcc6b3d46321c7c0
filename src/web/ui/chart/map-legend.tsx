import { ink } from "./drawing.tsx";
import { type LegendEntry, toneColours, wayWidths } from "./map-tones.ts";

export type { LegendEntry } from "./map-tones.ts";

const row = 20;
const sample = 36;
const margin = 12;

/** The room that a legend over a map takes. */
export function legendHeight(entries: readonly LegendEntry[]): number {
  return entries.length === 0 ? 0 : entries.length * row + margin;
}

/** What width and shade of lines mean, as part of a drawing. */
export function MapLegend({ entries }: { entries: readonly LegendEntry[] }) {
  return (
    <>
      {entries.map((entry, i) => (
        <g transform={`translate(${margin} ${margin + i * row + row / 2})`}>
          <Sample entry={entry} />
          <text x={sample + 8} y={4} {...ink}>
            {entry.text}
          </text>
        </g>
      ))}
    </>
  );
}

/** The same beside a drawing, where it stays in sight however the map is moved. */
export function LegendList({ entries, name }: { entries: readonly LegendEntry[]; name: string }) {
  return (
    <ul class="map-legend" aria-label={name}>
      {entries.map((entry) => (
        <li>
          <svg class="chart" width={sample} height="12" viewBox={`0 -6 ${sample} 12`} aria-hidden="true">
            <Sample entry={entry} />
          </svg>
          {entry.text}
        </li>
      ))}
    </ul>
  );
}

function Sample({ entry: { tone, width, isBack } }: { entry: LegendEntry }) {
  return (
    <line
      x1="0"
      x2={sample}
      y1="0"
      y2="0"
      class={`way-${tone}`}
      stroke={toneColours[tone]}
      stroke-width={wayWidths[width]}
      {...(isBack && { "stroke-dasharray": "7 4" })}
    />
  );
}

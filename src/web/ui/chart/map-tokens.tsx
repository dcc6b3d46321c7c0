import { at } from "./drawing.tsx";
import { tokenTimes } from "./token-times.ts";
import { type Points, wayLength, wayPath } from "./way-path.ts";

/** Points that move on the ways of a map, as often as the ways are taken. A page hides them from who wants no motion. */
export function MapTokens({ ways, counts }: { ways: readonly Points[]; counts: readonly number[] }) {
  const most = Math.max(1, ...counts);
  return (
    <g class="map-tokens">
      {ways.map((points, i) => (
        <Tokens points={points} share={(counts[i] ?? 0) / most} />
      ))}
    </g>
  );
}

function Tokens({ points, share }: { points: Points; share: number }) {
  const times = tokenTimes(wayLength(points), share);
  if (times === null) return null;
  const { seconds, every, delays } = times;
  const arrived = Math.min(0.999, seconds / every);
  return (
    <>
      {delays.map((delay) => (
        <circle r="4" opacity="0" class="map-token" fill="#B8480A">
          <animateMotion
            path={wayPath(points)}
            dur={`${at(every)}s`}
            begin={`${at(delay)}s`}
            keyPoints="0;1;1"
            keyTimes={`0;${arrived.toFixed(3)};1`}
            calcMode="linear"
            repeatCount="indefinite"
          />
          <animate
            attributeName="opacity"
            values="1;1;0;0"
            keyTimes={`0;${arrived.toFixed(3)};${arrived.toFixed(3)};1`}
            dur={`${at(every)}s`}
            begin={`${at(delay)}s`}
            repeatCount="indefinite"
          />
        </circle>
      ))}
    </>
  );
}

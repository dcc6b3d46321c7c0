import type { Words } from "../../../platform/i18n/words.ts";
import { type Route, route } from "../../route.ts";
import { show } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { logHere } from "./log-here.ts";
import { logSections } from "./log-sections.ts";
import { readMapChoice } from "./map-choice.ts";
import { drawMap } from "./map-drawing.ts";
import { type MapOfLog, mapOfLog } from "./map-figures.ts";
import { MapPage } from "./map-page.tsx";
import { controlsOf, mapFrameOf, mapTitle } from "./map-page-words.tsx";
import { placeRoutes } from "./place-routes.tsx";

const path = "/staf/proses/:agency/:id/peta";

/** The map of a log, and its places. */
export const mapRoutes: readonly Route[] = [
  route("processes", { method: "GET", path, access: "signed-in", handler: showMap }),
  route("processes", { method: "GET", path: `${path}.svg`, access: "signed-in", handler: download }),
  ...placeRoutes,
];

async function mapHere(c: WebContext): Promise<MapOfLog> {
  return mapOfLog(
    c,
    await logHere(c),
    readMapChoice((name) => c.req.query(name)),
  );
}

async function showMap(c: WebContext): Promise<Response> {
  const { t, format } = c.var;
  const words: Words = { t, format };
  const of = await mapHere(c);
  return show(
    c,
    <MapPage
      title={mapTitle(of, words)}
      lead={t("processes.map-page.lead", { name: of.log.name, cases: format.count(of.log.cases) })}
      sections={logSections(of.log, t)}
      controls={controlsOf(of, words)}
      map={{ ...mapFrameOf(of, words), t }}
      t={t}
    />,
  );
}

/** The drawing as a file that stands on its own. */
async function download(c: WebContext): Promise<Response> {
  const { t, format } = c.var;
  const of = await mapHere(c);
  const direction = of.choice.direction === "down" ? "down" : "right";
  const picture = drawMap(of, { labelledBy: "", direction, isFile: true, beginId: "" }, { t, format });
  return c.body(picture, 200, {
    "Content-Type": "image/svg+xml; charset=utf-8",
    "Content-Disposition": `attachment; filename="peta-${of.log.id}.svg"`,
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  });
}

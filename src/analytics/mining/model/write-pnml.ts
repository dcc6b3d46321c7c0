import type { PetriNet } from "../conform/petri-net.ts";
import { declaration, element, escaped } from "./xml.ts";

/**
 * A net as PNML, a place/transition net with its first marking. Its last marking and its silent transitions are marked as
 * ProM and PM4Py read them; other tools pass over that.
 * @returns XML, UTF-8
 * @source ISO/IEC 15909-2:2011, Petri nets, part 2: transfer format
 */
export function writePnml(net: PetriNet, name: string): string {
  const places = Array.from({ length: net.places }, (_, place) => place);
  const page = element("page", { id: "page" }, [
    ...places.map((place) =>
      element("place", { id: `place-${place}` }, place === net.start ? [text("initialMarking", "1")] : []),
    ),
    ...net.transitions.map(({ label }, at) =>
      element(
        "transition",
        { id: `transition-${at}` },
        label === null ? [text("name", `tau ${at}`), invisible] : [text("name", label)],
      ),
    ),
    ...net.transitions.flatMap(({ from, to }, at) => [
      ...from.map((place) => arc(`place-${place}`, `transition-${at}`)),
      ...to.map((place) => arc(`transition-${at}`, `place-${place}`)),
    ]),
  ]);
  const last = element("finalmarkings", {}, [
    element("marking", {}, [element("place", { idref: `place-${net.end}` }, [element("text", {}, ["1"])])]),
  ]);
  const type = "http://www.pnml.org/version-2009/grammar/ptnet";
  return `${declaration}${element("pnml", { xmlns: "http://www.pnml.org/version-2009/grammar/pnml" }, [
    element("net", { id: "net", type }, [text("name", name), page, last]),
  ])}\n`;
}

const invisible = element("toolspecific", { tool: "ProM", version: "6.4", activity: "$invisible$" });

function text(name: string, content: string): string {
  return element(name, {}, [element("text", {}, [escaped(content)])]);
}

function arc(source: string, target: string): string {
  return element("arc", { id: `${source}-to-${target}`, source, target });
}

/** The modules in their order: one imports those before it only. */
export const moduleOrder = [
  "organisations",
  "notifications",
  "catalogue",
  "coordination",
  "complaints",
  "surveys",
  "processes",
  "assessments",
  "warnings",
  "improvement",
  "reports",
] as const;

const layers = ["analytics", "platform", "modules", "surfaces"] as const;

type Place = { readonly layer: number; readonly part: string; readonly folder: string };

/** Where a file of ours stands; null for what belongs to no layer. */
export function placeOf(path: string): Place | null {
  const [src, top = "", part = "", folder = ""] = path.split("/");
  if (src !== "src") return null;
  if (top === "analytics" || top === "platform")
    return { layer: layers.indexOf(top), part: top, folder: part };
  if (top === "modules") return { layer: 2, part, folder };
  return { layer: 3, part: top === "web" ? `web/${part}` : top, folder };
}

/** Packages that only some layers may know. */
const packageRules: readonly { readonly name: RegExp; readonly allowed: RegExp; readonly why: string }[] = [
  {
    name: /^hono(\/|$)|^@hono\//,
    allowed: /^src\/(web|api|main|demo)/,
    why: "pages and routes belong to the surfaces",
  },
  {
    name: /^kysely$|^pg$/,
    allowed: /^src\/(platform|modules\/[^/]+\/(store|verbs))\//,
    why: "SQL belongs to stores",
  },
  {
    name: /^(node:)?(fs|net|http|https|child_process)(\/|$)/,
    allowed: /^src\/(?!analytics\/)/,
    why: "analytics is pure",
  },
];

/** Why an import is against the order of layers, or null when it is fine. */
export function breach(from: string, to: string): string | null {
  const here = placeOf(from);
  if (!here) return null;
  if (!to.startsWith("src/")) {
    const rule = packageRules.find((one) => one.name.test(to) && !one.allowed.test(from));
    return rule ? `${from} imports ${to}: ${rule.why}` : null;
  }
  const there = placeOf(to);
  if (!there) return null;
  if (there.layer > here.layer) return `${from} imports ${to}: a lower layer never imports a higher one`;
  if (here.layer === 2 && there.layer === 2) return breachOfModules(from, to, here, there);
  if (here.layer === 3 && there.layer === 3) return breachOfSurfaces(from, to, here.part, there.part);
  if (here.layer === 3 && there.layer === 2 && !to.endsWith("/index.ts")) {
    return `${from} imports ${to}: a module is entered by its index.ts`;
  }
  return null;
}

function breachOfModules(from: string, to: string, here: Place, there: Place): string | null {
  if (here.part === there.part) return breachWithin(from, to, here.folder, there.folder);
  const order: readonly string[] = moduleOrder;
  if (order.indexOf(there.part) > order.indexOf(here.part))
    return `${from} imports ${to}: a module to its right`;
  return to.endsWith("/index.ts") ? null : `${from} imports ${to}: a module is entered by its index.ts`;
}

function breachWithin(from: string, to: string, here: string, there: string): string | null {
  if (here === "nouns" && there !== "nouns") return `${from} imports ${to}: nouns are pure`;
  if (here === "store" && there === "verbs") return `${from} imports ${to}: a store makes no decisions`;
  return null;
}

/** What shows or lists every area. */
const gathers: readonly string[] = ["web/contoh", "web/areas.ts"];

/** Surfaces do not import each other, but the web areas share their kit, and main.ts and the commands put all together. */
function breachOfSurfaces(from: string, to: string, here: string, there: string): string | null {
  if (here === there || here === "main.ts" || here === "cli" || here === "demo") return null;
  if (here.startsWith("web/") && there.startsWith("web/")) {
    const areas = ["web/portal", "web/staff"];
    const crossing = areas.includes(there) && here !== there && !gathers.includes(here);
    return crossing ? `${from} imports ${to}: portal and staff share web/ui only` : null;
  }
  return `${from} imports ${to}: surfaces do not import each other`;
}

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import type { AssetUrls } from "../ui/frame/frame.ts";
import { compilerVersions, compileStylesheet, stylesFolder } from "./compile-stylesheet.ts";

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);
const require = createRequire(import.meta.url);
const fontFile = require.resolve(
  "@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2",
);

const scriptFile = (name: string) => fileURLToPath(new URL(`../ui/script/${name}`, import.meta.url));

type Encoding = "br" | "gzip" | "identity";

/** One static file in the forms in which it is sent. */
type Asset = { readonly type: string; readonly bytes: Readonly<Record<Encoding, Uint8Array<ArrayBuffer>>> };

/** The static files of the pages. Names hold a hash of the content, so browsers keep them for a year. */
export type Assets = {
  readonly urls: AssetUrls;
  /** The answer for a path below `/aset/`, or null when there is no such file. */
  answer(path: string, acceptEncoding: string): Promise<Response | null>;
};

/**
 * Finds the names at once and makes a stylesheet when it is first asked for; the result is kept in `cacheFolder`, so
 * that the next start has it ready.
 */
export function openAssets(cacheFolder: string): Assets {
  const font = readFileSync(fontFile);
  const fontUrl = `/aset/plus-jakarta-sans.${hashOf([font])}.woff2`;
  const sources = readdirSync(stylesFolder).sort();
  const hash = hashOf([
    ...sources.map((f) => readFileSync(join(stylesFolder, f))),
    ...compilerVersions(),
    fontUrl,
  ]);
  const script = readFileSync(scriptFile("enhance.js"), "utf8");
  const mapScript = readFileSync(scriptFile("map.js"), "utf8");
  const passkeyScript = readFileSync(scriptFile("passkey.js"), "utf8");
  const urls = {
    script: `/aset/mutu.${hashOf([script])}.js`,
    mapScript: `/aset/peta.${hashOf([mapScript])}.js`,
    passkeyScript: `/aset/kunci-sandi.${hashOf([passkeyScript])}.js`,
    font: fontUrl,
    portalCss: `/aset/portal.${hash}.css`,
    staffCss: `/aset/staff.${hash}.css`,
  };

  const stylesheet = (name: string, file: string) =>
    once(async () => {
      const css = await cached(join(cacheFolder, file), () => compileStylesheet(name, fontUrl));
      return { type: "text/css; charset=utf-8", bytes: await compressed(css) };
    });
  const scriptOf = (source: string) =>
    once(async () => ({ type: "text/javascript; charset=utf-8", bytes: await compressed(source) }));
  const makers: Readonly<Record<string, () => Promise<Asset>>> = {
    [urls.font]: once(async () => {
      const bytes = new Uint8Array(font);
      return { type: "font/woff2", bytes: { br: bytes, gzip: bytes, identity: bytes } };
    }),
    [urls.script]: scriptOf(script),
    [urls.mapScript]: scriptOf(mapScript),
    [urls.passkeyScript]: scriptOf(passkeyScript),
    [urls.portalCss]: stylesheet("portal", `portal.${hash}.css`),
    [urls.staffCss]: stylesheet("staff", `staff.${hash}.css`),
  };
  return {
    urls,
    answer: async (path, acceptEncoding) => {
      const make = Object.hasOwn(makers, path) ? makers[path] : undefined;
      return make === undefined ? null : respond(await make(), acceptEncoding);
    },
  };
}

function respond({ type, bytes }: Asset, acceptEncoding: string): Response {
  const encoding = type === "font/woff2" ? "identity" : chosen(acceptEncoding);
  const headers = new Headers({
    "Content-Type": type,
    "Cache-Control": "public, max-age=31536000, immutable",
    Vary: "Accept-Encoding",
  });
  if (encoding !== "identity") headers.set("Content-Encoding", encoding);
  return new Response(bytes[encoding], { headers });
}

function chosen(acceptEncoding: string): Encoding {
  if (/\bbr\b/.test(acceptEncoding)) return "br";
  return /\bgzip\b/.test(acceptEncoding) ? "gzip" : "identity";
}

async function compressed(text: string): Promise<Asset["bytes"]> {
  const identity = new TextEncoder().encode(text);
  const [br, gz] = await Promise.all([compressBrotli(identity), compressGzip(identity, { level: 9 })]);
  return { br: new Uint8Array(br), gzip: new Uint8Array(gz), identity };
}

/** The text kept in a file, or made and kept there. Two processes may make it at the same time: both write the same. */
async function cached(file: string, make: () => Promise<string>): Promise<string> {
  const kept = await readFile(file, "utf8").catch(() => null);
  if (kept !== null) return kept;
  const made = await make();
  await mkdir(join(file, ".."), { recursive: true });
  await writeFile(`${file}.${process.pid}`, made);
  await rename(`${file}.${process.pid}`, file);
  return made;
}

/** Makes a thing at the first call only; a failed attempt is not remembered. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = null;
      throw error;
    });
    return made;
  };
}

function hashOf(parts: readonly (Uint8Array | string)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex").slice(0, 12);
}

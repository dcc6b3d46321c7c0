import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import { CompileFormatEnum, createTypstCompiler, type TypstCompiler } from "@myriaddreamin/typst.ts/compiler";
import { loadFonts } from "@myriaddreamin/typst.ts/options.init";
import type { Drawings, Paper } from "./paper.ts";

/** The work of one thread: one document set by Typst, which takes the memory of the thread with it when it ends. */
const { paper, drawings } = workerData as { readonly paper: Paper; readonly drawings: Drawings };

const fonts = [
  import.meta.resolve("@expo-google-fonts/plus-jakarta-sans/400Regular/PlusJakartaSans_400Regular.ttf"),
  import.meta.resolve("@expo-google-fonts/plus-jakarta-sans/700Bold/PlusJakartaSans_700Bold.ttf"),
];
const compiler = import.meta.resolve("@myriaddreamin/typst-ts-web-compiler/wasm");
/** The font of the pages, by the name that it has as a file for print. */
const family = { onPages: "Plus Jakarta Sans Variable", onPaper: "Plus Jakarta Sans" } as const;

const typst = createTypstCompiler();
await typst.init({
  getModule: () => ({ module_or_path: bytesAt(compiler) }),
  // Without its own list of fonts Typst would fetch some from the network.
  beforeBuild: [loadFonts(fonts.map(bytesAt), { assets: false })],
});
const pdf = await setPaper(typst);
parentPort?.postMessage(pdf, [pdf.buffer]);

async function setPaper(typst: TypstCompiler): Promise<Uint8Array<ArrayBuffer>> {
  const files = Object.entries(drawings).map(([name, svg], i) => ({ name, svg, path: `/drawing-${i}.svg` }));
  for (const { path, svg } of files) {
    typst.mapShadow(path, bytesOf(svg.replaceAll(family.onPages, family.onPaper)));
  }
  const paths = Object.fromEntries(files.map(({ name, path }) => [name, path]));
  typst.mapShadow("/paper.json", bytesOf(JSON.stringify({ ...paper, drawings: paths })));
  typst.addSource("/main.typ", readFileSync(new URL("./paper.typ", import.meta.url), "utf8"));
  const { result, diagnostics } = await typst.compile({
    mainFilePath: "/main.typ",
    format: CompileFormatEnum.pdf,
    diagnostics: "full",
  });
  if (result === undefined) throw new Error(`Typst refused the document: ${JSON.stringify(diagnostics)}`);
  return Uint8Array.from(result);
}

function bytesAt(url: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(readFileSync(fileURLToPath(url)));
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

import { everydayWords } from "../vocabulary/everyday-words.ts";
import { functionWords } from "../vocabulary/function-words.ts";
import type { PersonalDataSpan } from "./personal-data.ts";

const opening =
  /(?<![\p{L}\d])(?:jalan|jln|jl|gang|gg|lorong|perumahan|perum|komplek|kompleks|dusun|dsn|dukuh|kampung|kp|rusunawa|rusun|apartemen|blok)(?![\p{L}\d])\.? */giu;

/** Parts of an address after its name. `house` tells the very house, `hamlet` some thirty of them. */
const parts: readonly { readonly kind: "house" | "hamlet" | "area"; readonly form: RegExp }[] = [
  { kind: "house", form: /(?:no|nomor|nomer|nmr|number|#)\.? *\d+ *(?:[A-Z](?!\p{L}))?(?:[-/]\d+)?/iuy },
  { kind: "house", form: /(?:blok|kavling|unit|tower|kamar)\.? *[A-Z]{0,2}[ /-]?\d+[A-Z]?(?!\p{L})/iuy },
  { kind: "hamlet", form: /rt\.? *\d+ *(?:[/,-] *(?:rw\.? *)?|rw\.? *)\d+/iy },
  { kind: "area", form: /r[tw]\.? *\d+/iy },
  { kind: "area", form: /(?:gang|gg|lantai|lt)\.? *(?:\d+|\p{Lu}\p{L}+)/iuy },
  {
    kind: "area",
    form: /(?:kelurahan|kel|kecamatan|kec|desa|ds|dusun|dsn|kabupaten|kab|kota|provinsi|prov|perumahan|perum)\.? *\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*/uy,
  },
  {
    kind: "area",
    form: /(?:Kelurahan|Kel|Kecamatan|Kec|Desa|Dusun|Kabupaten|Kab|Kota|Provinsi)\.? *\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*/uy,
  },
  { kind: "area", form: /(?:kode *pos *)?\d{5}(?!\d)/iy },
];

/** A number right after the name is the house's when nothing counts with it: "Jl. Rekaan Timur 5." but not "2 lubang". */
const bareNumber =
  /(?:[IVX]+ ?[/-] ?)?\d{1,3}[A-Z]?(?= *(?:[,.;)]|$|rt|rw|no|blok))|(?:[IVX]+\/)\d{1,3}[A-Z]?|\d{1,3}[A-Z](?!\p{L})/iuy;

/** Words that make a place somebody's home. */
const home =
  /(?:(?:rumah|kos|kost|kontrakan|kediaman)(?:nya|(?: (?:saya|sy|kami|kita|beliau|ibu|bapak|orang tua|nenek|kakek)){1,2})(?: ada| berada| terletak| beralamat)?(?: di)?|(?:tinggal|domisili|berdomisili|menetap|kos|ngekos|ngontrak)(?: saya| kami)? di|alamat(?:nya)?(?: \p{L}+){0,2} *:?(?: di)?)\s*$/iu;
/** A public place of which the address is no secret. */
const publicPlace =
  /(?:kantor|dinas|puskesmas|rsud|rs|samsat|gedung|sekolah|sdn|smpn|sman|pasar|terminal|mall|bank|toko|masjid|halte|taman|klinik|apotek|spbu)(?:\s+\p{L}+){0,3}(?:\s+di|\s+beralamat(?:\s+di)?|,)?\s*$/iu;

/**
 * Addresses of homes. A street alone is a place where something happens; an address of a home has a house number, or
 * hamlet numbers (RT and RW), or words such as "rumah saya di" before it.
 */
export function findAddresses(text: string): readonly PersonalDataSpan[] {
  const spans: PersonalDataSpan[] = [];
  for (const { index, 0: opener } of text.matchAll(opening)) {
    if (index < (spans.at(-1)?.end ?? 0)) continue;
    const read = readAddress(text, index, index + opener.length);
    if (read === null) continue;
    const before = text.slice(Math.max(0, index - 45), index);
    const isHome = home.test(before);
    const told = read.kinds.has("house") || read.kinds.has("hamlet") || (isHome && read.kinds.size > 0);
    if (told && (isHome || !publicPlace.test(before)))
      spans.push({ type: "ADDRESS", start: index, end: read.end });
  }
  return spans;
}

type Read = { readonly end: number; readonly kinds: ReadonlySet<string> };

function readAddress(text: string, start: number, afterOpener: number): Read | null {
  const isBlock = /^blok/i.test(text.slice(start, start + 4));
  let end = isBlock ? start : afterOpenName(text, afterOpener);
  if (!isBlock && end === afterOpener) return null;
  const kinds = new Set<string>(isBlock ? [] : ["name"]);
  const bare = matchAt(bareNumber, text, skip(text, end));
  if (bare !== null && !isBlock) {
    kinds.add("house");
    end = bare;
  }
  for (let next = partAt(text, end); next !== null; next = partAt(text, end)) {
    kinds.add(next.kind);
    end = next.end;
  }
  return { end: trimmed(text, start, end), kinds };
}

/** The name of a street or hamlet: up to four words; in small letters it ends before a word of everyday speech. */
function afterOpenName(text: string, start: number): number {
  const part = /(?:no|nomor|rt|rw|blok|gg|gang)(?!\p{L})/iuy;
  const word = /(?:\d{1,2}(?= +(?:no|nomor|rt|blok))|\p{L}[\p{L}\p{M}.'’-]*|[IVX]+)(?: +|(?=[,.;)]|$))/uy;
  let end = start;
  for (let count = 0; count < 4; count++) {
    word.lastIndex = end;
    const found = word.exec(text)?.[0];
    if (found === undefined) break;
    const plain = found.trim().replace(/\.$/, "");
    const isName = /^[\p{Lu}\d]/u.test(plain)
      ? !/^(?:RT|RW|No|Nomor|Blok|Kel|Kec|Desa|Gang|Gg)$/i.test(plain)
      : isUnknown(plain);
    part.lastIndex = end + found.length;
    if (!isName && !(count > 0 && part.test(text))) break;
    end += found.length;
  }
  return end;
}

function isUnknown(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    lower.length > 2 &&
    !functionWords.has(lower) &&
    !everydayWords.has(lower) &&
    !/^(?:rt|rw|no|blok|gg|gang)$/.test(lower)
  );
}

function partAt(text: string, end: number): { readonly kind: string; readonly end: number } | null {
  const at = skip(text, end);
  for (const { kind, form } of parts) {
    const found = matchAt(form, text, at);
    if (found !== null) return { kind, end: found };
  }
  return null;
}

function matchAt(form: RegExp, text: string, at: number): number | null {
  form.lastIndex = at;
  const found = form.exec(text);
  return found ? at + found[0].length : null;
}

/** Over blanks and the marks between parts of an address. */
function skip(text: string, at: number): number {
  const marks = /[\s,./-]*/y;
  marks.lastIndex = at;
  return at + (marks.exec(text)?.[0].length ?? 0);
}

function trimmed(text: string, start: number, end: number): number {
  return start + text.slice(start, end).replace(/[\s,.;/-]+$/, "").length;
}

import type { Lang } from "../platform/i18n/text.ts";

/** Indonesian pages have plain paths; English stands beside them under `/en`. */
const english = "/en";

/** The language of a path and the path as routes know it: without `/en` and without a slash at the end. */
export function splitLanguage(path: string): { lang: Lang; path: string } {
  const isEnglish = path === english || path.startsWith(`${english}/`);
  const bare = (isEnglish ? path.slice(english.length) : path).replace(/\/+$/, "");
  return { lang: isEnglish ? "en" : "id", path: bare === "" ? "/" : bare };
}

/**
 * The address of a page in a language, from its Indonesian path; query and fragment are kept. Addresses of other hosts,
 * of the API and of files have one form only and are left alone.
 */
export function pathIn(lang: Lang, path: string): string {
  const oneForm = !path.startsWith("/") || path.startsWith("//") || /^\/(api|berkas|aset)(\/|$)/.test(path);
  if (lang === "id" || oneForm) return path;
  return path === "/" ? english : `${english}${path}`;
}

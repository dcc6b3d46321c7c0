const longest = 120;

/**
 * A file name that can be shown and downloaded: without folders, control characters, characters that turn the direction
 * of writing, and signs that some system forbids. Never empty; the ending stays.
 */
export function safeName(name: string): string {
  const base = name.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const bare = base
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, "")
    .replaceAll(/[<>:"|?*]/g, "_")
    .replace(/^[.\s]+/, "")
    .replace(/[.\s]+$/, "");
  const ending = /\.[a-z0-9]{1,8}$/i.exec(bare)?.[0] ?? "";
  const stem = bare.slice(0, bare.length - ending.length);
  return `${
    Array.from(stem)
      .slice(0, longest - ending.length)
      .join("") || "berkas"
  }${ending}`;
}

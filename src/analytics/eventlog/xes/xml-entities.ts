const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const reference = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));|&/gi;

/**
 * The text that an attribute value stands for: the five entities of XML and numeric references, nothing else, so
 * that no entity can grow or reach a file. Raw line breaks and tabs become blanks, written ones (`&#10;`) stay.
 * @returns null when the value holds an unknown entity, a bare `&` or a character XML forbids
 * @source XML 1.0 (Fifth Edition), sections 3.3.3 and 4.6
 */
export function attributeText(raw: string): string | null {
  if (!/[&\t\n\r]/.test(raw)) return raw;
  let sound = true;
  const text = raw.replace(/\r\n|[\t\n\r]/g, " ").replace(reference, (_, hex, decimal, name) => {
    const character = name ? named[name] : fromCode(hex ? Number.parseInt(hex, 16) : Number(decimal));
    if (character === undefined) sound = false;
    return character ?? "";
  });
  return sound ? text : null;
}

function fromCode(code: number): string | undefined {
  const allowed =
    code === 0x9 ||
    code === 0xa ||
    code === 0xd ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff);
  return allowed ? String.fromCodePoint(code) : undefined;
}

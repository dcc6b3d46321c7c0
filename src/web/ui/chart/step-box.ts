import { textWidth } from "./drawing.tsx";

/** The width of the box of a step. */
export const boxWidth = 172;
/** From one line to the next, and the room over the first and under the last. */
export const lineHeight = 15;
const padding = 9;
/** Bold letters are a little wider. */
const bold = 1.06;

/** How large the box of a step is with its whole name and the lines under it. */
export function stepBox(label: string, notes: number): { readonly w: number; readonly h: number } {
  const lines = wrapped(label, boxWidth).length + notes;
  return { w: boxWidth, h: lines * lineHeight + 2 * padding };
}

/**
 * A name in lines that fit into a box, broken between words, and within a word only where it is wider than the box. No
 * letter is lost.
 * @param width of the box
 */
export function wrapped(label: string, width: number): readonly string[] {
  const room = width - 14;
  const fits = (text: string) => textWidth(text) * bold <= room;
  const lines: string[] = [];
  let line = "";
  for (const word of label.split(/\s+/).filter((each) => each !== "")) {
    const joined = line === "" ? word : `${line} ${word}`;
    if (fits(joined)) {
      line = joined;
      continue;
    }
    if (line !== "") lines.push(line);
    const pieces = broken(word, fits);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? "";
  }
  return [...lines, line];
}

/** A word in pieces that fit, after a mark in it where there is one. */
function broken(word: string, fits: (text: string) => boolean): readonly string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const letter of word) {
    if (!fits(piece + letter) && piece !== "") {
      const after = /^.*[-_/.,:]/.exec(piece)?.[0] ?? piece;
      pieces.push(after);
      piece = piece.slice(after.length);
    }
    piece += letter;
  }
  return [...pieces, piece];
}

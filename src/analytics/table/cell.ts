import type { RejectReason } from "./rejection.ts";
import type { TableFacts } from "./table-error.ts";

/** A cell that is not what its column holds. */
export class Refusal {
  readonly reason: RejectReason;
  readonly facts: TableFacts;

  constructor(reason: RejectReason, facts: TableFacts = {}) {
    this.reason = reason;
    this.facts = facts;
  }
}

/** Turns the text of a cell into a value, or says why not. */
export type CellReader<T> = (text: string) => T | Refusal;

/**
 * What the cells of a column are.
 * @param sample the first cells of the column, from which a column may settle on one of several forms
 */
export type CellKind<T> = (sample: readonly string[]) => CellReader<T>;

const empty = new Refusal("empty");

/** Text as it stands; blanks around it belong to it. Empty cells are refused. */
export const textCell: CellKind<string> = () => (text) => (text === "" ? empty : text);

/** Any cell as it stands, the empty one too. */
export const rawCell: CellKind<string> = () => (text) => text;

/** The same, with `null` for a blank cell instead of a refusal. */
export function optional<T>(kind: CellKind<T>): CellKind<T | null> {
  return (sample) => {
    const read = kind(sample);
    return (text) => (text.trim() === "" ? null : read(text));
  };
}

/** The same, refusing values for which `isInside` does not hold; `expected` says what does. */
export function within<T>(kind: CellKind<T>, isInside: (value: T) => boolean, expected: string): CellKind<T> {
  return (sample) => {
    const read = kind(sample);
    const outside = new Refusal("out-of-range", { expected });
    return (text) => {
      const value = read(text);
      return value instanceof Refusal || isInside(value) ? value : outside;
    };
  };
}

const words: ReadonlyMap<string, boolean> = new Map([
  ...["1", "true", "ya", "yes", "y", "benar"].map((word) => [word, true] as const),
  ...["0", "false", "tidak", "no", "n", "salah"].map((word) => [word, false] as const),
]);

/** Yes or no as 1/0, true/false, ya/tidak, yes/no. `t` alone is refused: it is "true" to some and "tidak" to others. */
export const yesNoCell: CellKind<boolean> = () => (text) => {
  const word = text.trim().toLowerCase();
  if (word === "") return empty;
  return words.get(word) ?? new Refusal("not-yes-or-no");
};

/** The same as numbers to add up: 1 for yes, 0 for no. */
export const yesAsOneCell: CellKind<number> = (sample) => {
  const read = yesNoCell(sample);
  return (text) => {
    const answer = read(text);
    return answer instanceof Refusal ? answer : Number(answer);
  };
};

/**
 * A number. Without a decimal comma only digits with a decimal point: `1,250` is refused, because it is 1.25 to some and
 * 1250 to others. With a decimal comma points group thousands: `1.250.000,50`.
 */
export function numberCell(decimalComma: boolean): CellKind<number> {
  const form = decimalComma
    ? /^[+-]?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/
    : /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
  const refusal = new Refusal("not-a-number", { mark: decimalComma ? "," : "." });
  return () => (cell) => {
    const text = cell.trim();
    if (text === "") return empty;
    if (!form.test(text)) return refusal;
    const value = Number(decimalComma ? text.replaceAll(".", "").replace(",", ".") : text);
    return Number.isFinite(value) ? value : refusal;
  };
}

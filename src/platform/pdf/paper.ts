import type { Lang } from "../i18n/text.ts";

/** A document for reading, on a page or on paper: values ready to be shown, without any layout. */
export type Paper = {
  readonly lang: Lang;
  readonly title: string;
  /** Whose it is and of when. */
  readonly subtitle: string;
  /** At the foot of every sheet: of which day the data are, by which version. */
  readonly foot: string;
  readonly chapters: readonly Chapter[];
};

export type Chapter = { readonly title: string; readonly blocks: readonly Block[] };

export type Block =
  | { readonly kind: "text"; readonly text: string }
  | ({ readonly kind: "table" } & PaperTable)
  | Picture
  | {
      readonly kind: "facts";
      readonly title: string;
      readonly facts: readonly { readonly name: string; readonly value: string }[];
    };

export type PaperTable = {
  readonly caption: string;
  readonly columns: readonly { readonly name: string; readonly numeric: boolean }[];
  /** As many cells in each row as there are columns. */
  readonly rows: readonly (readonly string[])[];
};

/** A drawing with the sentence that it shows, how it was made, and the same numbers. */
export type Picture = {
  readonly kind: "picture";
  /** Which drawing: it is given beside the document, since each size of paper has its own. */
  readonly name: string;
  readonly sentence: string;
  readonly how: string;
  readonly table: PaperTable;
};

/** Drawings as SVG, by their names. A picture without a drawing is its sentence and its table. */
export type Drawings = Readonly<Record<string, string>>;

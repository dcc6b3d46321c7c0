import type { Child } from "hono/jsx";

export type Column = {
  readonly key: string;
  readonly name: string;
  /** Numbers stand at the right, in figures of one width. */
  readonly numeric?: boolean;
};

export type TableProps = {
  /** What the rows are; read first by a screen reader, shown above the table. */
  readonly caption: string;
  readonly columns: readonly Column[];
  /** One value ready to show for each column's key; the first column names the row and holds its link. */
  readonly rows: readonly Readonly<Record<string, Child>>[];
  /** On a phone rows become cards; a wide table of numbers is better scrolled sideways. */
  readonly narrow?: "cards" | "scroll";
  /** Keeps the caption for screen readers when a heading above says the same. */
  readonly captionHidden?: boolean;
};

/** Rows to scan. On a phone each row is a card with labelled values. */
export function Table({ caption, columns, rows, narrow = "cards", captionHidden = false }: TableProps) {
  const table = (
    <table class={`table ${narrow}`}>
      <caption class={captionHidden || narrow === "scroll" ? "govuk-visually-hidden" : "table-caption"}>
        {caption}
      </caption>
      <thead>
        <tr>
          {columns.map(({ name, numeric }) => (
            <th scope="col" {...alignment(numeric)}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            {columns.map((column, i) => (
              <Cell column={column} isFirst={i === 0} value={row[column.key]} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (narrow === "cards") return table;
  return (
    <>
      {captionHidden ? null : (
        <p class="table-caption" aria-hidden="true">
          {caption}
        </p>
      )}
      <section class="table-scroll" tabindex={0} aria-label={caption}>
        {table}
      </section>
    </>
  );
}

function Cell({ column, isFirst, value }: { column: Column; isFirst: boolean; value: Child }) {
  if (isFirst) {
    return (
      <th scope="row" {...alignment(column.numeric)}>
        {value}
      </th>
    );
  }
  return (
    <td data-label={column.name} {...alignment(column.numeric)}>
      {value}
    </td>
  );
}

function alignment(numeric = false): { class?: string } {
  return numeric ? { class: "number" } : {};
}

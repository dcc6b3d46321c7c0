import type { Child } from "hono/jsx";
import { pathIn } from "../language-path.ts";
import { type Filter, FilterSentence } from "./filter-sentence.tsx";
import { useFrame } from "./frame/frame.ts";
import { Page, type PageProps } from "./frame/page.tsx";
import { Pager, type PagerProps } from "./pager.tsx";

export type ListPageProps = Omit<PageProps, "form" | "children"> & {
  readonly filters?: readonly Filter[];
  readonly pager?: PagerProps;
  /** What can be done with the list as a whole, such as adding to it. */
  readonly actions?: Child;
  readonly children?: Child;
};

/** A list: a sentence with its count, filters in plain words, rows or a table, pages of 50. */
export function ListPage({ filters = [], pager, actions, children, ...page }: ListPageProps) {
  return (
    <Page width="full" {...page}>
      {actions === undefined ? null : <div class="list-actions">{actions}</div>}
      {filters.length === 0 ? null : <FilterSentence filters={filters} />}
      <div class="rows">{children}</div>
      {pager === undefined ? null : <Pager {...pager} />}
    </Page>
  );
}

export type RowProps = {
  readonly href: string;
  readonly title: string;
  /** A line under the title: whose it is, what it is about. */
  readonly note?: Child;
  /** The state: tags, days left. */
  readonly children?: Child;
};

/** One thing of a list. The whole row leads to it. */
export function Row({ href, title, note, children }: RowProps) {
  const { lang } = useFrame();
  return (
    <article class="row">
      <div>
        <h2 class="row-title">
          <a href={pathIn(lang, href)}>{title}</a>
        </h2>
        {note === undefined ? null : <p class="row-note">{note}</p>}
      </div>
      {children === undefined ? null : <div class="row-state">{children}</div>}
    </article>
  );
}

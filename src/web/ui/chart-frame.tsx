import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { ButtonForm, Buttons } from "./button.tsx";
import type { ChartSize } from "./chart/chart-size.ts";
import { chartSizes } from "./chart/chart-size.ts";
import { type Definition, DefinitionPanel } from "./definition-panel.tsx";
import { useFrame } from "./frame/frame.ts";
import { Link } from "./link.tsx";
import { Table, type TableProps } from "./table.tsx";

export type ChartFrameProps = {
  /** A name for the page's own use, unique on it. */
  readonly id: string;
  /** A sentence with the finding. */
  readonly title: string;
  /** Population, period, n, method. */
  readonly subtitle: string;
  /** The chart at one size; drawn once for phones and once for desks. `labelledBy` goes into the SVG. */
  readonly draw: (size: ChartSize, labelledBy: string) => string;
  /** The same numbers. */
  readonly table: TableProps;
  readonly definition?: Definition;
  readonly download?: { readonly href: string; readonly label: string };
  /** Makes a finding of what the chart shows. */
  readonly finding?: { readonly action: string; readonly values?: Readonly<Record<string, string | number>> };
  /** A map keeps its size and is moved sideways; a chart takes the room there is. */
  readonly kind?: "chart" | "map";
  /** Links that belong to the chart, such as the stops of a map. */
  readonly children?: Child;
};

/**
 * A chart with everything that makes it believable: its sentence, its numbers as a table, its definition, the rows to
 * download. The SVG comes from our own chart functions, which escape every text; nothing else is put on a page raw.
 */
export function ChartFrame(props: ChartFrameProps) {
  const { t } = useFrame();
  const { id, kind = "chart", title, subtitle, draw, table, definition, download, finding, children } = props;
  const titleId = `${id}-kalimat`;
  const labelledBy = `${titleId} ${id}-cara`;
  return (
    <figure class="chart-frame" aria-labelledby={titleId}>
      <figcaption>
        <h2 id={titleId}>{title}</h2>
        <p class="note" id={`${id}-cara`}>
          {subtitle}
        </p>
      </figcaption>
      {children}
      <ChartDrawing svg={draw(chartSizes.narrow, labelledBy)} size="narrow" kind={kind} titleId={titleId} />
      <ChartDrawing svg={draw(chartSizes.wide, labelledBy)} size="wide" kind={kind} titleId={titleId} />
      <details class="disclosure">
        <summary>{t("ui.chart.table")}</summary>
        <div class="disclosure-body">
          <Table {...table} />
        </div>
      </details>
      {definition === undefined ? null : <DefinitionPanel definition={definition} />}
      <Buttons>
        {finding === undefined ? null : <ButtonForm {...finding}>{t("ui.chart.finding")}</ButtonForm>}
        {download === undefined ? null : <Link href={download.href}>{download.label}</Link>}
      </Buttons>
    </figure>
  );
}

type DrawingProps = {
  readonly svg: string;
  /** `any` where one drawing serves phones and desks. */
  readonly size: "narrow" | "wide" | "any";
  readonly kind: "chart" | "map";
  readonly titleId: string;
  /** A map as wide as its place. */
  readonly isFitted?: boolean;
};

/** A drawing on a page; the only place where text goes there as it is. */
export function ChartDrawing({ svg, size, kind, titleId, isFitted = false }: DrawingProps) {
  if (kind === "chart") return <div class={`chart-${size}`}>{raw(svg)}</div>;
  return (
    <section
      class={`chart-${size} map-scroll${isFitted ? " map-fitted" : ""}`}
      tabindex={0}
      aria-labelledby={titleId}
    >
      {raw(svg)}
    </section>
  );
}

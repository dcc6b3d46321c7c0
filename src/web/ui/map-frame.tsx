import type { Translate } from "../../platform/i18n/translate.ts";
import { pathIn } from "../language-path.ts";
import { LegendList } from "./chart/map-legend.tsx";
import type { LegendEntry } from "./chart/map-tones.ts";
import { ChartDrawing } from "./chart-frame.tsx";
import { type Definition, DefinitionPanel } from "./definition-panel.tsx";
import { useFrame } from "./frame/frame.ts";
import { Link } from "./link.tsx";
import { Table, type TableProps } from "./table.tsx";

/** One way to make a map larger or smaller; a link, so that it works without JavaScript. */
export type MapTool = {
  readonly does: "in" | "out" | "fit" | "full";
  /** Shown instead of the name where there is a sign that everybody knows. */
  readonly sign: string | null;
  readonly name: string;
  /** Null at the end of the way. */
  readonly href: string | null;
  readonly isOn: boolean;
};

export type MapFrameProps = {
  readonly id: string;
  /** A sentence: how much of the log the map shows. */
  readonly title: string;
  readonly subtitle: string;
  readonly draw: (
    size: "narrow" | "wide",
    ids: { readonly labelledBy: string; readonly beginId: string },
  ) => string;
  /** One drawing for every width, not one for phones and one for desks. */
  readonly isOne: boolean;
  /** As wide as its place instead of its own size. */
  readonly isFitted: boolean;
  readonly legend: readonly LegendEntry[];
  readonly tools: readonly MapTool[];
  /** Turns the movement on the map on or off. */
  readonly motion: { readonly isOn: boolean; readonly href: string };
  /** The address of the drawing as a file. */
  readonly file: string;
  /** The same figures and links as the map. */
  readonly tables: readonly TableProps[];
  readonly definition: Definition;
  readonly t: Translate;
};

/** A map that is moved about and made larger, what its lines mean, and the same as tables beside it. */
export function MapFrame(props: MapFrameProps) {
  const { id, title, subtitle, draw, isOne, isFitted, legend, motion, tables, definition, t } = props;
  const titleId = `${id}-kalimat`;
  const labelledBy = `${titleId} ${id}-cara`;
  const sizes = isOne ? (["any"] as const) : (["narrow", "wide"] as const);
  return (
    <figure class="chart-frame" id={id} aria-labelledby={titleId} data-map="true">
      <figcaption>
        <h2 id={titleId}>{title}</h2>
        <p class="note" id={`${id}-cara`}>
          {subtitle}
        </p>
      </figcaption>
      <LegendList entries={legend} name={t("ui.map.legend")} />
      <Tools {...props} />
      {motion.isOn ? <p class="note map-moves">{t("ui.map.motion.note")}</p> : null}
      <p class="map-past">
        <a href={`#${id}-tabel`}>{t("ui.map.past")}</a>
      </p>
      {sizes.map((size) => {
        const beginId = `${id}-awal-${size}`;
        const drawn = draw(size === "narrow" ? "narrow" : "wide", { labelledBy, beginId });
        return (
          <>
            <p class={`map-past chart-${size}`}>
              <a href={`#${beginId}`}>{t("ui.map.begin")}</a>
            </p>
            <ChartDrawing svg={drawn} size={size} kind="map" titleId={titleId} isFitted={isFitted} />
          </>
        );
      })}
      <div id={`${id}-tabel`} tabindex={-1}>
        {tables.map((table) => (
          <Table {...table} />
        ))}
      </div>
      <DefinitionPanel definition={definition} />
    </figure>
  );
}

function Tools({ tools, motion, file, t }: Pick<MapFrameProps, "tools" | "motion" | "file" | "t">) {
  const { lang } = useFrame();
  return (
    <div class="map-tools">
      <nav class="map-zoom" aria-label={t("ui.map.zoom")}>
        {tools.map((tool) => (
          <ZoomLink tool={tool} />
        ))}
      </nav>
      <a href={pathIn(lang, motion.href)} class="map-motion" {...(motion.isOn && { "aria-current": "true" })}>
        {t(motion.isOn ? "ui.map.motion.off" : "ui.map.motion.on")}
      </a>
      <Link href={file}>{t("ui.map.file")}</Link>
      <button type="button" class="link-button" data-print="true" hidden>
        {t("ui.map.print")}
      </button>
    </div>
  );
}

function ZoomLink({ tool: { does, sign, name, href, isOn } }: { tool: MapTool }) {
  const { lang } = useFrame();
  return (
    <a
      class="map-tool"
      data-zoom={does}
      {...(href === null ? { role: "link", "aria-disabled": "true" } : { href: pathIn(lang, href) })}
      {...(sign !== null && { "aria-label": name, title: name })}
      {...(isOn && { "aria-current": "true" })}
    >
      {sign ?? name}
    </a>
  );
}

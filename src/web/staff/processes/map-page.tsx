import type { Translate } from "../../../platform/i18n/translate.ts";
import { pathIn } from "../../language-path.ts";
import { useFrame } from "../../ui/frame/frame.ts";
import { Button, Buttons, type Choice, Page, type Section } from "../../ui/index.tsx";
import { MapFrame, type MapFrameProps } from "../../ui/map-frame.tsx";
import { processesCrumb } from "./crumbs.ts";

type Chosen = { readonly name: string; readonly value: string; readonly choices: readonly Choice[] };

export type MapControlsProps = {
  readonly action: string;
  readonly steps: { readonly name: string; readonly value: number; readonly most: number };
  readonly ways: { readonly name: string; readonly value: number };
  readonly measure: Chosen;
  readonly direction: Chosen;
  /** What the address says besides, and keeps */
  readonly kept: readonly { readonly name: string; readonly value: string }[];
  readonly t: Translate;
};

type Props = {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly Section[];
  readonly controls: MapControlsProps;
  readonly map: MapFrameProps;
  readonly t: Translate;
};

/** The map of a log: as much of it, and what of it, as somebody wants to see; each box and line leads to its cases. */
export function MapPage({ title, lead, sections, controls, map, t }: Props) {
  const { assets } = useFrame();
  return (
    <Page title={title} lead={lead} width="full" crumbs={[processesCrumb(t)]} sections={sections}>
      <MapControls {...controls} />
      <p class="govuk-visually-hidden" role="status" data-map-status="true" />
      <MapFrame {...map} />
      <script type="module" src={assets.mapScript} />
    </Page>
  );
}

/** Sliders and choices; without JavaScript the button sends them, with it they are sent when they are moved. */
function MapControls({ action, steps, ways, measure, direction, kept, t }: MapControlsProps) {
  const { lang } = useFrame();
  return (
    <form method="get" action={pathIn(lang, action)} class="map-controls" data-map-form="true">
      <Slider
        {...steps}
        least={1}
        step={1}
        label={t("processes.map-page.steps-slider")}
        shown={t("processes.map-page.steps-shown", { n: String(steps.value), most: String(steps.most) })}
      />
      <Slider
        {...ways}
        least={0}
        most={100}
        step={5}
        label={t("processes.map-page.ways-slider")}
        shown={t("processes.map-page.ways-shown", { n: String(ways.value) })}
      />
      <ChoiceList {...measure} label={t("processes.map-page.measure")} />
      <ChoiceList {...direction} label={t("processes.map-page.direction")} />
      {kept.map(({ name, value }) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Buttons>
        <Button kind="secondary">{t("processes.map-page.show")}</Button>
      </Buttons>
    </form>
  );
}

type SliderProps = {
  readonly name: string;
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  /** The value in words, behind the name */
  readonly shown: string;
};

function Slider({ name, label, value, least, most, step, shown }: SliderProps) {
  return (
    <div class="map-control">
      <label class="govuk-label" for={name}>
        {label}
      </label>
      <input
        type="range"
        id={name}
        name={name}
        min={String(least)}
        max={String(most)}
        step={String(step)}
        value={String(value)}
        aria-describedby={`${name}-nilai`}
      />
      <output id={`${name}-nilai`} for={name}>
        {shown}
      </output>
    </div>
  );
}

function ChoiceList({ name, value, choices, label }: Chosen & { readonly label: string }) {
  return (
    <div class="map-control">
      <label class="govuk-label" for={name}>
        {label}
      </label>
      <select class="govuk-select" id={name} name={name}>
        {choices.map((choice) => (
          <option value={choice.value} {...(choice.value === value ? { selected: true } : {})}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}

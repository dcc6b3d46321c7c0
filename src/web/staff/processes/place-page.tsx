import type { Translate } from "../../../platform/i18n/translate.ts";
import { ChartFrame, type Fact, Facts, Link, Page, Table, type TableProps } from "../../ui/index.tsx";
import { FindingForm, type FindingFormProps } from "../open-finding/finding-form.tsx";
import type { ChartInWords } from "./chart-in-words.ts";
import { processesCrumb } from "./crumbs.ts";

type Linked = { readonly href: string; readonly name: string };

export type PlaceInWords = {
  readonly title: string;
  readonly up: readonly Linked[];
  /** On a simplified map: that steps are passed over, and the same without */
  readonly joined: { readonly sentence: string; readonly all: Linked } | null;
  readonly facts: readonly Fact[];
  readonly times: ChartInWords | null;
  readonly neighbours: readonly TableProps[];
  readonly units: TableProps | null;
  readonly cases: TableProps;
  /** How many are shown of how many; null when all are */
  readonly shown: string | null;
  readonly links: readonly Linked[];
  readonly finding: Omit<FindingFormProps, "t">;
};

/** A step or a way of the map: its figures, what lies around it, its cases, and the finding in one step. */
export function PlacePage({ place, t }: { place: PlaceInWords; t: Translate }) {
  const { title, up, joined, facts, times, neighbours, units, cases, shown, links, finding } = place;
  return (
    <Page title={title} width="full" form={finding.form} crumbs={[processesCrumb(t), ...up]}>
      {joined === null ? null : (
        <p class="note">
          {joined.sentence} <Link href={joined.all.href}>{joined.all.name}</Link>
        </p>
      )}
      <Facts facts={facts} />
      {times === null ? null : <ChartFrame id="lama" {...times} />}
      {neighbours.map((table) => (
        <Table {...table} />
      ))}
      {units === null ? null : <Table {...units} />}
      <h2 id="kasus">{cases.caption}</h2>
      <Table {...cases} captionHidden />
      {shown === null ? null : <p class="note">{shown}</p>}
      <ul>
        {links.map(({ href, name }) => (
          <li>
            <Link href={href}>{name}</Link>
          </li>
        ))}
      </ul>
      <FindingForm {...finding} t={t} />
    </Page>
  );
}

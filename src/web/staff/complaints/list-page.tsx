import { complaintClasses, complaintStates } from "../../../modules/complaints/index.ts";
import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import {
  Button,
  ButtonLink,
  Buttons,
  type Choice,
  Disclosure,
  Empty,
  type Filter,
  Hidden,
  Link,
  ListPage,
  Row,
  SearchForm,
  SelectField,
  Tag,
  TextField,
  type Tone,
} from "../../ui/index.tsx";
import { addressOf, type ListAddress } from "./list-filter.ts";

export type ComplaintRow = {
  readonly href: string;
  readonly title: string;
  readonly note: string;
  readonly state: string;
  /** The clock that ends first; null when none runs. */
  readonly due: { readonly text: string; readonly tone: Tone; readonly what: string } | null;
};

type Props = {
  /** How many match, on all pages, and the same in words. */
  readonly count: number;
  readonly counted: string;
  readonly address: ListAddress;
  /** Whether more is asked for than the usual views. */
  readonly narrowed: boolean;
  readonly rows: readonly ComplaintRow[];
  readonly next: string | null;
  readonly form: FormState;
  readonly units: readonly Choice[];
  readonly services: readonly Choice[];
  readonly categories: readonly string[];
  readonly mayReceive: boolean;
  readonly t: Translate;
};

/** Complaints in the order in which waiting costs most, or the newest first. */
export function ComplaintsPage(props: Props) {
  const { count, counted, address, narrowed, rows, next, mayReceive, t } = props;
  return (
    <ListPage
      title={t(`complaints.title.${address.view}`, { n: count, count: counted })}
      actions={
        <Buttons>
          {mayReceive ? <ButtonLink href="/staf/pengaduan/baru">{t("complaints.receive")}</ButtonLink> : null}
          <ButtonLink href="/staf/pengaduan/statistik" kind="secondary">
            {t("complaints.statistics")}
          </ButtonLink>
          <ButtonLink href="/staf/pengaduan/khusus" kind="quiet">
            {t("restricted-list.link")}
          </ButtonLink>
          <ButtonLink href="/staf/impor/complaints" kind="quiet">
            {t("complaints.import")}
          </ButtonLink>
        </Buttons>
      }
      filters={filtersOf(address, t)}
      pager={{ previous: null, next }}
    >
      <MoreFilters {...props} />
      {narrowed ? (
        <p>
          <Link href={addressOf({ ...address, ...nothing }, {})}>{t("complaints.filter.clear")}</Link>
        </p>
      ) : null}
      {rows.length === 0 ? (
        <Empty text={t(narrowed ? "complaints.none-match" : `complaints.empty.${address.view}`)} />
      ) : (
        rows.map(({ href, title, note, state, due }) => (
          <Row href={href} title={title} note={note}>
            <span>{state}</span>
            {due === null ? null : (
              <Tag tone={due.tone}>
                {due.what}: {due.text}
              </Tag>
            )}
          </Row>
        ))
      )}
    </ListPage>
  );
}

const nothing = {
  state: "",
  class: "",
  unit: "",
  category: "",
  area: "",
  words: "",
  service: "",
  naming: "",
} as const;

function filtersOf(address: ListAddress, t: Translate): readonly Filter[] {
  return [
    {
      name: t("complaints.filter.view"),
      options: (["terbuka", "lewat", "semua"] as const).map((view) => ({
        href: addressOf(address, { view }),
        label: t(`complaints.filter.view.${view}`),
        isOn: address.view === view,
      })),
    },
    {
      name: t("complaints.filter.order"),
      options: (["tenggat", "terbaru"] as const).map((order) => ({
        href: addressOf(address, { order }),
        label: t(`complaints.filter.order.${order}`),
        isOn: address.order === order,
      })),
    },
    {
      name: t("complaints.filter.naming"),
      options: (["", "disebut"] as const).map((naming) => ({
        href: addressOf(address, { naming }),
        label: t(`complaints.filter.naming.${naming === "" ? "any" : naming}`),
        isOn: address.naming === naming,
      })),
    },
  ];
}

function MoreFilters({ form, units, services, categories, t }: Props) {
  const all = t("complaints.filter.all");
  return (
    <Disclosure summary={t("complaints.filter.more")}>
      <SearchForm form={form} action="/staf/pengaduan">
        <TextField name="kata" label={t("complaints.filter.words")} type="search" />
        <SelectField name="unit" label={t("complaints.filter.unit")} prompt={all} choices={units} />
        <SelectField name="layanan" label={t("complaints.fact.service")} prompt={all} choices={services} />
        <SelectField
          name="langkah"
          label={t("complaints.filter.state")}
          prompt={all}
          choices={complaintStates.map((value) => ({ value, label: t(`complaint.state.${value}`) }))}
        />
        <SelectField
          name="golongan"
          label={t("complaints.filter.class")}
          prompt={all}
          choices={complaintClasses.map((value) => ({ value, label: t(`complaint.class.${value}`) }))}
        />
        <SelectField
          name="kategori"
          label={t("complaints.filter.category")}
          prompt={all}
          choices={categories.map((value) => ({ value, label: value }))}
        />
        <TextField name="wilayah" label={t("complaints.filter.area")} />
        <Hidden name="keadaan" />
        <Hidden name="urut" />
        <Hidden name="permohonan" />
        <Buttons>
          <Button kind="secondary">{t("complaints.filter.submit")}</Button>
        </Buttons>
      </SearchForm>
    </Disclosure>
  );
}

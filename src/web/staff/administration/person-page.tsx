import type { Translate } from "../../../platform/i18n/translate.ts";
import {
  ButtonForm,
  ButtonLink,
  Buttons,
  Empty,
  Facts,
  Link,
  Notice,
  Page,
  Table,
  Tag,
} from "../../ui/index.tsx";
import { administrationCrumb, peopleCrumb } from "./crumbs.ts";

export type ShownAppointment = {
  readonly id: string;
  readonly title: string;
  readonly function: string;
  readonly decree: string;
  readonly days: string;
  readonly scope: string;
  readonly state: "in-force" | "over" | "coming";
};

export type PersonPageProps = {
  readonly person: { readonly id: string; readonly name: string; readonly email: string };
  readonly appointments: readonly ShownAppointment[];
  readonly agencyId: string;
  readonly mayAppoint: boolean;
  /** The person did not use the invitation yet. */
  readonly waitsForInvitation: boolean;
  readonly notice: string | null;
  readonly t: Translate;
};

/** One person: their positions with decree and days, and what can be done about them. */
export function PersonPage(props: PersonPageProps) {
  const { person, appointments, mayAppoint, notice, t } = props;
  return (
    <Page title={person.name} width="full" crumbs={[administrationCrumb(t), peopleCrumb(t)]}>
      {notice === null ? null : (
        <Notice tone="good" live>
          {notice}
        </Notice>
      )}
      <Facts facts={[{ name: t("administration.person.email"), value: person.email }]} />
      {mayAppoint ? <Actions {...props} /> : null}
      <h2>{t("administration.appointments")}</h2>
      {appointments.length === 0 ? (
        <Empty text={t("administration.appointments.none")} />
      ) : (
        <Appointments {...props} />
      )}
    </Page>
  );
}

function Actions({ person, agencyId, waitsForInvitation, t }: PersonPageProps) {
  return (
    <Buttons>
      <ButtonLink href={`/staf/administrasi/orang/${person.id}/tugas`}>
        {t("administration.appoint")}
      </ButtonLink>
      {waitsForInvitation ? (
        <ButtonForm action="/staf/administrasi/orang/undang-lagi" values={{ agencyId, personId: person.id }}>
          {t("administration.invite-again")}
        </ButtonForm>
      ) : null}
    </Buttons>
  );
}

function Appointments({ appointments, mayAppoint, t }: PersonPageProps) {
  const keys = ["title", "function", "decree", "days", "scope"] as const;
  const columns = [
    ...keys.map((key) => ({ key, name: t(`administration.appointment.${key}`) })),
    ...(mayAppoint ? [{ key: "action", name: t("administration.appointment.action") }] : []),
  ];
  return (
    <Table
      caption={t("administration.appointments")}
      captionHidden
      columns={columns}
      rows={appointments.map(({ id, state, days, title, ...shown }) => ({
        ...shown,
        title,
        days: (
          <>
            {days} {state === "in-force" ? null : <Tag>{t(`administration.appointment.${state}`)}</Tag>}
          </>
        ),
        action:
          state === "over" ? null : (
            <Link href={`/staf/administrasi/tugas/${id}/akhiri`}>
              {t("administration.appointment.end")}
              <span class="govuk-visually-hidden"> {title}</span>
            </Link>
          ),
      }))}
    />
  );
}

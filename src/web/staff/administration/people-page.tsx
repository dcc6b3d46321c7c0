import type { Translate } from "../../../platform/i18n/translate.ts";
import { ButtonLink, Empty, Link, ListPage, Notice, Table, Tag, type Tone } from "../../ui/index.tsx";
import { administrationCrumb } from "./crumbs.ts";

type PersonState = "working" | "invited" | "idle" | "invented";

export type ShownPerson = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly positions: string;
  readonly state: PersonState;
};

const tones: Readonly<Record<PersonState, Tone>> = {
  working: "good",
  invited: "info",
  idle: "neutral",
  invented: "neutral",
};

export type PeoplePageProps = {
  readonly people: readonly ShownPerson[];
  readonly mayInvite: boolean;
  readonly notice: string | null;
  readonly t: Translate;
};

/** Who works here. */
export function PeoplePage({ people, mayInvite, notice, t }: PeoplePageProps) {
  const columns = [
    { key: "name", name: t("administration.person") },
    { key: "positions", name: t("administration.person.positions") },
    { key: "email", name: t("administration.person.email") },
    { key: "state", name: t("administration.person.state") },
  ];
  return (
    <ListPage
      title={t("administration.people.count", { n: people.length })}
      crumbs={[administrationCrumb(t)]}
      actions={
        mayInvite ? (
          <ButtonLink href="/staf/administrasi/orang/undang">{t("administration.invite")}</ButtonLink>
        ) : undefined
      }
    >
      {notice === null ? null : (
        <Notice tone="good" live>
          {notice}
        </Notice>
      )}
      {people.length === 0 ? (
        <Empty text={t("administration.people.empty")} />
      ) : (
        <Table
          caption={t("administration.people")}
          captionHidden
          columns={columns}
          rows={people.map(({ id, name, email, positions, state }) => ({
            name: <Link href={`/staf/administrasi/orang/${id}`}>{name}</Link>,
            positions,
            email,
            state: <Tag tone={tones[state]}>{t(`administration.person.state.${state}`)}</Tag>,
          }))}
        />
      )}
    </ListPage>
  );
}

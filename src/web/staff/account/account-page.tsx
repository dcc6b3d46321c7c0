import type { Translate } from "../../../platform/i18n/translate.ts";
import {
  ButtonForm,
  ButtonLink,
  Buttons,
  Facts,
  Notice,
  Page,
  Table,
  Tag,
  type Tone,
} from "../../ui/index.tsx";
import { readerKeyPath } from "./reader-key-path.ts";
import { SecuritySection, type ShownSecurity } from "./security-section.tsx";

type ShownSession = {
  readonly tokenHash: string;
  readonly device: string;
  readonly position: string;
  readonly started: string;
  readonly seen: string;
  readonly isHere: boolean;
};

export type AccountPageProps = {
  readonly person: {
    readonly name: string;
    readonly email: string;
    readonly position: string;
    readonly role: string;
  };
  readonly hasSeveralPositions: boolean;
  readonly sessions: readonly ShownSession[];
  /** Null for an invented person, who has nothing of it. */
  readonly security: ShownSecurity | null;
  /** Whether the person opens restricted reports, and so has a key to look after. */
  readonly isReader: boolean;
  readonly notice: { readonly tone: Tone; readonly text: string } | null;
  readonly t: Translate;
};

/** The person's own account: way out, sessions, password, code. */
export function AccountPage({
  person,
  hasSeveralPositions,
  sessions,
  security,
  isReader,
  notice,
  t,
}: AccountPageProps) {
  const { name, email, position, role } = person;
  return (
    <Page title={t("account.title")} lead={t("account.lead", { name, position })} width="full">
      {notice === null ? null : (
        <Notice tone={notice.tone} live>
          {notice.text}
        </Notice>
      )}
      <Facts
        facts={[
          { name: t("account.email"), value: email },
          { name: t("account.role"), value: role },
        ]}
      />
      <Buttons>
        <ButtonForm action="/keluar" kind="primary">
          {t("account.leave")}
        </ButtonForm>
        {hasSeveralPositions ? (
          <ButtonLink href="/pilih-peran" kind="secondary">
            {t("account.change-role")}
          </ButtonLink>
        ) : null}
        {isReader ? (
          <ButtonLink href={readerKeyPath} kind="secondary">
            {t("reader-key.title")}
          </ButtonLink>
        ) : null}
      </Buttons>
      <Sessions sessions={sessions} t={t} />
      <SecuritySection security={security} t={t} />
    </Page>
  );
}

function Sessions({ sessions, t }: { sessions: readonly ShownSession[]; t: Translate }) {
  const columns = (["device", "position", "started", "seen", "action"] as const).map((key) => ({
    key,
    name: t(`account.session.${key}`),
  }));
  return (
    <section aria-labelledby="perangkat">
      <h2 id="perangkat">{t("account.sessions")}</h2>
      <p>{t("account.sessions.lead")}</p>
      <Table
        caption={t("account.sessions")}
        captionHidden
        columns={columns}
        rows={sessions.map(({ tokenHash, device, position, started, seen, isHere }) => ({
          device: device || t("account.session.unknown"),
          position,
          started,
          seen,
          action: isHere ? (
            <Tag tone="info">{t("account.session.here")}</Tag>
          ) : (
            <ButtonForm action="/staf/akun/sesi" values={{ tokenHash }}>
              {t("account.session.end")}
              <span class="govuk-visually-hidden">
                {" "}
                {device || t("account.session.unknown")}, {seen}
              </span>
            </ButtonForm>
          ),
        }))}
      />
      <Buttons>
        <ButtonForm action="/staf/akun/keluar-semua">{t("account.everywhere")}</ButtonForm>
      </Buttons>
    </section>
  );
}

import type { AppointmentInForce } from "../../../platform/auth/appointments-in-force.ts";
import type { Translate } from "../../../platform/i18n/translate.ts";
import { ButtonForm, Page, Tag } from "../../ui/index.tsx";

export type ChooseRolePageProps = {
  readonly appointments: readonly AppointmentInForce[];
  /** The appointment of this session. */
  readonly now: string;
  /** The page to go on to. */
  readonly next: string;
  readonly t: Translate;
};

/** One position at a time: the person says in which they work now. */
export function ChooseRolePage({ appointments, now, next, t }: ChooseRolePageProps) {
  return (
    <Page
      title={t("sign-in.role.title")}
      lead={t("sign-in.role.lead")}
      next={
        <ButtonForm action="/keluar" kind="quiet">
          {t("sign-in.leave")}
        </ButtonForm>
      }
    >
      <ul class="presses">
        {appointments.map(({ agencyId, id, title, agency, role }) => (
          <li>
            <ButtonForm action="/pilih-peran" values={{ agencyId, appointmentId: id, next }}>
              {t("sign-in.role.choose", { title })}
            </ButtonForm>
            <span class="note">
              {t(`role.${role}`)}, {agency}
            </span>
            {id === now ? <Tag tone="info">{t("sign-in.role.now")}</Tag> : null}
          </li>
        ))}
      </ul>
    </Page>
  );
}

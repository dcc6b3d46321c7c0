import type { DemonstrationPerson } from "../../../platform/auth/demonstration.ts";
import type { Translate } from "../../../platform/i18n/translate.ts";
import { ButtonForm, Empty } from "../../ui/index.tsx";

/** The order in which the roles are met in the work, so that the manager comes first. */
const order = [
  "quality-manager",
  "decision-maker",
  "complaint-officer",
  "liaison",
  "supervisor",
  "inspectorate",
  "agency-admin",
  "auditor",
] as const;

/** One press for each invented person, by role. */
export function DemonstrationPeople({ people, t }: { people: readonly DemonstrationPerson[]; t: Translate }) {
  return (
    <section aria-labelledby="coba">
      <h2 id="coba">{t("sign-in.try")}</h2>
      <p>{t("sign-in.try.lead")}</p>
      {people.length === 0 ? <Empty text={t("sign-in.try.none")} /> : null}
      <div class="roles">
        {order.map((role) => {
          const holders = people.filter((person) => person.role === role);
          return holders.length === 0 ? null : <RoleToTry role={role} holders={holders} t={t} />;
        })}
      </div>
    </section>
  );
}

type RoleToTryProps = {
  readonly role: (typeof order)[number];
  readonly holders: readonly DemonstrationPerson[];
  readonly t: Translate;
};

function RoleToTry({ role, holders, t }: RoleToTryProps) {
  return (
    <div>
      <h3>{t(`role.${role}`)}</h3>
      <p class="note">{t(`role.${role}.does`)}</p>
      <ul class="presses">
        {holders.map(({ agencyId, appointmentId, name, title, agency }) => (
          <li>
            <ButtonForm action="/masuk/demonstrasi" values={{ agencyId, appointmentId }}>
              <span class="govuk-visually-hidden">{t("sign-in.try.as")} </span>
              {name}
              <span class="govuk-visually-hidden"> ({title})</span>
            </ButtonForm>
            <span class="note">
              {title}, {agency}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

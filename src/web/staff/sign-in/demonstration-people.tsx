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
      {order.map((role) => {
        const holders = people.filter((person) => person.role === role);
        if (holders.length === 0) return null;
        return (
          <>
            <h3>{t(`role.${role}`)}</h3>
            <p class="note">{t(`role.${role}.does`)}</p>
            <ul class="presses">
              {holders.map((person) => (
                <li>
                  <PressToEnter person={person} t={t} />
                </li>
              ))}
            </ul>
          </>
        );
      })}
    </section>
  );
}

function PressToEnter({ person, t }: { person: DemonstrationPerson; t: Translate }) {
  const { agencyId, appointmentId, name, title, agency } = person;
  return (
    <>
      <ButtonForm action="/masuk/demonstrasi" values={{ agencyId, appointmentId }}>
        {t("sign-in.try.as", { name })}
      </ButtonForm>
      <span class="note">
        {title}, {agency}
      </span>
    </>
  );
}

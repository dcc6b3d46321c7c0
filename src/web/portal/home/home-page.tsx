import type { Translate } from "../../../platform/i18n/translate.ts";
import { pathIn } from "../../language-path.ts";
import { ButtonLink, Buttons, Link, Page } from "../../ui/index.tsx";

const doors = [
  { href: "/survei", name: "survey" },
  { href: "/hasil", name: "results" },
  { href: "/data", name: "data" },
] as const;

/** What a citizen can do here: complain first, then everything else. */
export function HomePage({ t }: { t: Translate }) {
  return (
    <Page title={t("home.title")} lead={t("home.lead")} width="full">
      <Buttons>
        <ButtonLink href="/pengaduan">{t("home.complain")}</ButtonLink>
        <ButtonLink href="/pengaduan/lacak" kind="secondary">
          {t("home.follow")}
        </ButtonLink>
      </Buttons>
      <p class="note">{t("home.complain.note")}</p>
      <FindService t={t} />
      <h2>{t("home.more")}</h2>
      <ul class="doors">
        {doors.map(({ href, name }) => (
          <li>
            <h3>
              <Link href={href}>{t(`home.${name}`)}</Link>
            </h3>
            <p>{t(`home.${name}.note`)}</p>
          </li>
        ))}
      </ul>
    </Page>
  );
}

function FindService({ t }: { t: Translate }) {
  return (
    <search class="find-service">
      <h2>{t("home.find")}</h2>
      <p>{t("home.find.note")}</p>
      <form action={pathIn(t.lang, "/layanan")} method="get">
        <label class="govuk-label" for="cari">
          {t("home.find.label")}
        </label>
        <div class="govuk-hint" id="cari-hint">
          {t("home.find.hint")}
        </div>
        <div class="find-row">
          <input class="govuk-input" id="cari" name="cari" type="search" aria-describedby="cari-hint" />
          <button type="submit" class="button secondary">
            {t("home.find.submit")}
          </button>
        </div>
      </form>
    </search>
  );
}

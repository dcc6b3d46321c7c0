import type { Translate } from "../../../platform/i18n/translate.ts";
import { ButtonLink, Buttons, Disclosure, Facts, Notice, Page } from "../../ui/index.tsx";

export type PublicService = {
  readonly name: string;
  readonly office: string;
  readonly summary: string;
  readonly complainHref: string;
  /** The promises a citizen asks for first; null when no standard was adopted. */
  readonly promises: readonly { readonly name: string; readonly value: string }[] | null;
  readonly steps: readonly string[];
  readonly all: readonly { readonly name: string; readonly value: string }[];
};

/** What a service promises, in the order in which people ask. */
export function PublicServicePage({ service, t }: { service: PublicService; t: Translate }) {
  const { name, office, summary, complainHref, promises, steps, all } = service;
  return (
    <Page
      title={name}
      lead={t("services.public.office", { office })}
      crumbs={[{ href: "/layanan", name: t("services.name") }]}
    >
      {summary === "" ? null : <p>{summary}</p>}
      {promises === null ? (
        <Notice tone="warn">{t("services.public.no-standard")}</Notice>
      ) : (
        <Facts facts={promises} />
      )}
      {steps.length === 0 ? null : (
        <section>
          <h2>{t("services.public.steps")}</h2>
          <ol>
            {steps.map((step) => (
              <li>{step}</li>
            ))}
          </ol>
        </section>
      )}
      {all.length === 0 ? null : (
        <Disclosure summary={t("services.public.all")}>
          <Facts facts={all} />
        </Disclosure>
      )}
      <Buttons>
        <ButtonLink href={complainHref}>{t("services.public.complain")}</ButtonLink>
      </Buttons>
    </Page>
  );
}

import type { Format } from "../../platform/i18n/format.ts";
import type { Translate } from "../../platform/i18n/translate.ts";
import { Button, ButtonLink, Buttons, Clock, DetailPage, Facts, Tag, Timeline } from "../ui/index.tsx";

export function DetailExample({ t, format }: { t: Translate; format: Format }) {
  return (
    <DetailPage
      title={t("example.detail.title")}
      crumbs={[
        { href: "/contoh", name: t("example.title") },
        { href: "/contoh/daftar", name: t("example.list") },
      ]}
      step={<NextStep t={t} />}
      facts={
        <>
          <h2>{t("example.facts")}</h2>
          <Facts
            facts={[
              { name: t("example.states"), value: <Tag tone="info">{t("example.tag.running")}</Tag> },
              { name: t("example.fact.received"), value: format.moment(new Date("2026-11-12T03:10:00Z")) },
              { name: t("example.fact.unit"), value: t("example.unit.permits"), change: "/contoh/formulir" },
              { name: t("example.fact.reporter"), value: t("example.fact.reporter.value") },
            ]}
          />
          <Clock
            name={t("example.clock")}
            left={t("example.clock.left")}
            tone="info"
            due={format.day("2026-12-08")}
            basis={t("example.basis")}
          />
        </>
      }
      thread={<Thread t={t} format={format} />}
    />
  );
}

function NextStep({ t }: { t: Translate }) {
  return (
    <form action="/contoh/rinci" method="get">
      <h2>{t("example.detail.step.title")}</h2>
      <p>{t("example.detail.step")}</p>
      <Buttons>
        <Button>{t("example.detail.decide")}</Button>
        <ButtonLink href="/contoh/formulir" kind="secondary">
          {t("example.detail.return")}
        </ButtonLink>
      </Buttons>
    </form>
  );
}

function Thread({ t, format }: { t: Translate; format: Format }) {
  const entry = (iso: string) => ({ iso, when: format.moment(new Date(iso)) });
  return (
    <Timeline
      title={t("example.thread")}
      entries={[
        {
          ...entry("2026-11-16T02:05:00Z"),
          who: t("example.thread.officer"),
          what: t("example.thread.complete"),
          version: t("example.thread.version", { n: 3 }),
        },
        {
          ...entry("2026-11-13T01:00:00Z"),
          who: t("example.thread.officer"),
          what: t("example.thread.referred"),
          version: t("example.thread.version", { n: 2 }),
          children: <p>{t("example.row.1")}</p>,
        },
        {
          ...entry("2026-11-12T03:10:00Z"),
          who: t("example.thread.citizen"),
          what: t("example.thread.received"),
          version: t("example.thread.version", { n: 1 }),
        },
      ]}
    />
  );
}

import type { Format } from "../../platform/i18n/format.ts";
import type { Translate } from "../../platform/i18n/translate.ts";
import {
  Button,
  ButtonForm,
  ButtonLink,
  Buttons,
  Clock,
  DefinitionPanel,
  Disclosure,
  Empty,
  EvidenceBox,
  FileList,
  IntervalBar,
  Notice,
  Page,
  RightBox,
  Steps,
  Tag,
} from "../ui/index.tsx";
import { exampleDefinition } from "./example-definition.ts";

export function PartsExample({ t, format }: { t: Translate; format: Format }) {
  return (
    <Page
      title={t("example.parts")}
      crumbs={[{ href: "/contoh", name: t("example.title") }]}
      next={<ButtonLink href="/contoh/formulir">{t("example.form")}</ButtonLink>}
    >
      <Steps
        steps={[
          { name: t("example.step.what"), href: "/contoh/formulir", isHere: false },
          { name: t("example.step.where"), href: null, isHere: true },
          { name: t("example.step.you"), href: null, isHere: false },
          { name: t("example.step.check"), href: null, isHere: false },
        ]}
      />
      <StatesAndButtons t={t} />
      <Notices t={t} />
      <h2>{t("example.other-parts")}</h2>
      <ClockExample t={t} format={format} />
      <EvidenceBox
        evidence={{
          what: t("example.evidence"),
          takenAt: format.moment(new Date("2026-11-16T02:05:00Z")),
          rows: t("example.evidence.rows"),
          sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
          href: "/contoh/tabel",
        }}
      />
      <RightBox
        holder={t("example.holder")}
        people={["Budi Contoh"]}
        basis={t("example.basis")}
        propose={{ action: "/contoh/formulir" }}
        remind={{ action: "/contoh/formulir" }}
      />
      <DefinitionPanel definition={exampleDefinition(t, format)} />
      <Disclosure summary={t("example.more")}>
        <p>{t("example.more.text")}</p>
      </Disclosure>
      <h2>{t("example.sure")}</h2>
      <p>
        <IntervalBar
          low={78.9}
          value={81.4}
          high={83.6}
          scale={[70, 90]}
          reference={76.6}
          text={t("example.interval")}
        />
      </p>
      <h2>{t("example.files")}</h2>
      <FileList
        files={[
          { name: t("example.file.photo"), href: "/contoh", note: t("example.file.photo.note") },
          { name: t("example.file.letter"), href: "/contoh", note: t("example.file.letter.note") },
        ]}
      />
    </Page>
  );
}

function StatesAndButtons({ t }: { t: Translate }) {
  return (
    <>
      <h2>{t("example.states")}</h2>
      <p class="tags">
        <Tag>{t("example.tag.new")}</Tag> <Tag tone="info">{t("example.tag.running")}</Tag>{" "}
        <Tag tone="good">{t("example.tag.done")}</Tag> <Tag tone="warn">{t("example.tag.soon")}</Tag>{" "}
        <Tag tone="bad">{t("example.tag.late")}</Tag>
      </p>
      <h2>{t("example.buttons")}</h2>
      <form action="/contoh" method="get">
        <Buttons>
          <Button>{t("example.primary")}</Button>
          <Button kind="secondary">{t("example.secondary")}</Button>
          <Button kind="quiet">{t("example.quiet")}</Button>
        </Buttons>
      </form>
      <Buttons>
        <ButtonForm action="/contoh/formulir" kind="danger">
          {t("example.danger")}
        </ButtonForm>
      </Buttons>
    </>
  );
}

function Notices({ t }: { t: Translate }) {
  return (
    <>
      <h2>{t("example.notices")}</h2>
      <Notice tone="good" title={t("example.notice.sent")} live>
        <p>{t("example.notice.sent.text")}</p>
      </Notice>
      <Notice>
        <p>{t("example.notice.data")}</p>
      </Notice>
      <Notice tone="warn" title={t("example.notice.soon")} />
      <Notice tone="bad" title={t("example.notice.late")} />
      <Empty text={t("example.empty")}>
        <ButtonLink href="/contoh/formulir" kind="secondary">
          {t("example.empty.step")}
        </ButtonLink>
      </Empty>
    </>
  );
}

function ClockExample({ t, format }: { t: Translate; format: Format }) {
  return (
    <Clock
      name={t("example.clock")}
      left={t("example.clock.left")}
      tone="info"
      due={format.day("2027-01-04")}
      provisional={t("example.clock.provisional")}
      basis={t("example.basis")}
      days={[
        { day: format.day("2026-12-24"), counted: t("example.clock.counted") },
        { day: format.day("2026-12-25"), counted: t("example.clock.holiday") },
        { day: format.day("2026-12-26"), counted: t("example.clock.weekend") },
        { day: format.day("2026-12-28"), counted: t("example.clock.counted") },
      ]}
    />
  );
}

import type { Translate } from "../../platform/i18n/translate.ts";
import { ButtonLink, ListPage, Row, Tag } from "../ui/index.tsx";

export function ListExample({ t }: { t: Translate }) {
  return (
    <ListPage
      title={t("example.list.title")}
      crumbs={[{ href: "/contoh", name: t("example.title") }]}
      actions={
        <ButtonLink href="/contoh/formulir" kind="secondary">
          {t("example.primary")}
        </ButtonLink>
      }
      filters={[
        {
          name: t("example.filter.state"),
          options: [
            { href: "/contoh/daftar", label: t("example.filter.waiting"), isOn: true },
            { href: "/contoh/daftar?keadaan=semua", label: t("example.filter.all"), isOn: false },
          ],
        },
        {
          name: t("example.filter.unit"),
          options: [
            { href: "/contoh/daftar", label: t("example.filter.every-unit"), isOn: true },
            { href: "/contoh/daftar?unit=1", label: t("example.unit.permits"), isOn: false },
          ],
        },
      ]}
      pager={{ previous: null, next: "/contoh/daftar?sesudah=2026-00483" }}
    >
      <Row href="/contoh/rinci" title={t("example.row.1")} note={`2026-00481, ${t("example.unit.permits")}`}>
        <Tag tone="bad">{t("example.tag.late")}</Tag>
      </Row>
      <Row href="/contoh/rinci" title={t("example.row.2")} note={`2026-00482, ${t("example.unit.clinic")}`}>
        <Tag tone="warn">{t("example.tag.soon")}</Tag>
      </Row>
      <Row href="/contoh/rinci" title={t("example.row.3")} note={`2026-00483, ${t("example.unit.registry")}`}>
        <Tag tone="info">{t("example.tag.running")}</Tag>
      </Row>
    </ListPage>
  );
}

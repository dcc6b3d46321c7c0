import type { Translate } from "../../platform/i18n/translate.ts";
import { ListPage, Row } from "../ui/index.tsx";

const pages = [
  ["bagian", "parts"],
  ["formulir", "form"],
  ["daftar", "list"],
  ["tabel", "table"],
  ["rinci", "detail"],
  ["agenda", "agenda"],
  ["grafik", "charts"],
  ["peta", "map"],
] as const;

export function IndexExample({ t, statuses }: { t: Translate; statuses: readonly number[] }) {
  return (
    <ListPage title={t("example.title")} lead={t("example.lead")}>
      {pages.map(([path, name]) => (
        <Row href={`/contoh/${path}`} title={t(`example.${name}`)} note={t(`example.${name}.note`)} />
      ))}
      {statuses.map((status) => (
        <Row
          href={`/contoh/galat-${status}`}
          title={t("example.error", { status })}
          note={t("example.errors")}
        />
      ))}
    </ListPage>
  );
}

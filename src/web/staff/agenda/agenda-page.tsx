import type { AgendaItem as Item } from "../../../modules/reports/index.ts";
import type { Translate } from "../../../platform/i18n/translate.ts";
import { AgendaGroup, AgendaItem, ButtonLink, Empty, Page } from "../../ui/index.tsx";
import type { ItemInWords } from "./agenda-words.ts";

type Props = {
  readonly items: readonly ItemInWords[];
  /** Groups that hold something, the dearest first. */
  readonly groups: readonly Item["group"][];
  readonly more: number;
  /** When everything was looked at, in words. */
  readonly checkedAt: string;
  readonly t: Translate;
};

/** The few things that need this person today, dearest waiting first within its group. */
export function AgendaPage({ items, groups, more, checkedAt, t }: Props) {
  if (items.length === 0) {
    return (
      <Page title={t("agenda.title-none")} lead={t("agenda.checked", { at: checkedAt })}>
        <Empty text={t("agenda.empty")} />
      </Page>
    );
  }
  return (
    <Page title={t("agenda.title", { n: items.length })} lead={t("agenda.lead")} width="full">
      {groups.map((group) => (
        <AgendaGroup title={t(`agenda.group.${group}`)}>
          {items
            .filter((item) => item.group === group)
            .map(({ step, ...item }) => (
              <AgendaItem {...item}>
                <ButtonLink href={step.href}>{step.label}</ButtonLink>
              </AgendaItem>
            ))}
        </AgendaGroup>
      ))}
      {more === 0 ? null : <p class="note">{t("agenda.more", { n: more })}</p>}
      <p class="note">{t("agenda.checked", { at: checkedAt })}</p>
    </Page>
  );
}

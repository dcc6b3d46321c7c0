import type { Told } from "../../../modules/reports/index.ts";
import type { Translate } from "../../../platform/i18n/translate.ts";
import { verdictTones } from "../../results/verdict-tones.ts";
import { Facts, Link, Page, Table, Tag } from "../../ui/index.tsx";

type Props = {
  readonly told: Told;
  readonly sentence: string;
  readonly decidedBy: string;
  readonly actions: readonly { readonly title: string; readonly note: string }[];
  readonly predicted: string;
  /** Where the frozen picture is; null when there was none. */
  readonly picture: string | null;
  readonly points: readonly { readonly period: string; readonly value: string }[];
  readonly download: string;
  readonly publishedBy: string;
  readonly t: Translate;
};

/** One thread in plain words: what people met, what was decided and done, what was predicted and what came. */
export function ResultPage(props: Props) {
  const { told, decidedBy, actions, publishedBy, t } = props;
  return (
    <Page
      title={told.title}
      lead={
        <Tag tone={verdictTones[told.effect.verdict]}>{t(`improvement.verdict.${told.effect.verdict}`)}</Tag>
      }
      crumbs={[{ href: "/hasil", name: t("results.one.crumb") }]}
      next={<Link href="/pengaduan">{t("results.one.next")}</Link>}
    >
      <h2>{t("results.one.said")}</h2>
      <p>{told.problem}</p>
      <Facts facts={[{ name: t("results.one.promise"), value: told.promise }]} />
      <h2>{t("results.one.decided")}</h2>
      <p>{told.decision.change}</p>
      <p class="note">{decidedBy}</p>
      <h2>{t("results.one.did")}</h2>
      <ul>
        {actions.map(({ title, note }) => (
          <li>
            {title} <span class="note">{note}</span>
          </li>
        ))}
      </ul>
      <Outcome {...props} />
      <p class="note">{t("results.one.note")}</p>
      <p class="note">{publishedBy}</p>
    </Page>
  );
}

function Outcome({ told, sentence, predicted, picture, points, download, t }: Props) {
  return (
    <>
      <h2>{t("results.one.came")}</h2>
      <Facts
        facts={[
          { name: t("results.one.predicted"), value: predicted },
          { name: t("results.one.came.text"), value: sentence },
        ]}
      />
      {picture === null ? null : (
        <figure class="frozen-picture">
          <section class="picture-scroll" tabindex={0} aria-label={t("results.one.came")}>
            <img src={picture} alt={sentence} width="720" height="320" />
          </section>
          <figcaption class="note">{t("results.one.picture")}</figcaption>
        </figure>
      )}
      <details class="disclosure">
        <summary>{t("results.one.table")}</summary>
        <div class="disclosure-body">
          <Table
            caption={t("results.one.table")}
            captionHidden
            columns={[
              { key: "period", name: t("results.one.period") },
              { key: "value", name: t("results.one.value"), numeric: true },
            ]}
            rows={points.map((point) => ({ ...point }))}
          />
        </div>
      </details>
      <p>
        <Link href={download}>{t("results.one.download")}</Link>
      </p>
      <p class="note">
        {t("results.one.fingerprint")} <code class="fingerprint">{told.effect.evidenceSha256}</code>
      </p>
    </>
  );
}
